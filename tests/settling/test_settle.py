"""The written rule for any table, from Python."""

from __future__ import annotations

from random import Random

import pytest

import coopgraph
from coopgraph.errors import DataInvalid
from coopgraph.messages import LANGUAGES

Rows = list[dict[str, object]]


def row(value: object, source: str, **more: object) -> dict[str, object]:
    return {"thing": "x", "property": "p", "value": value, "source": source, **more}


def test_the_greater_number_wins_and_says_who_is_against() -> None:
    [decision] = coopgraph.settle([row(1, "a"), row(1, "b"), row(2, "c")])
    assert (decision.value, decision.reason) == ("1", "more-documents")
    assert decision.chosen.sources == ("a", "b")
    assert [(s.value, s.sources, s.independent) for s in decision.against] == [("2", ("c",), 1)]


def test_copies_count_once_also_of_an_original_that_says_nothing_here() -> None:
    rows = [row(1, "a", copy_of="z"), row(1, "b", copy_of="z"), row(2, "c"), row(2, "d")]
    [decision] = coopgraph.settle(rows)
    assert (decision.value, decision.chosen.independent) == ("2", 2)
    assert decision.against[0].independent == 1


def test_imprecise_dates_support_the_precise_ones_inside_them() -> None:
    [decision] = coopgraph.settle([row("2013", "a"), row("2013-06-09", "b"), row("2014", "c")])
    assert (decision.value, decision.chosen.independent) == ("2013-06-09", 2)


def test_kind_then_date_then_id() -> None:
    kinds = [row(1, "a", kind="press"), row(2, "b", kind="official")]
    assert coopgraph.settle(kinds)[0].reason == "better-kind-of-document"
    dates = [row(1, "a", date="2013"), row(2, "b", date="2014")]
    assert coopgraph.settle(dates)[0].value == "2"
    assert coopgraph.settle([row(1, "a"), row(2, "b")])[0].reason == "iri-order"


def test_many_values_are_kept_and_of_states_the_latest() -> None:
    rows = [row("water", "a", date="2013"), row("health", "b", date="2014")]
    many = coopgraph.settle(rows, many=["p"])
    assert [(d.value, d.reason) for d in many] == [("health", "union"), ("water", "union")]
    [latest] = coopgraph.settle(rows, latest=["p"])
    assert (latest.value, latest.reason) == ("health", "latest-observation")


def history() -> Rows:
    """Source a is wrong six times out of six, b right."""
    rows: Rows = []
    for n in range(6):
        for source, value in (("a", "1"), ("b", "2"), ("c", "2"), ("d", "2")):
            rows.append({**row(value, source), "thing": f"old-{n}"})
    return [*rows, row("1", "a"), row("2", "b")]


def test_the_better_record_decides_and_is_told_with_its_numbers() -> None:
    decision = coopgraph.settle(history())[-1]
    assert (decision.thing, decision.value, decision.reason) == ("x", "2", "better-record")
    for lang in LANGUAGES:
        told = decision.explanation(lang)
        assert "6" in told
        assert "0" in told
    assert "6 of 6 times, against 0 of 6" in decision.explanation("en")


def test_the_order_of_the_rows_changes_nothing() -> None:
    rows = history()
    once = [(d.thing, d.value, d.reason) for d in coopgraph.settle(rows)]
    Random(1).shuffle(rows)
    assert [(d.thing, d.value, d.reason) for d in coopgraph.settle(rows)] == once


def test_empty_cells_of_programs_are_empty() -> None:
    rows = [row(1, "a", kind=None, date=float("nan")), row(1, "b")]
    assert coopgraph.settle(rows)[0].chosen.independent == 2


def test_a_bad_table_is_refused_with_its_first_place() -> None:
    with pytest.raises(DataInvalid, match="bad-date"):
        coopgraph.settle([row(1, "a", date="yesterday")])
    assert len(coopgraph.settle([])) == 0


def test_odd_things_are_kept_beside_the_decisions() -> None:
    settled = coopgraph.settle([row(1, "a", note="!")])
    assert [finding.kind.id for finding in settled.findings] == ["column-not-used"]
    assert len(settled) == len(settled[:]) == 1
