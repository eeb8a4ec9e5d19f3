"""What a table shows when it is asked for as of a day, or with authorities rolled up to today.

Partnerships and conventions hold on a day as the query library says; another dated thing is shown
if it had begun by that day and was not known to have ended before; one without a date is left out.
Authorities that were merged give way to those that follow them, each named once.
"""

from __future__ import annotations

from coopgraph.exports.publication import Publication
from coopgraph.exports.things import Thing
from coopgraph.ontology.terms import coop, xsd
from coopgraph.records.quads import Term, iri_text, is_iri, literal, read_literal

_IN_LIBRARY = {"partnerships": "partnership", "conventions": "convention"}
_BEGINNINGS = (
    coop.startEarliest,
    coop.signatureEarliest,
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


class Within:
    """Tells which things a table shows, and under which names authorities stand there."""

    def __init__(self, publication: Publication, table: str) -> None:
        self._scope, self._table = publication.scope, table
        self._today = publication.things.today if publication.scope.roll_up else {}
        self._listed: frozenset[str] | None = None
        if self._scope.as_of and table in _IN_LIBRARY:
            day = literal(self._scope.as_of, datatype=xsd.date)
            rolled = literal(str(self._scope.roll_up).lower(), datatype=xsd.boolean)
            rows = publication.things.rows(table, asOf=[day], rollUp=[rolled])
            listed = (row[_IN_LIBRARY[table]] for row in rows)
            self._listed = frozenset(iri for term in listed for iri in _iris(term))

    def holds(self, thing: Thing) -> bool:
        """Whether the table shows a thing."""
        if self._scope.roll_up and self._table == "authorities":
            return thing.links(coop.authorityOfToday) == [thing.iri]
        if self._listed is not None:
            return thing.iri in self._listed
        if not self._scope.as_of or self._table in _TIMELESS:
            return True
        return self._lasted(thing)

    def renamed(self, links: list[str]) -> list[str]:
        """Give links to authorities under the names of today, if so asked, each once."""
        if not self._scope.roll_up:
            return links
        named = (today for link in links for today in self._today.get(link) or [link])
        return list(dict.fromkeys(named))

    def _lasted(self, thing: Thing) -> bool:
        begun = next((thing.text(day) for day in _BEGINNINGS if thing.text(day)), "")
        if self._table == "authorities":
            return begun <= self._scope.as_of <= (thing.text(coop.endLatest) or "9999")
        return bool(begun) and begun <= self._scope.as_of


def _iris(term: Term) -> list[str]:
    """Give the one IRI, or those of the things that a rolled-up row stands for."""
    return [iri_text(term)] if is_iri(term) else read_literal(term).value.split()
