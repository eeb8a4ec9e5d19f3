"""A period is settled as a period, an amount with its currency."""

from __future__ import annotations

from coopgraph.consensus.periods import Together
from coopgraph.consensus.positions import Stated, date_contains
from coopgraph.ontology.terms import xsd
from coopgraph.records import RULINGS
from coopgraph.records.quads import literal
from tests.consensus.test_vote import court, term, witness

EVERYBODY = court(*(witness(letter) for letter in "abcdefgh"), witness(RULINGS, rank=6))


def ends(**periods: str) -> tuple[list[Stated], list[Stated]]:
    """Give starts and ends of `start/end`, of which either may be empty."""
    pairs = [(source, *period.split("/")) for source, period in periods.items()]
    starts = [(term(start), source) for source, start, _ in pairs if start]
    return starts, [(term(end), source) for source, _, end in pairs if end]


def settled(announced: str = "", *, is_event: bool = False, **periods: str) -> tuple[str, str]:
    starts, stops = ends(**periods)
    together = Together(
        starts, stops, EVERYBODY, date_contains, frozenset(announced), is_event=is_event
    )
    return tuple(o.chosen.value.split('"')[1] if o else "" for o in together.settle())  # type: ignore[return-value]


def test_the_pair_that_most_documents_state_is_agreed_not_the_best_of_each_end() -> None:
    periods = {"a": "2023-04-13/2023-04-16", "b": "2023-04-13/2023-04-16"}
    sessions = dict.fromkeys("cdef", "2023-04-14/") | {"g": "/2023-04-15"}
    assert settled(is_event=True, **periods, **sessions) == ("2023-04-13", "2023-04-16")


def test_sessions_decide_between_periods_that_equally_many_state() -> None:
    periods = {"a": "2023-04-13/2023-04-16", "b": "2023-04-14/2023-04-16", "c": "2023-04-14/"}
    assert settled(is_event=True, **periods) == ("2023-04-14", "2023-04-16")


def test_imprecise_pairs_support_the_precise_ones_they_agree_with() -> None:
    periods = {"a": "2023/2023", "b": "2023-04-13/2023-04-16", "c": "2022-04-13/2022-04-16"}
    assert settled(**periods, d="2022/2022", e="2022/2022") == ("2022-04-13", "2022-04-16")


def test_a_half_that_agrees_supports_a_pair() -> None:
    periods = {"a": "2001/2003", "b": "2002/2004", "c": "2002/"}
    assert settled(**periods) == ("2002", "2004")


def test_halves_that_more_documents_state_outvote_a_pair_and_take_no_end_from_it() -> None:
    assert settled(a="2001/2003", b="2002/", c="2002/") == ("2002", "")


def test_the_most_precise_of_halves_that_agree_is_agreed_whatever_the_ids() -> None:
    periods = {"b": "2023/", "c": "2023-07/"}
    assert settled("a", a="2025/2026", **periods) == ("2023-07", "")
    assert settled("c", c="2025/2026", a="2023-07/", b="2023/") == ("2023-07", "")


def test_pairs_of_which_each_is_the_more_precise_at_one_end_support_each_other() -> None:
    periods = {"a": "2001/2003-05", "b": "2001-02/2003", "c": "2001-02/2003"}
    others = {"d": "1999/2000", "e": "1999/2000"}
    assert settled(**periods, **others) == ("2001-02", "2003")
    starts, stops = ends(**periods, **others)
    first, _ = Together(starts, stops, EVERYBODY, date_contains).settle()
    assert first
    assert (first.reason, first.chosen.sources) == ("whole-statement", ("a", "b", "c"))


def test_where_no_document_states_both_ends_each_is_settled_alone() -> None:
    assert settled(a="2001/", b="/2003", c="/2003", d="/2004") == ("2001", "2003")


def test_announcements_of_a_period_do_not_outvote_a_report() -> None:
    planned = dict.fromkeys("abc", "2022-12-01/2022-12-03")
    held = {"d": "2023-04-13/2023-04-15"}
    assert settled("abc", is_event=True, **planned, **held) == ("2023-04-13", "2023-04-15")


def test_a_ruling_on_one_end_holds_and_leaves_the_other_to_the_documents() -> None:
    ruled = {RULINGS: "1999/"}
    assert settled(a="2001/2003", b="2001/2003", **ruled) == ("1999", "2003")
    assert settled(is_event=True, a="2001/2003", **{RULINGS: "2002/"})[0] == "2002"


def test_both_ends_tell_who_contradicts_them() -> None:
    starts, stops = ends(a="2001/2003", b="2001/2003", c="2002/2003")
    first, second = Together(starts, stops, EVERYBODY, date_contains).settle()
    assert first
    assert second
    assert (first.is_contested, second.is_contested) == (True, False)
    assert (second.chosen.sources, second.reason) == (("a", "b", "c"), "agreement")


def test_the_same_amount_in_another_currency_is_another_amount() -> None:
    amounts = [(literal("100", datatype=xsd.integer), source) for source in "abc"]
    currencies = [('"EUR"', "a"), ('"USD"', "b"), ('"EUR"', "c")]
    budget, currency = Together(amounts, currencies, EVERYBODY, date_contains).settle()
    assert budget
    assert currency
    assert (budget.chosen.beside, currency.chosen.value) == ('"EUR"', '"EUR"')
    assert (budget.is_contested, currency.is_contested) == (False, True)
