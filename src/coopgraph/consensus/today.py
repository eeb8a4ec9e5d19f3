"""The state of things at the date of the data: what was last seen, and what follows from dates.

"Active" in a document of 2012 is not "active": the authority may have merged since, the end may
have passed. The state last observed stays what it is, with its date; beside it stands the state
today and a sentence that says how one follows from the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coopgraph.consensus.holding import OVER, Held
from coopgraph.consensus.lives import Lives
from coopgraph.consensus.states import ANNOUNCING, UNKNOWN, notation
from coopgraph.lookup.values_in_words import NameOf
from coopgraph.messages import LANGUAGES, say
from coopgraph.messages.dates_in_words import date_in_words
from coopgraph.ontology.terms import coop, schema
from coopgraph.records import PreciseDate
from coopgraph.records.quads import Quad, Term, iri, literal


@dataclass(frozen=True)
class Clock:
    """Tells states at one date: `day` is that of the data, so that building twice is the same."""

    day: str
    lives: Lives
    name_of: NameOf

    def quads(self, held: Held, observed: PreciseDate | None) -> Iterator[Quad]:
        """State how a thing with a status stands today, and why."""
        for state in held.values.get(coop.status, ()):
            today = _Today(held, state, observed, self)
            yield Quad(held.thing, iri(coop.statusToday), today.state)
            for language in LANGUAGES:
                words = literal(today.told(language), language=language)
                yield Quad(held.thing, iri(coop.statusNote), words)


@dataclass(frozen=True)
class _Today:
    held: Held
    seen: Term
    observed: PreciseDate | None
    clock: Clock

    @property
    def state(self) -> Term:
        """The state today: another concept of the same code list where dates say more."""
        seen = notation(self.seen)
        if self._is_taken_up_again:
            return self._concept("active")
        if seen in OVER or seen == "held":
            return self.seen
        if self._has_passed:
            return self._concept(_PASSED[self._scheme])
        if self._scheme == "partnership-statuses" and self._gone():
            return self._concept("party-changed")
        return self.seen

    def told(self, language: str) -> str:
        """Say when the state was last observed, and what has happened since."""
        return "; ".join((self._seen(language), *self._since(language)))

    def _seen(self, language: str) -> str:
        state = self.clock.name_of(self.seen, language)
        if self.observed is None:
            return say("consensus.state.undated", language, state=state)
        date = date_in_words(self.observed.text, language)
        key = "named" if notation(self.seen) == UNKNOWN else "seen"
        return say(f"consensus.state.{key}", language, state=state, date=date)

    def _since(self, language: str) -> Iterator[str]:
        if self._is_taken_up_again:
            date = date_in_words(max(self.held.traces).text[:4], language)
            yield say("consensus.state.again", language, date=date)
            return
        end = self._end
        if end is not None and self._has_passed:
            date = date_in_words(end.text, language)
            key = "day-passed" if self._scheme == "event-statuses" else "end-passed"
            yield say(f"consensus.state.{key}", language, date=date)
        for party in self._gone():
            yield self._became(party, language)

    def _became(self, party: Term, language: str) -> str:
        life = self.clock.lives[party]
        heirs = ", ".join(self.clock.name_of(heir, language) for heir in life.successors)
        party_name = self.clock.name_of(party, language)
        year = date_in_words(_day_after(life.time.end), language)
        key = "renewed" if heirs == party_name else "became" if heirs else "ended"
        return say(f"consensus.state.{key}", language, party=party_name, heirs=heirs, year=year)

    @property
    def _end(self) -> PreciseDate | None:
        if self._scheme == "event-statuses":
            return self.held.date(schema.endDate, schema.startDate)
        return self.held.date(schema.endDate)

    @property
    def _has_passed(self) -> bool:
        """Whether its end, or its day, lies before the date of the data."""
        end, seen = self._end, notation(self.seen)
        if end is None or end.latest >= self.clock.day or seen in OVER or seen == "held":
            return False
        return self._scheme != "event-statuses" or seen in ANNOUNCING

    @property
    def _is_taken_up_again(self) -> bool:
        """Whether it was seen to be over and has left a trace since."""
        observed, traces = self.observed, self.held.traces
        is_over = notation(self.seen) == "ended"
        return (
            is_over and observed is not None and any(t.earliest > observed.latest for t in traces)
        )

    def _gone(self) -> list[Term]:
        """Give the parties that ended before the date of the data."""
        lives, day = self.clock.lives, self.clock.day
        ended = [p for p in self.held.parties if p in lives and lives[p].time.end is not None]
        return [p for p in sorted(set(ended)) if (end := lives[p].time.end) and end.latest < day]

    @property
    def _scheme(self) -> str:
        return self.seen.rstrip(">").rsplit("/", 2)[-2]

    def _concept(self, other: str) -> Term:
        return self.seen.rpartition("/")[0] + f"/{other}>"


_PASSED = {
    "partnership-statuses": "ended",
    "project-statuses": "term-passed",
    "event-statuses": "date-passed",
}
"""Code list → the state of what is past its end."""


def _day_after(end: PreciseDate | None) -> str:
    """Give the year in which what ended was something else: the next, if it ended with a year."""
    assert end is not None
    year, is_last_day = int(end.latest[:4]), end.is_day and end.latest.endswith("-12-31")
    return str(year + 1 if is_last_day else year)
