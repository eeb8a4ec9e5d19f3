"""What things are called: by the best supported name that means something to a reader."""

import pytest

from coopgraph.consensus.agreement import Agreed, Agreement
from coopgraph.consensus.thing_labels import Labels
from coopgraph.consensus.witnesses import Witness
from coopgraph.ontology.terms import coop
from coopgraph.records.iris import Iris
from coopgraph.records.quads import Term, literal, read_literal

IRIS = Iris()
WITNESSES = {
    "official": Witness("official", "official", rank=1),
    "press": Witness("press", "press", rank=3),
    "blog": Witness("blog", "blog", rank=3),
}
Written = tuple[str, str, str]


def actor(id: str, *written: Written) -> Agreement:
    """Give an actor by the names that documents write: text, language, documents."""
    names = tuple(
        Agreed(
            coop.nameAsWritten, literal(name, language=language), tuple(by.split()), "union", 1, 1
        )
        for name, language, by in written
    )
    return Agreement(IRIS.thing("actor", id), names, {})


def called(*agreements: Agreement, language: str = "fr") -> dict[Term, str]:
    labels = Labels({}, WITNESSES, IRIS)
    quads = list(labels.add(agreements))
    found = {q.subject: read_literal(q.object) for q in quads}
    assert len(found) == len(agreements)
    return {
        q.subject: read_literal(q.object).value
        for q in quads
        if read_literal(q.object).language == language
    }


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ([("CUF", "fr", "press"), ("Cités Unies", "fr", "press blog")], "Cités Unies"),
        ([("Cités", "fr", "press"), ("CUF", "fr", "official")], "CUF"),
        ([("CUF", "fr", "press"), ("Cités Unies", "fr", "blog")], "Cités Unies"),
        ([("notre Comité", "fr", "press blog"), ("Comité X", "fr", "blog")], "Comité X"),
        ([("notre Comité", "fr", "press")], "notre Comité"),
        ([("Nostalgie", "fr", "press blog"), ("Comité X", "fr", "blog")], "Nostalgie"),
    ],
)
def test_the_better_name_is_shown(written: list[Written], name: str) -> None:
    it = actor("x", *written)
    assert called(it) == {it.thing: name}


def test_each_language_has_its_own() -> None:
    it = actor("x", ("Comité", "fr", "press"), ("Ủy ban", "vi", "press"))
    assert called(it, language="vi") == {it.thing: "Ủy ban"}
    assert called(it, language="fr") == {it.thing: "Comité"}


def test_two_of_one_name_are_told_apart() -> None:
    one, other = actor("x", ("Comité", "fr", "press")), actor("y", ("Comité", "fr", "press"))
    assert len(set(called(one, other).values())) == 2
