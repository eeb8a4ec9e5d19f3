"""When a partnership, a convention or a project held: worked out once, for every reader.

It holds from its start or, where none is known, from its first trace (what it signed or began, the
first dated document that names it), until its end or, where none is known, until it was seen to be
over. Beside that stand the days between which its parties existed: a question about a day asks for
both, one that is rolled up to the authorities of today only for the first.
docs/decisions/0006-holding.md says why.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from coopgraph.consensus.agreement import Agreement
from coopgraph.consensus.lives import Days, Lives, common_life
from coopgraph.consensus.states import date_observed, notation
from coopgraph.consensus.thing_labels import Values, values_of
from coopgraph.ontology.terms import coop, dcterms, schema, xsd
from coopgraph.records import PreciseDate
from coopgraph.records.dated_terms import date_of
from coopgraph.records.dates import interval, read_date
from coopgraph.records.quads import Quad, Term, iri, literal

_BOUNDS = (coop.holdsFrom, coop.holdsUntil, coop.partiesFrom, coop.partiesUntil)

OVER = frozenset(("ended", "completed"))
"""Notations of the states in which a thing no longer holds."""


@dataclass
class Held:
    """What is known of a thing's time; `traces` are dates on which it has left a trace."""

    thing: Term
    values: Values
    parties: list[Term] = field(default_factory=list)
    named_in: list[PreciseDate] = field(default_factory=list)
    seen_over: PreciseDate | None = None
    traces: list[PreciseDate] = field(default_factory=list)

    def date(self, *properties: str) -> PreciseDate | None:
        """Give the agreed date of the first property (IRI) that has one."""
        dates = (date_of(v) for property in properties for v in self.values.get(property, ()))
        return next((date for date in dates if date is not None), None)

    @property
    def begun(self) -> PreciseDate | None:
        """The start, or when it was signed."""
        return self.date(schema.startDate, coop.signatureDate)

    @property
    def first(self) -> PreciseDate | None:
        """The start or, where none is known, the first trace."""
        return self.begun or min((*self.traces, *self.named_in), default=None)

    @property
    def last(self) -> PreciseDate | None:
        """The end or, where none is known, when it was seen to be over, if no trace came later."""
        over = None if self._goes_on_after(self.seen_over) else self.seen_over
        return self.date(schema.endDate, coop.expiryDate) or over

    @property
    def days(self) -> Days:
        """The first and last possible day of holding."""
        first, last = self.first, self.last
        return first.earliest if first else "", last.latest if last else ""

    @property
    def is_over(self) -> bool:
        """Whether it was last seen to be over, and no trace came later; on an unknown day maybe."""
        states = {notation(state) for state in self.values.get(coop.status, ())}
        return not OVER.isdisjoint(states) and not self._goes_on_after(self.seen_over)

    def _goes_on_after(self, seen: PreciseDate | None) -> bool:
        return seen is not None and any(t.earliest > seen.latest for t in self.traces)


def things_in_time(
    agreements: Sequence[Agreement], published: Mapping[str, PreciseDate]
) -> dict[Term, Held]:
    """Gather what is known of the time of every partnership, convention and project."""
    held = {a.thing: _held(a, published) for a in agreements}
    for one in held.values():
        for partnership in one.values.get(coop.ofPartnership, ()):
            if partnership in held:
                _trace(held[partnership], one)
                one.parties.extend(held[partnership].parties)
    return {thing: one for thing, one in held.items() if one.parties or _is_work(one)}


def holding_quads(held: Iterable[Held], lives: Lives) -> Iterator[Quad]:
    """State the first and last possible day of holding, and those of all parties together."""
    for one in held:
        life = common_life(one.parties, lives)
        for property, day in zip(_BOUNDS, (*one.days, *life), strict=True):
            if day:
                yield Quad(one.thing, iri(property), f'"{day}"^^<{xsd.date}>')
        yield Quad(one.thing, iri(dcterms.valid), literal(validity(one, life)))


def validity(one: Held, life: Days) -> str:
    """Write from when to when it held among its parties, as an interval.

    What was first named after a party had ended began earlier, nobody says when.
    """
    (born, ended), first, last = life, one.first, one.last
    if ended and (last is None or ended < last.latest):
        last = read_date(ended)
    start = read_date(born) if first and born > first.earliest else first
    if start and last and start.earliest > last.latest:
        start = None
    return interval(start, last, is_over=one.is_over)


def _held(agreement: Agreement, published: Mapping[str, PreciseDate]) -> Held:
    values = values_of(agreement)
    naming = {
        source
        for agreed in agreement.values
        if agreed.property in (coop.party, coop.ofPartnership, coop.nameAsWritten)
        for source in agreed.sources
    }
    return Held(
        agreement.thing,
        values,
        parties=list(values.get(coop.party, ())),
        named_in=[published[source] for source in naming if source in published],
        seen_over=_seen_over(agreement, published),
    )


def _seen_over(agreement: Agreement, published: Mapping[str, PreciseDate]) -> PreciseDate | None:
    for agreed in agreement.values:
        if agreed.property == coop.status and notation(agreed.value) in OVER:
            return date_observed(agreed.sources, published)
    return None


def _trace(partnership: Held, work: Held) -> None:
    begun = work.date(coop.signatureDate, schema.startDate)
    if begun is not None:
        partnership.traces.append(begun)


def _is_work(one: Held) -> bool:
    return one.thing.partition("/id/")[2].partition("/")[0] in ("convention", "project")
