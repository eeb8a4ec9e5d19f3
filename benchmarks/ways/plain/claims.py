"""What each document says, into its named graph; and who said what, for the agreed view."""

import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

from rdflib import RDF, SKOS, Dataset, Graph, Literal, URIRef
from rdflib.namespace import PROV
from rdflib.term import Node

from ways.plain.columns import BASE, CLAIMS, COOP, DAYS, M8G, NAME, Row, first_and_last_day, thing

Key = tuple[URIRef, URIRef, str]
Said = dict[Key, dict[Node, list[str]]]
"""Thing, property, and how it is settled: each value with the documents that state it."""


def rows(path: Path) -> Iterator[Row]:
    """Read a table."""
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def add_value(graph: Graph, subject: URIRef, property: URIRef, value: Node) -> None:
    """Add a value; a date with its first and last day."""
    graph.add((subject, property, value))
    if property in DAYS:
        for beside, day in zip(DAYS[property], first_and_last_day(str(value)), strict=True):
            graph.add((subject, beside, day))


class Claims:
    """Adds the claims of all tables to a dataset, and remembers who said what."""

    def __init__(self, dataset: Dataset, languages: dict[str, str]) -> None:
        self.said: Said = defaultdict(lambda: defaultdict(list))
        self.classes: dict[URIRef, URIRef] = {}
        self._languages = languages
        self._dataset = dataset
        self._graphs: dict[str, Graph] = {}

    def add_tables(self, folder: Path) -> None:
        """Add every table of claims."""
        for path in sorted(folder.glob("*.csv")):
            for number, row in enumerate(rows(path), start=2):
                self._add_row(path.stem, number, row)

    def _add_row(self, table: str, number: int, row: Row) -> None:
        source = row["source"]
        graph = self._graph(source)
        key = quote(f"{number}", safe="-._~")
        claim = URIRef(f"{BASE}id/source/{source}#{table}.{key}")
        graph.add((claim, RDF.type, COOP.Claim))
        graph.add((claim, COOP.table, Literal(f"claims/{table}.csv")))
        graph.add((claim, COOP.rowKey, Literal(key)))
        graph.add((claim, PROV.hadPrimarySource, thing("source", source)))
        if row["note"]:
            graph.add((claim, SKOS.note, Literal(row["note"], lang="en")))
        for subject in self._describe(table, row, graph):
            graph.add((claim, COOP.about, subject))

    def _describe(self, table: str, row: Row, graph: Graph) -> Iterator[URIRef]:
        if table == "participations":
            if row["actor_id"]:
                yield self._add_thing("actors", row["actor_id"], row, graph)
            part = self._add_thing(table, row["participation_id"], row, graph)
            if row["edition_id"]:
                edition = thing("edition", row["edition_id"])
                self._say(graph, edition, M8G.hasParticipation, "all", part, row["source"])
            yield part
            return
        if table == "partnerships":
            language = self._languages[row["source"]]
            for side in ("french", "vietnamese"):
                authority = thing("authority", row[f"{side}_authority"])
                name = Literal(row[f"{side}_as_written"], lang=language)
                self._say(graph, authority, NAME[0], "all", name, row["source"])
                yield authority
        yield self._add_thing(table, _id(table, row), row, graph)

    def _add_thing(self, table: str, id: str, row: Row, graph: Graph) -> URIRef:
        notion, class_, columns = CLAIMS[table]
        subject, source = thing(notion, id), row["source"]
        stated = row.get("general_theme_lang") or row.get("language") or self._languages[source]
        language = stated.partition(" | ")[0]
        graph.add((subject, RDF.type, class_))
        self.classes[subject] = class_
        cells = row | _period(row.get("period", ""))
        for column, (property, make, settled) in columns.items():
            for value in cells.get(column, "").split(" | "):
                if value:
                    self._say(graph, subject, property, settled, make(value, language), source)
        return subject

    def _say(
        self, graph: Graph, subject: URIRef, property: URIRef, settled: str, value: Node, by: str
    ) -> None:
        add_value(graph, subject, property, value)
        self.said[subject, property, settled][value].append(by)

    def _graph(self, source: str) -> Graph:
        if source not in self._graphs:
            self._graphs[source] = self._dataset.graph(URIRef(f"{BASE}graph/source/{source}"))
        return self._graphs[source]


def _id(table: str, row: Row) -> str:
    if table == "declarations":
        return f"{row['edition_id']}--{row['source']}--{row['point_number']}"
    return next(iter(row.values()))


def _period(text: str) -> Row:
    start, _, end = text.partition("/")
    return {"period_start": start.strip("."), "period_end": end.strip(".")}
