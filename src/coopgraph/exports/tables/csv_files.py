"""Tables as CSV (RFC 4180, https://www.rfc-editor.org/rfc/rfc4180), each described beside it.

`partnerships.csv` has `partnerships.csv-metadata.json` in the words of CSV on the Web
(https://www.w3.org/TR/tabular-metadata/); `csv-metadata.json` describes them all with the keys that
lead from one to another, `datapackage.json` as a Frictionless Data Package
(https://specs.frictionlessdata.io/).
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
from coopgraph.exports.product import TABLES, Product, file_title
from coopgraph.exports.publication import Publication, PublicationScope
from coopgraph.exports.tables.cell_texts import as_shown
from coopgraph.exports.tables.columns import NOTIONS, Column
from coopgraph.exports.tables.csvw_description import CONTEXT, CsvwDescription
from coopgraph.exports.tables.disagreements import DISAGREEMENTS, disagreement_rows
from coopgraph.exports.tables.links import LINKS, link_rows
from coopgraph.exports.tables.package_description import package, resource
from coopgraph.exports.tables.table_rows import TableRow, table_of
from coopgraph.exports.tables.variants import folder_name
from coopgraph.messages.words import Words
from coopgraph.replacing import replacing

TABLE_NAMES = (*NOTIONS, "disagreements", "links")
"""Every table, in the order in which they are written."""


def write_tables(publication: Publication, folder_named: str = "") -> Iterator[Path]:
    """Write every table with its description, then those of all tables together."""
    folder = publication.folder / (folder_named or folder_name(publication.scope))
    described, group = [], []
    for name in TABLE_NAMES:
        columns, rows = _content(name, publication)
        path = folder / f"{name}.csv"
        if publication.for_spreadsheets:
            rows = [{name: as_shown(cell) for name, cell in row.items()} for row in rows]
        _write_csv(path, columns, rows)
        yield path
        told = CsvwDescription(name, columns, rows, publication)
        yield _write_json(_beside(path), told.as_object(path.name))
        described.append(resource(path, name, columns, len(rows), told.references))
        group.append(told.in_group(path.name))
    yield _write_json(folder / "csv-metadata.json", CONTEXT | {"tables": group})
    yield _write_json(folder / "datapackage.json", package(described, publication))


def _content(name: str, publication: Publication) -> tuple[tuple[Column, ...], list[TableRow]]:
    if name == "disagreements":
        return DISAGREEMENTS, list(disagreement_rows(publication))
    if name == "links":
        return LINKS, list(link_rows(publication))
    table = table_of(name, publication)
    return table.columns, list(table.rows())


def _write_csv(path: Path, columns: tuple[Column, ...], rows: list[TableRow]) -> None:
    with replacing(path) as output:
        text = TextIOWrapper(output, encoding="utf-8", newline="", write_through=True)
        writer = csv.DictWriter(text, [column.name for column in columns], lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(rows)
        text.detach()


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.name}-metadata.json")


def _write_json(path: Path, value: Any) -> Path:
    with replacing(path) as output:
        output.write((json.dumps(value, ensure_ascii=False, indent=2) + "\n").encode())
    return path


def _write_today(publication: Publication) -> Iterator[Path]:
    """Write the tables as of the day of the release, under the names of today's authorities."""
    if publication.scope == PublicationScope():
        scope = PublicationScope(publication.release.date, roll_up=True)
        yield from write_tables(replace(publication, scope=scope), "tables-today")


def _products(folder: str, title: str) -> Iterator[Product]:
    for name in TABLE_NAMES:
        yield Product(
            f"{folder}/{name}.csv",
            TABLES,
            file_title(title, table=Words.said(f"exports.table.{name}")),
            *("text/csv", "CSV", ("claims", "territories", "documents")),
            "https://www.w3.org/TR/tabular-data-model/",
        )


EXPORT = FileExport.ours("tables", write_tables, *_products("tables", "table"))
TODAY = FileExport.ours("tables-today", _write_today, *_products("tables-today", "table-today"))
