"""The rows of a table: what the graph says of each thing of a notion, cell by cell.

A cell with several values separates them by ` | `, as the tables of the data do. Where a text has
that in itself, its blanks become no-break spaces, so that it reads the same and stays one value.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from coopgraph.exports.publication import Publication
from coopgraph.exports.tables.columns import NOTIONS, Column, columns_of
from coopgraph.exports.tables.selection import Selection
from coopgraph.exports.things import Thing, Things, code_names, last_part
from coopgraph.messages.languages import in_language
from coopgraph.ontology.schemes import notations
from coopgraph.ontology.terms import coop
from coopgraph.records.points import point
from coopgraph.records.quads import iri_text, is_iri, read_literal

SEPARATOR = " | "
_INSIDE = "\u00a0|\u00a0"
TableRow = dict[str, str]


@dataclass(frozen=True)
class PublishedTable:
    """One table as published: its name, its columns and where its rows come from."""

    name: str
    columns: tuple[Column, ...]
    publication: Publication

    @property
    def names(self) -> list[str]:
        """The names of the columns."""
        return [column.name for column in self.columns]

    def rows(self) -> Iterator[TableRow]:
        """Give the rows, in the order of the things' IRIs."""
        cells = _Cells(self.publication, NOTIONS[self.name])
        within = Selection(self.publication, self.name)
        for thing in self.publication.things.of_class(NOTIONS[self.name]):
            if within.shows(thing):
                yield {column.name: cells.cell(thing, column) for column in self.columns}


def table_of(name: str, publication: Publication) -> PublishedTable:
    """Give a table with the columns asked for; raises KeyError for a column it has not."""
    known = {column.name: column for column in columns_of(name)}
    wanted = publication.columns.get(name, tuple(known))
    return PublishedTable(name, tuple(known[column] for column in wanted), publication)


def joined(values: Iterable[str]) -> str:
    """Put several values into one cell."""
    return SEPARATOR.join(value.replace(SEPARATOR, _INSIDE) for value in values)


class _Cells:
    """Fills the cells of one table."""

    def __init__(self, publication: Publication, class_iri: str) -> None:
        self._things = publication.things
        self._of = Selection(publication, "")
        self._documents = self._things.documents(class_iri)
        self._contested = self._things.contested
        self._codes = notations()
        self._urls = self._things.addresses
        self._places = _Places(self._things) if class_iri == coop.LocalAuthority else None
        self._special: dict[str, Callable[[Thing], Iterable[str]]] = {
            "iri": lambda thing: [thing.iri],
            "contested": lambda thing: self._contested.get(thing.iri, ()),
            "documents": lambda thing: map(last_part, self._documents.get(thing.iri, ())),
            "document-urls": self._document_urls,
        }

    def cell(self, thing: Thing, column: Column) -> str:
        if column.key in self._special:
            return joined(self._special[column.key](thing))
        if column.key.startswith("label-"):
            return thing.names().get(column.shows, "")
        if self._places and column.key in _Places.KEYS:
            return joined(self._places.values(thing, column.key))
        return joined(self._values(thing, column))

    def _values(self, thing: Thing, column: Column) -> Iterable[str]:
        if column.kind == "links":
            return self._linked(self._of.renamed(thing.links(column.property)), column)
        if column.kind == "codes":
            return self._coded(thing.links(column.property), column)
        if column.kind == "address":
            return _plain(thing, column.property)
        if column.shows == "language":
            return [literal.language for literal in thing.literals(column.property)]
        return _plain(thing, column.property)

    def _linked(self, links: list[str], column: Column) -> list[str]:
        if column.shows == "value":
            return [last_part(link) for link in links]
        names = self._things.names(column.class_iri)
        return [in_language(names.get(link, {}), column.shows) for link in links]

    def _coded(self, links: list[str], column: Column) -> list[str]:
        if column.shows == "value":
            return [self._codes.get(link, last_part(link)) for link in links]
        return [code_names(link).get(column.shows, "") for link in links]

    def _document_urls(self, thing: Thing) -> Iterable[str]:
        documents = self._documents.get(thing.iri, ())
        return (self._urls[document] for document in documents if document in self._urls)


class _Places:
    """Codes, points and neighbours of the authorities."""

    KEYS = frozenset(("codes", "latitude", "longitude", "within", "same-as"))

    def __init__(self, things: Things) -> None:
        self._found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for row in things.rows("places-of-authorities"):
            self._read(iri_text(row["authority"]), row)
        for row in things.rows("identifiers-of-authorities"):
            code = f"{last_part(iri_text(row['scheme']))}:{read_literal(row['code']).value}"
            self._add(iri_text(row["authority"]), "codes", code)

    def values(self, thing: Thing, key: str) -> list[str]:
        return self._found.get((thing.iri, key), [])

    def _read(self, authority: str, row: dict[str, str]) -> None:
        if "point" in row and (at := point(read_literal(row["point"]).value)):
            self._add(authority, "longitude", str(at[0]))
            self._add(authority, "latitude", str(at[1]))
        if "within" in row:
            self._add(authority, "within", last_part(iri_text(row["within"])))
        if "match" in row:
            self._add(authority, "same-as", iri_text(row["match"]))

    def _add(self, authority: str, key: str, value: str) -> None:
        if value not in self._found[authority, key]:
            self._found[authority, key].append(value)


def _plain(thing: Thing, property: str) -> list[str]:
    terms = thing.values.get(property, ())
    return [iri_text(term) if is_iri(term) else read_literal(term).value for term in terms]
