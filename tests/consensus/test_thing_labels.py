"""What things are called: by the best supported name that means something to a reader."""

import pytest

from coopgraph.consensus.agreement import Agreed, Agreement
from coopgraph.consensus.derivation import themes_of_editions
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
    "copy": Witness("copy", "blog", rank=3),
}
Written = tuple[str, str, str]


def actor(id: str, *written: Written) -> Agreement:
    """Give an actor by the names that documents write: text, language, documents."""
    names = tuple(worded(coop.nameAsWritten, name, language, by) for name, language, by in written)
    return Agreement(IRIS.thing("actor", id), list(names), {})


def worded(property: str, text: str, language: str, by: str) -> Agreed:
    """Give a wording that documents have: copies count with their origin."""
    independent = len({WITNESSES[source].origin for source in by.split()})
    words = literal(text, language=language)
    return Agreed(property, words, tuple(by.split()), "union", independent, independent)


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
        ([("Cités", "fr", "blog copy"), ("CUF", "fr", "official")], "CUF"),
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


def test_a_general_theme_is_chosen_as_a_name_is() -> None:
    stated = (
        ("Des partenariats au serv...", "fr", "press"),
        ("Des partenariats au service de tous", "fr", "blog copy"),
        ("Hướng tới đối tác", "vi", "press official"),
        ("Towards", "en", "official"),
    )
    themes = [worded(coop.generalTheme, *each) for each in stated]
    edition = Agreement(IRIS.thing("edition", "assises-90"), themes, {})
    quads = list(themes_of_editions([edition], WITNESSES))
    chosen = {(q.predicate, read_literal(q.object)[:2]) for q in quads}
    assert chosen == {
        (f"<{coop.mainGeneralTheme}>", ("Hướng tới đối tác", "vi")),
        (f"<{coop.generalThemeInLanguage}>", ("Hướng tới đối tác", "vi")),
        (
            f"<{coop.generalThemeInLanguage}>",
            ("Des partenariats au service de tous", "fr"),
        ),
        (f"<{coop.generalThemeInLanguage}>", ("Towards", "en")),
    }
