"""Queries of every form, and what is said about wrong ones; on every store."""

import io
import json

import pytest

from coopgraph.errors import QueryFailed, QueryInvalid
from coopgraph.store import Answers, BooleanAnswer, EmbeddedStore, Literal, NamedNode, Statements

NAMES = "SELECT ?name ?none WHERE { ?s <http://example.org/name> ?name } ORDER BY LANG(?name)"
TWINS = "CONSTRUCT { ?b ?p ?a } WHERE { GRAPH ?g { ?a ?p ?b . FILTER(isIRI(?b)) } }"


def written(answer: Answers | Statements | BooleanAnswer, format: str) -> str:
    output = io.BytesIO()
    answer.write(output, format)
    return output.getvalue().decode()


def test_rows_give_terms_by_name_by_place_and_in_order(store: EmbeddedStore) -> None:
    answers = store.select(NAMES)
    assert answers.variables == ("name", "none")
    french, vietnamese = answers
    assert french["name"] == Literal("Hué", language="fr")
    assert vietnamese[0] == Literal("Huế", language="vi")
    assert list(vietnamese) == [vietnamese["name"], None]


def test_each_form_is_told_apart(store: EmbeddedStore) -> None:
    assert isinstance(store.query(NAMES), Answers)
    assert isinstance(store.query(TWINS), Statements)
    assert isinstance(store.query("ASK {}"), BooleanAnswer)
    assert store.ask("ASK { GRAPH <http://example.org/graph/a> { ?s ?p ?o } }") is True
    assert store.ask("ASK { ?s <http://example.org/twin> ?o }") is False


def test_triples_come_one_by_one(store: EmbeddedStore) -> None:
    (triple,) = store.construct(TWINS)
    assert triple.subject == NamedNode("http://example.org/blois")


@pytest.mark.parametrize("method", ["select", "ask", "construct"])
def test_a_query_of_another_form_is_refused(store: EmbeddedStore, method: str) -> None:
    other = "ASK {}" if method != "ask" else NAMES
    with pytest.raises(QueryInvalid) as error:
        getattr(store, method)(other)
    assert method.upper() in str(error.value)


def test_rows_are_written_in_the_standard_formats(store: EmbeddedStore) -> None:
    assert written(store.query(NAMES), "csv") == "name,none\r\nHué,\r\nHuế,\r\n"
    assert written(store.query(NAMES), "tsv") == '?name\t?none\n"Hué"@fr\t\n"Huế"@vi\t\n'
    found = json.loads(written(store.query(NAMES), "json"))
    assert found["results"]["bindings"][1]["name"] == {
        "type": "literal",
        "value": "Huế",
        "xml:lang": "vi",
    }
    assert "<binding" in written(store.query(NAMES), "xml")


def test_triples_are_written_in_the_standard_formats(store: EmbeddedStore) -> None:
    line = "<http://example.org/blois> <http://example.org/twin> <http://example.org/hue> .\n"
    assert written(store.query(TWINS), "ntriples") == line
    assert json.loads(written(store.query(TWINS), "json"))[0]["@id"] == "http://example.org/blois"
    output = io.BytesIO()
    store.construct(TWINS).write(output, "turtle", prefixes={"ex": "http://example.org/"})
    assert "ex:blois ex:twin ex:hue" in output.getvalue().decode()


def test_a_verdict_is_written_in_the_standard_formats(store: EmbeddedStore) -> None:
    assert json.loads(written(store.query("ASK {}"), "json"))["boolean"] is True
    assert written(store.query("ASK {}"), "csv") == "true"


def test_a_format_that_does_not_suit_names_those_that_do(store: EmbeddedStore) -> None:
    with pytest.raises(QueryInvalid, match="turtle, ntriples, json, xml"):
        written(store.query(TWINS), "csv")
    with pytest.raises(QueryInvalid, match="csv, tsv, json, xml"):
        written(store.query(NAMES), "turtle")


@pytest.mark.parametrize(
    ("query", "line", "column", "reason"),
    [
        ("SELECT ?x\nWHERE { ?x foo:bar ?y }", 2, 19, "store.reason.prefix"),
        ("SELECT ?x ?y { ?x ?p ?o } GROUP BY ?x", 1, 38, "store.reason.unbound"),
        ("SELECT (?x AS ?x) { ?x ?p ?o }", 1, 31, "store.reason.overridden"),
        ("SELECT ?x WHERE {\n ?x ?y ?z ", 2, 11, "store.query.expected"),
        ("SELEC", 1, 6, "store.query.wrong"),
        ("# only a remark", 1, 16, "store.query.wrong"),
    ],
)
def test_a_wrong_query_is_shown_with_its_place(
    store: EmbeddedStore, query: str, line: int, column: int, reason: str
) -> None:
    with pytest.raises(QueryInvalid) as error:
        store.query(query)
    assert error.value.key == reason
    assert (error.value.fields["line"], error.value.fields["column"]) == (line, column)
    for lang in ("fr", "vi", "en"):
        said = error.value.in_language(lang)
        assert "\n" not in said
        assert str(line) in said


def test_an_empty_query_is_called_empty(store: EmbeddedStore) -> None:
    with pytest.raises(QueryInvalid) as error:
        store.query(" \n")
    assert error.value.key == "store.query.empty"


def test_an_update_is_not_a_query(store: EmbeddedStore) -> None:
    with pytest.raises(QueryInvalid):
        store.query("CLEAR ALL")
    assert len(store) == 5


def test_a_right_query_that_cannot_be_answered_says_why(store: EmbeddedStore) -> None:
    unknown = "SELECT (<http://example.org/no-such>(1) AS ?x) {}"
    with pytest.raises(QueryFailed, match="no-such"):
        list(store.select(unknown))
    with pytest.raises(QueryFailed, match="no-such"):
        written(store.query(unknown), "csv")
