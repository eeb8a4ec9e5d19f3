"""Values enter a query as RDF terms, whatever they hold."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopgraph.queries import Asking, bound_query
from coopgraph.queries.binding import Binder
from coopgraph.queries.choosing import Chooser, ParameterWrong
from coopgraph.queries.parameter import Parameter
from coopgraph.records.quads import read_literal
from coopgraph.store import EmbeddedStore
from tests.built import Built

HOSTILE = [
    '" } DROP ALL',
    "' } ; DROP ALL #",
    '"""',
    "'''",
    "\\",
    '\\"',
    "a\nb\r\nc\td",
    "} } INSERT DATA { <a:a> <a:a> <a:a> }",
    "{ ?s ?p ?o }",
    "?authority $authority",
    "UNDEF",
    "<https://w3id.org/coopgraph/>",
    '"x"@fr',
    '"1"^^<http://www.w3.org/2001/XMLSchema#integer>',
    "# a comment",
    "\\u0022 } DROP ALL",
    "\x00\x01\x7f\x85\u2028",
    "VALUES ?operator { 1 }",
    "%s {0} {name}",
    "💥" * 1000,
]
TEXT = Parameter("operator", "text", "x", is_optional=False)


def kept(text: str) -> str:
    """Bind a text, let the store read the query, and return the text that it found there."""
    with EmbeddedStore.in_memory() as store:
        asking = Asking(store)
        (term,) = Binder(Chooser(asking, asking.iris)).terms(TEXT, text)
        whole = bound_query("projects-by-operator", operator=[term])
        start = whole.index("VALUES ?operator")
        values = whole[start : whole.index("VALUES ?currency") if "?currency" in whole else None]
        line = values.split(" }\n")[0] + " }"
        (row,) = store.select(f"SELECT ?operator WHERE {{ {line} }}")
        return read_literal(str(row["operator"])).value


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_text(text: str) -> None:
    assert kept(text) == text


@settings(deadline=None, max_examples=50)
@given(st.text())
def test_any_text_stays_text(text: str) -> None:
    assert kept(text) == text


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_finds_nothing_and_changes_nothing(text: str, small: Built) -> None:
    before = len(small.store)
    assert len(Asking(small.store).ask("projects-by-operator", operator=text)) == 0
    assert len(small.store) == before


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize(
    ("question", "parameter"),
    [
        ("partners-of-authority", "authority"),
        ("partnerships-by-kind", "kind"),
        ("partnerships-of-decade", "decade"),
        ("conventions-expiring-before", "before"),
        ("values-on-single-document", "property"),
        ("documents-about-thing", "thing"),
        ("partnerships", "as_of"),
    ],
)
def test_hostile_value_of_another_type_is_refused(
    text: str, question: str, parameter: str, asking: Asking
) -> None:
    with pytest.raises(ParameterWrong):
        asking.prepare(question, **{parameter: text})


def test_lone_surrogate_is_refused(asking: Asking) -> None:
    with pytest.raises(ParameterWrong):
        asking.prepare("projects-by-operator", operator="\ud800")
