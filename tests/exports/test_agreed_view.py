"""What is read once for every export is what the questions of the library answer."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

import pytest

from coopgraph.exports.agreed_view import AgreedView
from coopgraph.exports.exporting import Wish, export
from coopgraph.exports.tables.columns import NOTIONS
from coopgraph.exports.things import Things
from coopgraph.ontology.terms import coop, foaf, rdf, rdfs
from coopgraph.queries.asking import Asking
from coopgraph.records import Iris
from coopgraph.records.quads import iri, iri_text, literal, read_literal
from tests.built import Built

CLASSES = [*NOTIONS.values(), coop.Territory, foaf.Agent]


@pytest.fixture(scope="module")
def things(small: Built) -> Things:
    return Things(small.store)


def asked(things: Things, question: str, class_iri: str) -> Iterator[dict[str, str]]:
    return things.rows(question, **{"class": [iri(class_iri)]})


@pytest.mark.parametrize("class_iri", CLASSES)
def test_things_are_described_as_the_graph_describes_them(things: Things, class_iri: str) -> None:
    told: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in asked(things, "described-things", class_iri):
        told[iri_text(row["thing"])][iri_text(row["property"])].append(row["value"])
    found = things.of_class(class_iri)
    assert bool(found) == (class_iri != coop.SubjectOfDiscussion)  # the small world has none
    assert [thing.iri for thing in found] == sorted(told)
    for thing in found:
        assert thing.values == {name: sorted(values) for name, values in told[thing.iri].items()}


@pytest.mark.parametrize("class_iri", CLASSES)
def test_names_and_documents_are_those_of_the_graph(things: Things, class_iri: str) -> None:
    names: dict[str, dict[str, str]] = defaultdict(dict)
    for row in asked(things, "names-of-class", class_iri):
        name = read_literal(row["label"])
        names[iri_text(row["thing"])].setdefault(name.language, name.value)
    documents: dict[str, list[str]] = defaultdict(list)
    for row in asked(things, "documents-of-things", class_iri):
        documents[iri_text(row["thing"])].append(iri_text(row["document"]))
    assert [*things.names(class_iri).items()] == [*names.items()]
    assert [*things.documents(class_iri).items()] == [*documents.items()]


def test_countries_and_heirs_are_those_of_the_graph(things: Things) -> None:
    rows = list(things.rows("authorities-in-short"))
    assert things.countries == {iri_text(r["authority"]): iri_text(r["country"]) for r in rows}
    heirs = {(iri_text(r["authority"]), iri_text(r["today"])) for r in rows if "today" in r}
    assert {(one, heir) for one, found in things.today.items() for heir in found} == heirs


def test_one_name_a_language_the_first_in_order() -> None:
    texts = (("Huế", "vi"), ("Hué", "fr"), ("Hue", "fr"), ("Huế city", "en"))
    said = sorted(f"<x:a> {iri(rdfs.label)} {literal(t, language=lang)} .\n" for t, lang in texts)
    kind = f"<x:a> {iri(rdf.type)} {iri(coop.Territory)} .\n"
    view = AgreedView([line.encode() for line in (kind, *said)])
    expected = [("en", "Huế city"), ("fr", "Hue"), ("vi", "Huế")]
    assert list(view.names(coop.Territory)["x:a"].items()) == expected


def test_iris_that_begin_alike_keep_their_order() -> None:
    def line(subject: str) -> bytes:
        return f'<{subject}> {iri(rdfs.label)} "x" .\n'.encode()

    typed = [
        f"<{one}> {iri(rdf.type)} {iri(coop.Edition)} .\n".encode() for one in ("x:1", "x:1-bis")
    ]
    view = AgreedView(sorted([line("x:1"), line("x:1-bis"), *typed]))
    assert [thing.iri for thing in view.of_class(coop.Edition)] == ["x:1", "x:1-bis"]


def test_one_export_asks_each_question_once(
    small: Built, tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    questions: Counter[tuple[str, ...]] = Counter()
    reads: Counter[str | None] = Counter()
    rows, lines = Asking.rows, type(small.store).graph_lines

    def counted(self: Asking, question: str, **parameters: Any) -> Any:
        questions[question, *map(str, parameters.values())] += 1
        return rows(self, question, **parameters)

    def counted_lines(self: Any, name: str | None) -> list[bytes]:
        reads[name] += 1
        return lines(self, name)

    monkeypatch.setattr(Asking, "rows", counted)
    monkeypatch.setattr(type(small.store), "graph_lines", counted_lines)
    list(export(small.store, Iris(), Wish(tmp_path / "out")))
    assert reads == {None: 1}
    assert {asked: n for asked, n in questions.items() if n > 1} == {}
