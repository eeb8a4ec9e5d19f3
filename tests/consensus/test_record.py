"""The record of documents: what is compared, how it is counted, when it decides."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from coopgraph.consensus.agreement import Agreement
from coopgraph.consensus.source_weights import (
    Comparison,
    SourceRecord,
    compare,
    elsewhere,
    preferred,
    records,
)
from coopgraph.consensus.two_passes import Case, settle_cases
from coopgraph.consensus.witnesses import Witness
from coopgraph.ontology.rules import ClassRules, load_rules
from coopgraph.ontology.terms import coop, schema, xsd
from coopgraph.records.quads import iri, literal

Claims = dict[str, dict[str, str]]
"""Thing → document → year stated."""

START = next(r for r in load_rules().of_class[coop.Project] if r.path == schema.startDate)


def settled(claims: Claims, origins: dict[str, str] | None = None) -> dict[str, Agreement]:
    """Settle the start of some things; every document is of the same kind and day."""
    ids = sorted({source for said in claims.values() for source in said})
    witnesses = {id: Witness(id, (origins or {}).get(id, id), rank=3) for id in ids}
    cases = [
        Case(
            thing,
            {iri(schema.startDate): [(literal(y, datatype=xsd.gYear), s) for s, y in said.items()]},
            ClassRules((START,), (), is_event=False),
        )
        for thing, said in claims.items()
    ]
    return {a.thing: a for a in settle_cases(cases, witnesses)}


def start(agreement: Agreement) -> tuple[str, str]:
    return agreement.values[0].value[1:5], agreement.values[0].reason


HISTORY: Claims = {
    f"old-{n}": {"b": "2001", "c": "2001", "d": "2001", "a": "2001" if n < 1 else "1999"}
    for n in range(6)
}
"""Document a was right once in six, b always."""


def test_between_equal_numbers_the_better_record_decides() -> None:
    agreement = settled({**HISTORY, "new": {"a": "2010", "b": "2011"}})["new"]
    assert start(agreement) == ("2011", "better-record")
    won, lost = next(iter(agreement.contested.values())).records
    assert (won.agreed, won.cases, lost.agreed, lost.cases) == (6, 6, 1, 6)


def test_numbers_come_before_records() -> None:
    claims = {**HISTORY, "new": {"a": "2010", "e": "2010", "b": "2011"}}
    assert start(settled(claims)["new"]) == ("2010", "more-documents")


def test_what_is_settled_does_not_count_for_itself() -> None:
    assert start(settled({"new": {"a": "2010", "b": "2011"}})["new"]) == ("2010", "iri-order")


def test_too_little_evidence_does_not_decide() -> None:
    """Two comparisons each are too few, however they went."""
    claims = {f"old-{n}": HISTORY["old-1"] for n in range(2)}
    assert start(settled({**claims, "new": {"a": "2010", "b": "2011"}})["new"])[1] == "iri-order"
    claims = {f"old-{n}": HISTORY["old-1"] for n in range(3)}
    assert start(settled({**claims, "new": {"a": "2010", "b": "2011"}})["new"])[0] == "2011"


def test_a_hair_does_not_decide() -> None:
    best, near, far = SourceRecord(95, 5, 0.9), SourceRecord(91, 9, 0.9), SourceRecord(85, 15, 0.9)
    assert preferred([near, best, far]) == {0, 1}
    assert preferred([far, near]) == {1}


def test_a_document_without_record_stands_where_all_stand() -> None:
    """So a single good or bad case hardly moves it, and nothing is held against the unknown."""
    assert SourceRecord(0, 0, 0.8).share == 0.8
    assert SourceRecord(1, 0, 0.8).share < 0.85
    assert preferred([SourceRecord(0, 0, 0.8), SourceRecord(40, 0, 0.8)]) == {0, 1}
    assert preferred([SourceRecord(0, 0, 0.8), SourceRecord(10, 10, 0.8)]) == {0, 1}
    assert preferred([SourceRecord(1, 0, 0.8), SourceRecord(10, 10, 0.8)]) == {0}


def test_a_document_is_compared_with_the_others_not_with_itself() -> None:
    assert compare([{"a"}]) == []
    assert compare([{"a", "b"}]) == [("a", True), ("b", True)]
    assert compare([{"a"}, {"b"}]) == [("a", False), ("b", False)]
    assert compare([{"a"}, {"b", "c"}]) == [("a", False)], "b and c each face one against one"
    assert compare([{"a"}, {"b", "c", "d"}])[0] == ("a", False)


def test_an_imprecise_document_agrees_with_each_position_it_supports() -> None:
    assert ("year", True) in compare([{"year", "june"}, {"year", "july", "July"}])


def test_all_are_compared_with_a_ruling() -> None:
    assert compare([{"a"}, {"b", "c", "d"}], ruled=0) == [
        ("a", True),
        ("b", False),
        ("c", False),
        ("d", False),
    ]
    assert compare([{"a"}], ruled=0) == [("a", True)]


def test_copies_have_one_record_with_their_origin() -> None:
    """The copy agrees with its origin, which teaches nothing of either."""
    copied = {f"old-{n}": {"a": "1999", "copy": "1999"} for n in range(9)}
    claims = {**copied, "new": {"a": "2010", "b": "2011"}}
    assert start(settled(claims, origins={"copy": "a"})["new"])[1] == "iri-order"
    assert records([]) == {}


def test_less_own_comparison() -> None:
    known = {"a": SourceRecord(4, 1, 0.8), "b": SourceRecord(0, 0, 0.8)}
    assert elsewhere(known, {"a": False}) == SourceRecord(4, 0, 0.8)
    assert elsewhere(known, {}) == SourceRecord(4, 1, 0.8)


def test_one_comparison_is_taken_away_as_it_went() -> None:
    assert SourceRecord(4, 2, 0.8).without(agreed=True) == SourceRecord(3, 2, 0.8)
    assert SourceRecord(4, 2, 0.8).without(agreed=False) == SourceRecord(4, 1, 0.8)
    assert SourceRecord(0, 0, 0.8).without(agreed=True) == SourceRecord(0, 0, 0.8)
    assert SourceRecord(0, 0, 0.8).without(agreed=False) == SourceRecord(0, 0, 0.8)


def test_nothing_is_held_against_who_is_unknown() -> None:
    assert SourceRecord().share == 1.0


ORIGINS = st.sampled_from("abcdef")
POSITIONS = st.lists(st.frozensets(ORIGINS, min_size=1), min_size=1, max_size=4)


@given(POSITIONS)
def test_comparing_does_not_depend_on_the_order_of_positions(
    positions: list[frozenset[str]],
) -> None:
    assert compare(positions) == compare(positions[::-1])


@given(st.lists(st.tuples(ORIGINS, st.booleans())))
def test_records_count_everything_once(compared: list[tuple[str, bool]]) -> None:
    counted = records([Comparison(*one) for one in compared])
    assert sum(record.cases for record in counted.values()) == len(compared)
    assert all(0 <= record.share <= 1 for record in counted.values())
