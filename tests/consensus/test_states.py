"""A state is an observation with its date."""

from __future__ import annotations

from coopgraph.consensus.states import announcers, date_observed, last_observed
from coopgraph.records import RULINGS, read_date
from coopgraph.records.iris import concept
from tests.consensus.test_vote import court, witness


def state(notation: str, scheme: str = "partnership-statuses") -> str:
    return concept(scheme, notation)


ACTIVE, ENDED, PLANNED, UNKNOWN = map(state, ("active", "ended", "planned", "unknown"))
HELD, ANNOUNCED = state("held", "event-statuses"), state("planned", "event-statuses")
POSTPONED = state("postponed", "event-statuses")


def test_the_latest_observation_decides_and_the_earlier_ones_are_history() -> None:
    days = court(witness("a", day="2010"), witness("b", day="2020"))
    outcome = last_observed([(ENDED, "b"), (ACTIVE, "a")], days)
    assert (outcome.chosen.value, outcome.reason) == (ENDED, "latest-observation")
    assert not outcome.is_contested


def test_every_document_that_saw_the_state_supports_it() -> None:
    days = court(witness("a", day="2010"), witness("b", day="2020"), witness("c", day="2015"))
    outcome = last_observed([(ACTIVE, "a"), (ENDED, "c"), (ACTIVE, "b")], days)
    assert (outcome.chosen.value, outcome.chosen.sources) == (ACTIVE, ("a", "b"))


def test_a_year_is_no_day_so_observations_inside_it_may_both_be_the_last() -> None:
    days = court(witness("a", day="2025"), witness("b", day="2025-06-01"))
    assert last_observed([(ACTIVE, "a"), (ENDED, "b")], days).is_contested
    apart = court(witness("a", day="2024"), witness("b", day="2025-06-01"))
    assert not last_observed([(ACTIVE, "a"), (ENDED, "b")], apart).is_contested


def test_a_document_without_date_is_not_the_oldest() -> None:
    days = court(witness("a", day=""), witness("b", day="2005"), witness("c", day="", rank=0))
    outcome = last_observed([(ENDED, "a"), (ACTIVE, "b"), (ENDED, "c")], days)
    assert (outcome.chosen.value, outcome.reason) == (ENDED, "more-documents")


def test_unknown_is_no_observation_where_someone_knows() -> None:
    days = court(witness("a", day="2010"), witness("b", day="2020"))
    assert last_observed([(UNKNOWN, "b"), (ACTIVE, "a")], days).chosen.value == ACTIVE
    assert last_observed([(UNKNOWN, "b")], days).chosen.value == UNKNOWN


def test_planned_never_outvotes_done_for_any_thing() -> None:
    days = court(witness("a", day="2019"), witness("b", day="2021"))
    for done, planned in ((HELD, ANNOUNCED), (ACTIVE, PLANNED), (HELD, POSTPONED)):
        stated = [(done, "a"), (planned, "b")]
        announced_by = announcers(stated, days)
        outcome = last_observed(stated, days, announced_by)
        assert announced_by == {"b"}
        assert (outcome.chosen.value, outcome.reason) == (done, "held-over-planned")


def test_where_nobody_reports_nobody_only_announces() -> None:
    days = court(witness("a", day="2019"), witness("b", day="2021"))
    assert not announcers([(ANNOUNCED, "a"), (POSTPONED, "b")], days)
    assert last_observed([(ANNOUNCED, "a"), (POSTPONED, "b")], days).chosen.value == POSTPONED


def test_a_copy_of_a_plan_announces_whatever_it_says_itself() -> None:
    days = court(witness("plan"), witness("copy", origin="plan"), witness("report"))
    stated = [(ANNOUNCED, "plan"), (HELD, "copy"), (HELD, "report")]
    assert announcers(stated, days) == {"plan", "copy"}


def test_a_ruling_decides_a_state() -> None:
    days = court(witness("a", day="2024"), witness(RULINGS, day="2020"))
    outcome = last_observed([(ACTIVE, "a"), (ENDED, RULINGS)], days)
    assert (outcome.chosen.value, outcome.reason) == (ENDED, "ruling")


def test_a_state_was_last_surely_observed_on_a_day_not_in_a_year_around_it() -> None:
    published = {"a": read_date("2025"), "b": read_date("2025-06-01"), "c": read_date("2012")}
    assert date_observed("abc", published) == read_date("2025-06-01")
    assert date_observed("x", published) is None


def test_of_equal_observations_the_one_further_in_the_life_of_the_thing_is_the_last() -> None:
    days = court(witness("a", day=""), witness("b", day=""), witness("c", day=""))
    outcome = last_observed([(ACTIVE, "a"), (ENDED, "b")], days)
    assert (outcome.chosen.value, outcome.reason) == (ENDED, "latest-observation")
    outvoted = last_observed([(ACTIVE, "a"), (ENDED, "b"), (ACTIVE, "c")], days)
    assert (outvoted.chosen.value, outvoted.reason) == (ACTIVE, "more-documents")
