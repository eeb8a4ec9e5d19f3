"""What a CSV file says, in the words of CSV on the Web, so that it can be read back as RDF.

https://www.w3.org/TR/tabular-metadata/. csv2rdf (https://www.w3.org/TR/csv2rdf/, minimal mode)
makes of each table statements of the graph and no others: a column that it could not read back
rightly is left out of the output (several links in a cell, dates of several precisions, texts of
several languages). The links of all tables stand in `links.csv`, one a row.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from coopgraph.exports.licences import CC_BY
from coopgraph.exports.publication import Publication
from coopgraph.exports.tables.columns import NOTIONS, Column
from coopgraph.exports.tables.table_rows import SEPARATOR, TableRow
from coopgraph.messages import LANGUAGES, say
from coopgraph.ontology.terms import rdf, xsd
from coopgraph.records.quads import iri_text, is_iri, read_literal

_DATATYPES: dict[str, Any] = {"integer": "integer", "day": "date", "address": "anyURI"}
_OF_LENGTH = {4: "gYear", 7: "gYearMonth", 10: "date"}
_OF_TYPE = {
    xsd.string: "string",
    xsd.integer: "integer",
    xsd.date: "date",
    xsd.duration: "duration",
}
CONTEXT: dict[str, Any] = {"@context": ["http://www.w3.org/ns/csvw", {"@language": "fr"}]}
_LINKED = {"propertyUrl": "{+property}", "valueUrl": "{+to_iri}"}
"""What a row of `links.csv` says."""


class CsvwDescription:
    """Describes one table with its rows."""

    def __init__(
        self, name: str, columns: tuple[Column, ...], rows: list[TableRow], publication: Publication
    ) -> None:
        self._name, self._columns, self._rows = name, columns, rows
        self._publication = publication
        self._subject = next((it.name for it in columns if it.key in ("iri", "disagreement")), "")

    def as_object(self, url: str) -> dict[str, Any]:
        """Give the description of the table alone, as a JSON object."""
        return CONTEXT | self.in_group(url, with_keys=False)

    def in_group(self, url: str, *, with_keys: bool = True) -> dict[str, Any]:
        """Give the description among those of other tables, to which its keys lead."""
        schema: dict[str, Any] = {"columns": [self._column(it) for it in self._columns]}
        if self._subject:
            schema["aboutUrl"] = f"{{+{self._subject}}}"
        if any(column.name == "id" for column in self._columns):
            schema["primaryKey"] = "id"
        keys = [
            _foreign_key(column, table)
            for column, table in self.references.items()
            if all(row[column] for row in self._rows)  # a key may not be empty
        ]
        if keys and with_keys:
            schema["foreignKeys"] = keys
        return {
            "url": url,
            "dc:title": [_in(lang, say(f"exports.table.{self._name}", lang)) for lang in LANGUAGES],
            "dc:license": {"@id": CC_BY.iri},
            "dc:modified": {"@value": self._publication.release.date, "@type": "xsd:date"},
            "dialect": {"header": True, "encoding": "utf-8"},
            "tableSchema": schema,
        }

    @property
    def _is_rolled_up(self) -> bool:
        """Whether links lead to the authorities of today, which the graph does not say."""
        return self._publication.scope.roll_up

    @cached_property
    def references(self) -> dict[str, str]:
        """Give column → the table whose ids it holds, where each of them is a row there."""
        if self._publication.scope.as_of or self._is_rolled_up:
            return {}
        tables = {class_iri: table for table, class_iri in NOTIONS.items()}
        found = {}
        for column in self._columns:
            is_link = column.kind == "links" and column.shows == "value" and not column.many
            table = tables.get(column.class_iri, "") if is_link else ""
            cells = {row[column.name] for row in self._rows} - {""}
            if table and table not in self._publication.columns and cells <= self._ids(table):
                found[column.name] = table
        return found

    def _ids(self, table: str) -> set[str]:
        return {thing.id for thing in self._publication.things.of_class(NOTIONS[table])}

    def _column(self, column: Column) -> dict[str, Any]:
        told: dict[str, Any] = {
            "name": column.name,
            "titles": {"und": [column.name], **{la: [column.title(la)] for la in LANGUAGES}},
            "datatype": _DATATYPES.get(column.kind, "string"),
        }
        if column.many:
            told["separator"] = SEPARATOR
        if column.name == "id":
            told["required"] = True
        if column.property:
            told["propertyUrl"] = column.property
        abouts = [_in(lang, column.about(lang)) for lang in LANGUAGES if column.about(lang)]
        if abouts:
            told["dc:description"] = abouts
        meant = self._meaning(column) if self._subject else None
        if self._name == "links" and column.name == "to_iri" and not self._is_rolled_up:
            meant = _LINKED
        return told | (meant if meant is not None else {"suppressOutput": True})

    def _meaning(self, column: Column) -> dict[str, Any] | None:
        """Give what makes a column statements of the graph, or None if that cannot be said."""
        if column.key.startswith("label-"):
            return {"lang": column.shows}
        if column.name == "id":
            return {}
        if not column.property or column.shows != "value" or column.key:
            return None
        if self._is_several(column):
            return None
        if column.kind in ("links", "codes", "address"):
            return self._link(column)
        return self._text(column)

    def _is_several(self, column: Column) -> bool:
        """Whether a cell holds several links, which csv2rdf would take for one."""
        linked = column.kind in ("links", "codes", "address")
        return linked and any(SEPARATOR in row[column.name] for row in self._rows)

    def _link(self, column: Column) -> dict[str, Any] | None:
        if column.kind == "address":
            return {"valueUrl": f"{{+{column.name}}}"}
        links = [iri_text(term) for term in self._terms(column) if is_iri(term)]
        beginnings = {
            link[: len(link) - len(link.rstrip("/").rsplit("/", 1)[-1])] for link in links
        }
        if self._is_rolled_up or len(beginnings) != 1:
            return None
        return {"valueUrl": f"{beginnings.pop()}{{+{column.name}}}"}

    def _text(self, column: Column) -> dict[str, Any] | None:
        literals = [read_literal(term) for term in self._terms(column) if not is_iri(term)]
        if any(SEPARATOR in literal.value for literal in literals):
            return None
        if column.kind == "date":
            lengths = {len(literal.value) for literal in literals}
            known = _OF_LENGTH.get(lengths.pop()) if len(lengths) == 1 else None
            return {"datatype": known} if known else None
        languages = {literal.language for literal in literals}
        datatypes = {literal.datatype for literal in literals}
        if len(languages) > 1 or len(datatypes) > 1:
            return None
        if datatypes == {rdf.langString}:
            return {"lang": languages.pop()}
        return {"datatype": known} if (known := _OF_TYPE.get("".join(datatypes))) else None

    def _terms(self, column: Column) -> list[str]:
        class_iri = NOTIONS.get(self._name, "")
        things = self._publication.things.of_class(class_iri) if class_iri else []
        return [term for thing in things for term in thing.values.get(column.property, ())]


def _foreign_key(column: str, table: str) -> dict[str, Any]:
    return {
        "columnReference": column,
        "reference": {"resource": f"{table}.csv", "columnReference": "id"},
    }


def _in(lang: str, text: str) -> dict[str, str]:
    return {"@value": text, "@language": lang}
