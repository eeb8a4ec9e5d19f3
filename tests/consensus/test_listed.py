"""A number against the list of what documents name one by one."""

from __future__ import annotations

from coopgraph.consensus.conflict_resolution import Outcome, settle
from coopgraph.consensus.listed import reconcile_lists
from coopgraph.consensus.positions import no_value_contains
from coopgraph.ontology.rules import Bound
from coopgraph.ontology.terms import coop, m8g
from coopgraph.records.quads import whole_number
from tests.consensus.test_vote import court, witness

DOCUMENTS = court(*(witness(letter) for letter in "abcdefgh"))
BOUND = Bound(m8g.parentEvent, coop.workshopCount)


def reconciled(numbers: dict[str, int], *named_by: str) -> tuple[Outcome | None, int]:
    """Settle a number; `named_by` gives, thing by thing, the letters of who names it."""
    stated = [(whole_number(number), source) for source, number in numbers.items()]
    outcomes = {BOUND.upper: settle(stated, DOCUMENTS, no_value_contains)}
    things = {f"<thing:{n}>": frozenset(letters) for n, letters in enumerate(named_by)}
    clashes = list(reconcile_lists(outcomes, {BOUND: things}, DOCUMENTS))
    return outcomes.get(BOUND.upper), len(clashes)


def value(outcome: Outcome | None) -> str:
    return outcome.chosen.value.split('"')[1] if outcome else ""


def test_a_shorter_list_contradicts_nothing() -> None:
    outcome, clashes = reconciled({"a": 3}, "bc", "bc", "bc")
    assert (value(outcome), clashes) == ("3", 0)


def test_one_document_that_names_one_too_many_does_not_outvote_the_number() -> None:
    outcome, clashes = reconciled({"a": 2, "b": 2}, "cde", "cde", "c")
    assert outcome
    assert (value(outcome), clashes, outcome.reason) == ("2", 1, "more-documents")
    (listed,) = outcome.opponents
    assert (value(Outcome(listed, (), "")), listed.sources) == ("3", ("c",))


def test_a_number_gives_way_to_one_that_holds_the_list_or_to_none() -> None:
    outcome, clashes = reconciled({"a": 2, "b": 2, "c": 3}, "def", "def", "def")
    assert outcome
    assert (value(outcome), clashes, outcome.reason) == ("3", 1, "within-bounds")
    assert reconciled({"a": 2, "b": 2}, "def", "def", "def")[0] is None


def test_only_what_is_as_well_supported_is_counted_and_the_rest_weighed_again() -> None:
    outcome, clashes = reconciled({"a": 1, "b": 2}, "cd", "cd", "e")
    assert outcome
    assert (value(outcome), clashes) == ("2", 2)
    assert [value(Outcome(p, (), "")) for p in outcome.opponents] == ["1", "3"]
