"""When things held, and how they stand at the date of the data."""

from __future__ import annotations

import pytest

from coopgraph.consensus.agreement import Agreed, Agreement
from coopgraph.consensus.holding import Held, holding_quads, things_in_time
from coopgraph.consensus.lives import Life
from coopgraph.consensus.today import Clock
from coopgraph.gazetteer.time import Span
from coopgraph.ontology.terms import coop, dcterms, schema
from coopgraph.records import PreciseDate, read_date
from coopgraph.records.iris import Iris, concept
from coopgraph.records.quads import Term, iri, read_literal
from tests.consensus.test_vote import term

PARTNERSHIP = Iris().thing("partnership", "a--b")
FRENCH, VIETNAMESE, HEIR = (Iris().thing("authority", id) for id in ("a", "b", "c"))
LIVES = {
    FRENCH: Life(Span(end=read_date("2015-12-31")), (HEIR,)),
    VIETNAMESE: Life(Span(read_date("1997"))),
    HEIR: Life(Span(read_date("2016-01-01"))),
}
NAMES = {FRENCH: "Rhône-Alpes", HEIR: "Auvergne-Rhône-Alpes"}
PUBLISHED = {
    "doc": read_date("2012-05"),
    "late": read_date("2014"),
    "now": read_date("2026-11"),
}


def agreement(thing: Term, *facts: tuple[str, Term], sources: str = "doc") -> Agreement:
    values = [Agreed(p, v, tuple(sources.split()), "only-claim", 1, 1) for p, v in facts]
    return Agreement(thing, values)


def partners(*facts: tuple[str, Term], sources: str = "doc") -> Agreement:
    both = ((coop.party, FRENCH), (coop.party, VIETNAMESE))
    return agreement(PARTNERSHIP, *both, *facts, sources=sources)


def status(notation: str, scheme: str = "partnership-statuses") -> tuple[str, Term]:
    return coop.status, concept(scheme, notation)


def days(*agreements: Agreement) -> dict[str, str]:
    held = things_in_time(agreements, PUBLISHED)
    return {
        quad.predicate.rpartition("#")[2].rstrip(">"): quad.object[1:11]
        for quad in holding_quads(held.values(), LIVES)
        if quad.subject == agreements[0].thing and quad.object.endswith("#date>")
    }


def valid(*agreements: Agreement) -> str:
    """Give the interval of the first thing."""
    (text,) = (
        quad.object
        for quad in holding_quads(things_in_time(agreements, PUBLISHED).values(), LIVES)
        if quad.subject == agreements[0].thing and quad.predicate == iri(dcterms.valid)
    )
    return read_literal(text).value


def test_it_holds_from_its_start_to_its_end_and_its_parties_have_their_own_days() -> None:
    found = days(partners((schema.startDate, term("2000")), (schema.endDate, term("2010-06"))))
    assert found == {
        "holdsFrom": "2000-01-01",
        "holdsUntil": "2010-06-30",
        "partiesFrom": "1997-01-01",
        "partiesUntil": "2015-12-31",
    }


def test_without_a_start_the_first_trace_stands_in() -> None:
    assert days(partners())["holdsFrom"] == "2012-05-01"
    signed = agreement(
        Iris().thing("convention", "x"),
        (coop.ofPartnership, PARTNERSHIP),
        (coop.signatureDate, term("2008-03-02")),
    )
    assert days(partners(), signed)["holdsFrom"] == "2008-03-02"
    assert days(signed, partners())["partiesUntil"] == "2015-12-31"


def test_it_ends_when_it_was_seen_ended_unless_something_followed() -> None:
    ended = partners(status("ended"))
    assert days(ended)["holdsUntil"] == "2012-05-31"
    after = agreement(
        Iris().thing("project", "x"),
        (coop.ofPartnership, PARTNERSHIP),
        (schema.startDate, term("2013")),
    )
    assert "holdsUntil" not in days(ended, after)


def test_a_convention_covers_its_period_and_a_completed_project_is_over() -> None:
    convention = agreement(
        Iris().thing("convention", "x"),
        (coop.signatureDate, term("2017-12-01")),
        (schema.startDate, term("2018")),
        (coop.expiryDate, term("2020")),
    )
    found = days(convention)
    assert (found["holdsFrom"], found["holdsUntil"]) == ("2018-01-01", "2020-12-31")
    project = agreement(
        Iris().thing("project", "x"),
        (schema.startDate, term("2009")),
        status("completed", "project-statuses"),
    )
    assert days(project)["holdsUntil"] == "2012-05-31"


