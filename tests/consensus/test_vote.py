"""The written rule, sentence by sentence."""

from __future__ import annotations

import pytest

from coopgraph.consensus.conflict_resolution import settle
from coopgraph.consensus.positions import Stated, date_contains, positions
from coopgraph.consensus.witnesses import Witness, witnesses_of
from coopgraph.ontology.terms import xsd
from coopgraph.records import RULINGS, Source, read_date
from coopgraph.records.quads import literal


def term(text: str) -> str:
    return literal(text, datatype=read_date(text).datatype)


def witness(source: str, origin: str = "", rank: int = 3, day: str = "2020-01-01") -> Witness:
    return Witness(source, origin or source, rank, read_date(day) if day else None)


def court(*witnesses: Witness) -> dict[str, Witness]:
    return {w.source: w for w in witnesses}


def said(**values: str) -> list[Stated]:
    return [(term(value), source) for source, value in values.items()]


THREE = court(witness("a"), witness("b"), witness("c"))


def test_an_imprecise_date_supports_every_precise_one_inside_it() -> None:
    stated = said(a="2013", b="2013-06-09", c="2013-09")
    by_value = {p.value: p.sources for p in positions(stated, THREE, date_contains)}
    assert by_value == {term("2013-06-09"): ("a", "b"), term("2013-09"): ("a", "c")}


def test_the_most_precise_value_is_stated_and_nothing_is_contested() -> None:
    outcome = settle(said(a="2013", b="2013-06", c="2013-06-09"), THREE, date_contains)
    assert outcome.chosen.value == term("2013-06-09")
    assert outcome.reason == "agreement"
    assert not outcome.is_contested


def test_more_independent_documents_win_and_copies_count_once() -> None:
    copied = court(witness("a"), witness("b", origin="a"), witness("c"), witness("d"))
    outcome = settle(said(a="2001", b="2001", c="2002", d="2002"), copied, date_contains)
    assert (outcome.chosen.value, outcome.reason) == (term("2002"), "more-documents")
    assert outcome.is_contested
    assert [p.independent for p in (outcome.chosen, *outcome.others)] == [2, 1]


def test_then_the_better_kind_then_the_later_then_the_order_of_ids() -> None:
    kinds = court(witness("a", rank=3), witness("b", rank=0))
    assert settle(said(a="2001", b="2002"), kinds, date_contains).reason == (
        "better-kind-of-document"
    )
    days = court(witness("a", day="2019-01-01"), witness("b", day="2020-01-01"))
    outcome = settle(said(a="2001", b="2002"), days, date_contains)
    assert (outcome.chosen.value, outcome.reason) == (term("2002"), "later-document")
    outcome = settle(said(a="2001", b="2002"), THREE, date_contains)
    assert (outcome.chosen.value, outcome.reason) == (term("2001"), "iri-order")


def test_a_ruling_beats_every_number_of_documents() -> None:
    ruled = court(*THREE.values(), witness(RULINGS, rank=6, day=""))
    stated = [*said(a="2001", b="2001", c="2001"), (term("2002"), RULINGS)]
    outcome = settle(stated, ruled, date_contains)
    assert (outcome.chosen.value, outcome.reason) == (term("2002"), "ruling")
    assert outcome.is_contested


def test_announcements_never_outvote_reports() -> None:
    stated = said(a="2020-04", b="2020-04", c="2023-04")
    outcome = settle(stated, THREE, date_contains, announced_by=frozenset("ab"))
    assert (outcome.chosen.value, outcome.reason) == (term("2023-04"), "held-over-planned")
    assert [p.value for p in outcome.others] == [term("2020-04")]
    alone = settle(
        said(a="2020-04", b="2020-05"), THREE, date_contains, announced_by=frozenset("ab")
    )
    assert alone.chosen.value == term("2020-04")


def test_a_later_document_decides_only_if_it_is_surely_later() -> None:
    inside = court(witness("a", day="2025"), witness("b", day="2025-06-01"))
    assert settle(said(a="2001", b="2002"), inside, date_contains).reason == "iri-order"
    undated = court(witness("a", day=""), witness("b", day="2025-06-01"))
    assert settle(said(a="2001", b="2002"), undated, date_contains).reason == "iri-order"
    after = court(witness("a", day="2024"), witness("b", day="2025-06-01"))
    assert settle(said(a="2001", b="2002"), after, date_contains).reason == "later-document"


def test_texts_equal_but_for_unicode_form_case_and_blanks_are_one_position() -> None:
    stated = [(literal("Hà Nội"), "a"), (literal("hà  nội"), "b"), (literal("Huế"), "c")]
    assert len(positions(stated, THREE, date_contains)) == 2


def test_numbers_of_equal_value_are_compared_as_written() -> None:
    nine = literal("9", datatype=xsd.integer)
    assert len(positions([(nine, "a"), (nine, "b")], THREE, date_contains)) == 1


@pytest.mark.parametrize(
    ("copies", "origin"),
    [({"a": "b", "b": "c", "c": None}, "c"), ({"a": "b", "b": "a", "c": None}, "a")],
)
def test_copies_are_traced_to_their_origin(copies: dict[str, str | None], origin: str) -> None:
    sources = [Source(id=id, copy_of=copy) for id, copy in copies.items()]
    assert witnesses_of(sources)["a"].origin == origin


def test_a_copy_counts_with_the_kind_and_the_date_of_its_origin() -> None:
    sources = [
        Source(id="plan", kind="press", published=read_date("2016-03-14")),
        Source(id="copy", kind="official", published=read_date("2016-10-03"), copy_of="plan"),
    ]
    known = witnesses_of(sources)
    assert (known["copy"].rank, known["copy"].published) == (
        known["plan"].rank,
        read_date("2016-03-14"),
    )


def test_a_report_against_an_announcement_is_not_decided_by_the_order_of_ids() -> None:
    outcome = settle(said(a="2022-04", b="2021-12"), THREE, date_contains, frozenset("b"))
    assert (outcome.chosen.value, outcome.reason) == (term("2022-04"), "held-over-planned")
