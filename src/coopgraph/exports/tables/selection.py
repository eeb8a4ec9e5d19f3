"""What a table shows when it is asked for as of a day, or with authorities rolled up to today.

Partnerships, conventions and projects hold on a day as the graph says (docs/decisions/0006);
another dated thing is shown if it had begun by that day, an authority if it existed on it; one
without a date is left out. Authorities that were merged give way to those that follow them, each
named once.
"""

from __future__ import annotations

from coopgraph.exports.publication import Publication
from coopgraph.exports.things import Thing
from coopgraph.ontology.terms import coop

_HOLDING = frozenset(("partnerships", "conventions", "projects"))
_BEGINNINGS = (
    coop.startEarliest,
    coop.dateEarliest,
    coop.issuedEarliest,
)
_TIMELESS = frozenset(
    (
        *("themes", "actors", "series", "participations", "workshops"),
        *("main-themes", "subjects-of-discussion", "declaration-points", ""),
    )
)
"""Tables whose things have no time of their own."""


class Selection:
    """Tells which things a table shows, and under which names authorities stand there."""

    def __init__(self, publication: Publication, table: str) -> None:
        self._scope, self._table = publication.scope, table
        self._today = publication.things.today if publication.scope.roll_up else {}

    def shows(self, thing: Thing) -> bool:
        """Whether the table shows a thing."""
        if self._scope.roll_up and self._table == "authorities":
            return thing.links(coop.authorityOfToday) == [thing.iri]
        if not self._scope.as_of or self._table in _TIMELESS:
            return True
        return self._held(thing) if self._table in _HOLDING else self._had_begun(thing)

    def renamed(self, links: list[str]) -> list[str]:
        """Give links to authorities under the names of today, if so asked, each once."""
        if not self._scope.roll_up:
            return links
        named = (today for link in links for today in self._today.get(link) or [link])
        return list(dict.fromkeys(named))

    def _held(self, thing: Thing) -> bool:
        """Whether it held on the day; not rolled up, whether its parties existed as well."""
        first = thing.text(coop.holdsFrom)
        if not first or not self._includes(first, thing.text(coop.holdsUntil)):
            return False
        life = thing.text(coop.partiesFrom), thing.text(coop.partiesUntil)
        return self._scope.roll_up or self._includes(*life)

    def _includes(self, first: str, last: str) -> bool:
        return first <= self._scope.as_of and (not last or self._scope.as_of <= last)

    def _had_begun(self, thing: Thing) -> bool:
        begun = next((thing.text(day) for day in _BEGINNINGS if thing.text(day)), "")
        if self._table == "authorities":
            return self._includes(begun, thing.text(coop.endLatest))
        return bool(begun) and begun <= self._scope.as_of