def told(held: Held, observed: PreciseDate | None = PUBLISHED["doc"]) -> tuple[str, str]:
    clock = Clock("2026-11-21", LIVES, lambda thing, language: NAMES.get(thing, thing))
    quads = list(clock.quads(held, observed))
    (state,) = (q.object for q in quads if q.predicate == iri(coop.statusToday))
    (note,) = (q.object for q in quads if q.object.endswith("@en"))
    return state.rstrip(">").rpartition("/")[2], note[1:-4].partition(">")[2].strip()


def held_now(*facts: tuple[str, Term]) -> Held:
    (held,) = things_in_time([partners(*facts)], PUBLISHED).values()
    return held


def test_a_party_that_gave_way_changes_the_state_of_today_and_is_named() -> None:
    state, note = told(held_now(status("active")))
    assert state == "party-changed"
    assert note == "when last seen (May 2012); Rhône-Alpes became Auvergne-Rhône-Alpes in 2016"


def test_a_state_without_date_says_so() -> None:
    assert told(held_now(status("active")), None)[1].startswith("(date of observation unknown)")


@pytest.mark.parametrize(
    ("scheme", "seen", "today"),
    [
        ("project-statuses", "active", "term-passed"),
        ("project-statuses", "planned", "term-passed"),
        ("project-statuses", "completed", "completed"),
        ("event-statuses", "planned", "date-passed"),
        ("event-statuses", "postponed", "date-passed"),
        ("event-statuses", "held", "held"),
    ],
)
def test_an_end_that_has_passed_shows(scheme: str, seen: str, today: str) -> None:
    thing = agreement(
        Iris().thing("project", "x"), (schema.endDate, term("2020")), status(seen, scheme)
    )
    (held,) = things_in_time([thing], PUBLISHED).values()
    assert told(held)[0] == today


def test_a_party_that_will_end_is_still_there() -> None:
    lives = {**LIVES, HEIR: Life(Span(end=read_date("2027-12-31")))}
    held = held_now(status("active"))
    held.parties = [HEIR, VIETNAMESE]
    clock = Clock("2026-11-21", lives, lambda thing, _: NAMES.get(thing, thing))
    (state,) = (q.object for q in clock.quads(held, None) if q.predicate == iri(coop.statusToday))
    assert state.endswith("/active>")


def test_an_end_to_come_changes_nothing() -> None:
    thing = agreement(
        Iris().thing("project", "x"),
        (schema.endDate, term("2030")),
        status("active", "project-statuses"),
    )
    (held,) = things_in_time([thing], PUBLISHED).values()
    assert told(held)[0] == "active"


def test_what_was_taken_up_again_is_active() -> None:
    held = held_now(status("ended"))
    held.traces.append(read_date("2015-01-01"))
    state, note = told(held)
    assert state == "active"
    assert note.endswith("a new act followed in 2015")


LIVING = ((coop.party, HEIR),)
START, END = schema.startDate, schema.endDate


@pytest.mark.parametrize(
    ("facts", "interval"),
    [
        ([(START, "2000"), (END, "2010-06")], "2000/2010-06"),
        ([(START, "2000-05")], "2000-05/2015-12-31"),  # among its parties, until one is no more
        ([(START, "1995"), (END, "2014")], "1997-01-01/2014"),  # and not before one was there
        ([(START, "2010"), (END, "2020")], "2010/2015-12-31"),
        ([(START, "2018")], "/2015-12-31"),  # it began before its party ended, nobody says when
        ([], "2012-05/2015-12-31"),  # the first document that names it
    ],
)
def test_one_interval_says_from_when_to_when(facts: list[tuple[str, str]], interval: str) -> None:
    assert valid(partners(*((p, term(date)) for p, date in facts))) == interval


def test_an_interval_tells_what_goes_on_from_what_is_over() -> None:
    assert valid(agreement(PARTNERSHIP, *LIVING)) == "2016-01-01/.."
    assert valid(agreement(PARTNERSHIP, *LIVING, status("ended"), sources="undated")) == "/"
    over = agreement(PARTNERSHIP, (START, term("2016-03")), *LIVING, status("ended"), sources="now")
    assert valid(over) == "2016-03/2026-11"


def test_parties_that_never_lived_together_have_no_beginning() -> None:
    thing = agreement(PARTNERSHIP, (START, term("2010")), (coop.party, FRENCH), *LIVING)
    assert valid(thing) == "/2015-12-31"


def test_an_interval_is_there_when_nothing_is_dated() -> None:
    assert valid(agreement(PARTNERSHIP, *LIVING, sources="undated")) == "/.."
    project = agreement(Iris().thing("project", "x"), sources="undated")
    assert valid(project) == "/.."
