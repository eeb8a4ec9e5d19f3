"""Tables as CSV (RFC 4180, https://www.rfc-editor.org/rfc/rfc4180), each described beside it.

`partnerships.csv` has `partnerships.csv-metadata.json` in the words of CSV on the Web
(https://www.w3.org/TR/tabular-metadata/); `datapackage.json` describes them all as a Frictionless
Data Package (https://specs.frictionlessdata.io/).
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import replace
from io import TextIOWrapper
from pathlib import Path
from typing import Any

from coopgraph.exports.export import FileExport
from coopgraph.exports.licences import CC_BY
from coopgraph.exports.product import TABLES, Product, file_title
from coopgraph.exports.publication import Publication, Scope
from coopgraph.exports.tables.cell_texts import as_shown
from coopgraph.exports.tables.columns import NOTIONS, Column
from coopgraph.exports.tables.disagreements import DISAGREEMENTS, disagreement_rows
from coopgraph.exports.tables.table_rows import SEPARATOR, Row, table_of
from coopgraph.exports.tables.variants import folder_name
from coopgraph.messages import LANGUAGES, say
from coopgraph.messages.words import Words
from coopgraph.replacing import replacing

_CSVW_DATATYPES: dict[str, Any] = {"integer": "integer", "day": "date", "address": "anyURI"}
_FRICTIONLESS_TYPES = {"integer": "integer", "day": "date"}


def write_tables(publication: Publication, folder_named: str = "") -> Iterator[Path]:
    """Write every table with its description, then `datapackage.json`."""
    folder = publication.folder / (folder_named or folder_name(publication.scope))
    described = []
    for name in (*NOTIONS, "disagreements"):
        columns, rows = _content(name, publication)
        path = folder / f"{name}.csv"
        if publication.for_spreadsheets:
            rows = ({name: as_shown(cell) for name, cell in row.items()} for row in rows)
        count = _write_csv(path, columns, rows)
        yield path
        yield _write_json(_beside(path), _csvw(path, name, columns, publication))
        described.append(_resource(path, name, columns, count))
    yield _write_json(folder / "datapackage.json", _package(described, publication))


def _content(name: str, publication: Publication) -> tuple[tuple[Column, ...], Iterator[Row]]:
    if name == "disagreements":
        return DISAGREEMENTS, disagreement_rows(publication)
    table = table_of(name, publication)
    return table.columns, table.rows()


def _write_csv(path: Path, columns: tuple[Column, ...], rows: Iterator[Row]) -> int:
    count = 0
    with replacing(path) as output:
        text = TextIOWrapper(output, encoding="utf-8", newline="", write_through=True)
        writer = csv.DictWriter(text, [column.name for column in columns], lineterminator="\r\n")
        writer.writeheader()
        for row in rows:
            writer.writerow(row)
            count += 1
        text.detach()
    return count


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.name}-metadata.json")


def _csvw(
    path: Path, name: str, columns: tuple[Column, ...], publication: Publication
) -> dict[str, Any]:
    release = publication.release
    told: dict[str, Any] = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "fr"}],
        "url": path.name,
        "dc:title": _said(f"exports.table.{name}"),
        "dc:license": {"@id": CC_BY.iri},
        "dc:modified": {"@value": release.date, "@type": "xsd:date"},
        "dialect": {"header": True, "encoding": "utf-8"},
        "tableSchema": {"columns": [_csvw_column(column) for column in columns]},
    }
    if any(column.name == "id" for column in columns):
        told["tableSchema"]["primaryKey"] = "id"
    return told


def _csvw_column(column: Column) -> dict[str, Any]:
    told: dict[str, Any] = {
        "name": column.name,
        "titles": column.name,
        "rdfs:label": [{"@value": column.title(lang), "@language": lang} for lang in LANGUAGES],
        "datatype": _CSVW_DATATYPES.get(column.kind, "string"),
    }
    if column.many:
        told["separator"] = SEPARATOR
    if column.name == "id":
        told["required"] = True
    if column.property:
        told["propertyUrl"] = column.property
    if abouts := [{"@value": column.about(lang), "@language": lang} for lang in LANGUAGES]:
        told |= {"dc:description": [about for about in abouts if about["@value"]]}
    return told


def _resource(path: Path, name: str, columns: tuple[Column, ...], count: int) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in columns],
        "missingValues": [""],
    }
    if any(column.name == "id" for column in columns):
        schema["primaryKey"] = ["id"]
    return {
        "name": name,
        "path": path.name,
        "profile": "tabular-data-resource",
        "title": say(f"exports.table.{name}", "fr"),
        "titles": {lang: say(f"exports.table.{name}", lang) for lang in LANGUAGES},
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": path.stat().st_size,
        "rowCount": count,
        "schema": schema,
    }


def _field(column: Column) -> dict[str, Any]:
    single = "string" if column.many else _FRICTIONLESS_TYPES.get(column.kind, "string")
    field: dict[str, Any] = {
        "name": column.name,
        "type": single,
        "title": column.title("fr"),
        "titles": {lang: column.title(lang) for lang in LANGUAGES},
    }
    if column.about("fr"):
        field["description"] = column.about("fr")
    if column.property:
        field["rdfType"] = column.property
    return field


def _package(resources: list[dict[str, Any]], publication: Publication) -> dict[str, Any]:
    release = publication.release
    return {
        "profile": "tabular-data-package",
        "name": "coopgraph",
        "id": release.iris.base,
        "title": say("exports.dataset.tables.title", "fr"),
        "titles": {lang: say("exports.dataset.tables.title", lang) for lang in LANGUAGES},
        "description": say("exports.dataset.tables.about", "fr"),
        "homepage": release.imprint.home,
        "version": release.version,
        "created": f"{release.date}T00:00:00Z",
        "licenses": [{"name": "CC-BY-4.0", "path": CC_BY.iri, "title": CC_BY.name}],
        "resources": resources,
    }


def _said(key: str) -> list[dict[str, str]]:
    return [{"@value": say(key, lang), "@language": lang} for lang in LANGUAGES]


def _write_json(path: Path, value: Any) -> Path:
    with replacing(path) as output:
        output.write((json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode())
    return path


def _write_today(publication: Publication) -> Iterator[Path]:
    """Write the tables as of the day of the release, under the names of today's authorities."""
    if publication.scope == Scope():
        scope = Scope(publication.release.date, roll_up=True)
        yield from write_tables(replace(publication, scope=scope), "tables-today")


def _products(folder: str, title: str) -> Iterator[Product]:
    for name in (*NOTIONS, "disagreements"):
        yield Product(
            f"{folder}/{name}.csv",
            TABLES,
            file_title(title, table=Words.said(f"exports.table.{name}")),
            *("text/csv", "CSV", ("claims", "territories", "documents")),
            "https://www.w3.org/TR/tabular-data-model/",
        )


EXPORT = FileExport.ours("tables", write_tables, *_products("tables", "table"))
TODAY = FileExport.ours("tables-today", _write_today, *_products("tables-today", "table-today"))
