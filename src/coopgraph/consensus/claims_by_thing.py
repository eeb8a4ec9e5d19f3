"""Everything that documents say, gathered by the thing they speak of."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from coopgraph.consensus.agreement import Said
from coopgraph.consensus.positions import Stated
from coopgraph.ontology.rules import Bound, Rules
from coopgraph.ontology.terms import coop, schema
from coopgraph.records.dated_terms import date_of
from coopgraph.records.dates import PreciseDate
from coopgraph.records.days import DAY_PROPERTIES
from coopgraph.records.iris import Iris
from coopgraph.records.quads import Quad, Term, iri, iri_text
from coopgraph.records.record import TYPE

_START = iri(schema.startDate)
_NOT_THINGS = frozenset((iri(coop.Claim), iri(coop.Ruling)))


class Heard(NamedTuple):
    """A thing, its class (IRI), and what documents say of it."""

    thing: Term
    of_class: str
    said: Said


class ClaimsByThing:
    """Takes claims in any order, and gives them thing by thing.

    They lie in a private table of SQLite (https://sqlite.org/inmemorydb.html#temp_db), which stays
    in memory while it is small and is sorted on disk beyond: of all claims only the names and
    classes of the things are held. First and last days are left out: they follow from the date that
    is chosen.
    """

    def __init__(self, iris: Iris) -> None:
        """Start with nothing heard."""
        self._iris = iris
        self._classes: dict[Term, str] = {}
        self._sources: dict[Term, str] = {}
        # One thread at a time: what is read here may be taken by the thread that loads the store.
        self._table = sqlite3.connect("", isolation_level=None, check_same_thread=False)
        self._table.executescript(_BEGIN)

    def hear(self, quads: Iterable[Quad]) -> None:
        """Take in what a document says; what is said about claims themselves is passed over."""
        said: dict[tuple[Term, Term], list[str]] = {}
        passed: set[Term] = set()
        for subject, predicate, object_, graph in quads:
            statements = said.setdefault((subject, graph), [])
            if predicate != TYPE:
                if predicate not in DAY_PROPERTIES:
                    statements.append(f"{predicate} {object_}")
            elif object_ in _NOT_THINGS:
                passed.add(subject)
            else:
                self._classes[subject] = iri_text(object_)
        rows = [
            (thing, self._source(graph), "\n".join(statements))
            for (thing, graph), statements in said.items()
            if thing not in passed
        ]
        self._table.executemany("INSERT INTO said VALUES (?, ?, ?)", rows)

    def things(self, only: Collection[Term] | None = None) -> Iterator[Heard]:
        """Give the things spoken of, or some of them, in order, with what is said of each."""
        for thing, rows in groupby(self._rows(only), key=itemgetter(0)):
            if thing in self._classes:
                yield Heard(thing, self._classes[thing], _said(rows))

    def class_of(self, thing: Term) -> str:
        """Give the class (IRI) of a thing."""
        return self._classes[thing]

    def lists(self, rules: Rules) -> dict[Term, dict[Bound, dict[Term, frozenset[str]]]]:
        """Give, by the thing they belong to, what is named one by one and counted in a number."""
        lists: dict[Term, dict[Bound, dict[Term, frozenset[str]]]] = {}
        parts = [thing for thing, class_ in self._classes.items() if class_ in rules.counted]
        for thing, class_, said in self.things(parts):
            for bound in rules.counted[class_]:
                for whole, source in said.get(iri(bound.lower), ()):
                    found = lists.setdefault(whole, {}).setdefault(bound, {})
                    found[thing] = found.get(thing, frozenset()) | {source}
        return lists

    def _source(self, graph: Term) -> str:
        source = self._sources.get(graph)
        if source is None:
            source = self._sources[graph] = self._iris.source_of_graph(graph)
        return source

    def _rows(self, only: Collection[Term] | None) -> Iterator[_Row]:
        self._table.execute(_SORT)
        if only is None:
            yield from self._table.execute(_EVERY)
            return
        for thing in sorted(only):
            yield from self._table.execute(_OF_ONE, (thing,))


_Row = tuple[Term, str, str]
"""A thing, a document, and what it says of the thing: lines of predicate, blank, object."""

_BEGIN = """
    PRAGMA journal_mode = OFF;
    PRAGMA synchronous = OFF;
    PRAGMA temp_store = FILE;
    PRAGMA cache_size = -32768;
    CREATE TABLE said (thing TEXT, source TEXT, statements TEXT);
    BEGIN;
"""
_SORT = "CREATE INDEX IF NOT EXISTS by_thing ON said (thing)"
_EVERY = "SELECT thing, source, statements FROM said ORDER BY thing, rowid"
_OF_ONE = "SELECT thing, source, statements FROM said WHERE thing = ? ORDER BY rowid"


def _said(rows: Iterable[_Row]) -> Said:
    said: dict[Term, list[Stated]] = {}
    for _, source, statements in rows:
        for statement in statements.split("\n") if statements else ():
            predicate, _, value = statement.partition(" ")
            said.setdefault(predicate, []).append((value, source))
    return said


def days_of(said: Said) -> PreciseDate | None:
    """Give the days on which a thing may have begun, as all documents together state them."""
    dates = [date for value, _ in said.get(_START, ()) if (date := date_of(value))]
    if not dates:
        return None
    earliest = min(date.earliest for date in dates)
    latest = max(date.latest for date in dates)
    return PreciseDate(earliest, latest, f"{earliest}/{latest}")
