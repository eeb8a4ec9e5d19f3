"""Wording a list in a language: its rows, its facets by name, its orders."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from coopgraph.lookup.folding import fold
from coopgraph.lookup.naming import Names, id_of
from coopgraph.messages import has, say
from coopgraph.ontology.terms import xsd
from coopgraph.portal.lists.cell_wording import LANGUAGE, CellWording, language_name
from coopgraph.portal.lists.list_facts import ListFacts
from coopgraph.portal.lists.list_kind import NAME, PERIOD, ListedThing, ListKind
from coopgraph.portal.lists.list_row import (
    CellPart,
    Facet,
    FacetValue,
    ListColumn,
    Listing,
    ListRow,
)
from coopgraph.records.dated_terms import date_of
from coopgraph.records.quads import Term, is_iri, read_literal

SortKey = tuple[float, str]


def listing_in_words(
    kind: ListKind, things: Sequence[ListedThing], facts: ListFacts, language: str
) -> Listing:
    """Word a list."""
    wording = _ListWording(kind, facts, language)
    wording.learn(things)
    rows = tuple(map(wording.row, things))
    columns = tuple(
        ListColumn(key, wording.column(key), wording.order(things, rows, at))
        for at, key in enumerate((NAME, *kind.columns))
    )
    facets = tuple(wording.facet(facet, things) for facet in kind.facets)
    return Listing(kind.notion, language, columns, facets, rows)


class _ListWording:
    def __init__(self, kind: ListKind, facts: ListFacts, language: str) -> None:
        self._kind, self._facts, self._language = kind, facts, language
        self._names: dict[Term, Names] = {}
        self._cells = CellWording(facts.asking.iris, language, self._names)

    def learn(self, things: Iterable[ListedThing]) -> None:
        """Ask for all names at once."""
        wanted = {it for thing in things for it in (thing.thing, thing.named_by)}
        wanted |= {it for thing in things for cell in thing.cells.values() for it in cell}
        wanted |= {it for thing in things for codes in thing.facets.values() for it in codes}
        self._names.update(self._facts.names(wanted | set(self._facts.wider.values())))

    def row(self, thing: ListedThing) -> ListRow:
        """Word a row."""
        cells: list[tuple[CellPart, ...]] = [
            (self._cells.name(thing.named_by or thing.thing, thing.thing),)
        ]
        columns = self._kind.columns
        cells += [self._cells.parts(column, thing.cells.get(column, ())) for column in columns]
        names = self._names.get(thing.thing, {})
        texts = (*names.values(), *(part.text for cell in cells for part in cell))
        return ListRow(
            thing.thing[1:-1],
            id_of(thing.thing),
            tuple(cells),
            tuple(frozenset(map(_code, thing.facets.get(it, ()))) for it in self._kind.facets),
            fold(" ".join(dict.fromkeys(texts))),
        )

    def column(self, key: str) -> str:
        """Say what a column is called."""
        own = f"lists.column.{key}"
        return say(own if has(own) else f"queries.column.{key}", self._language)

    def order(
        self, things: Sequence[ListedThing], rows: Sequence[ListRow], at: int
    ) -> tuple[int, ...]:
        """Give the places of the rows that have a value in a column, the least value first."""
        column = (NAME, *self._kind.columns)[at]
        keys = {}
        for place, (thing, row) in enumerate(zip(things, rows, strict=True)):
            values = thing.cells.get(column, ())
            if column == NAME or values:
                keys[place] = _sort_key(values[:1], row.cells[at][0].text)
        return tuple(sorted(keys, key=lambda place: (keys[place], place)))

    def facet(self, key: str, things: Iterable[ListedThing]) -> Facet:
        """Word a facet: its values by name, periods by time, themes each after the wider one."""
        codes = {it for thing in things for it in thing.facets.get(key, ())}
        labels = {it: self._label(key, it) for it in codes}
        wider = {it: self._facts.wider[it] for it in codes if self._facts.wider.get(it) in codes}

        def place(it: Term) -> tuple[str, bool, str]:
            first = wider.get(it, it)
            head = _code(first) if key == PERIOD else fold(labels[first])
            return head, it in wider, fold(labels[it])

        values = (FacetValue(_code(it), labels[it], it in wider) for it in sorted(codes, key=place))
        return Facet(key, say(f"lists.facet.{key}", self._language), tuple(values))

    def _label(self, facet: str, value: Term) -> str:
        if is_iri(value):
            return self._cells.name(value, value).text
        text = _code(value)
        if facet == LANGUAGE:
            name = language_name(text, self._language)
            return name[:1].upper() + name[1:]
        if facet == PERIOD:
            return say("lists.decade", self._language, decade=text)
        key = f"lists.value.{facet}.{text}"
        return say(key, self._language) if has(key) else text


def _code(value: Term) -> str:
    return id_of(value) if is_iri(value) else read_literal(value).value


def _sort_key(values: Sequence[Term], shown_text: str) -> SortKey:
    """Give what a cell is sorted by: a day, a number, else its words without accents."""
    for value in values:
        if is_iri(value):
            continue
        if date := date_of(value):
            return float(date.earliest.replace("-", "")), date.latest
        if read_literal(value).datatype == xsd.integer:
            return float(read_literal(value).value), ""
    return 0.0, fold(shown_text)
