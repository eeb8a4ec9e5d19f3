"""What the CSV files say, as a Frictionless Data Package (https://specs.frictionlessdata.io/)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from coopgraph.exports.licences import CC_BY
from coopgraph.exports.publication import Publication
from coopgraph.exports.tables.columns import Column
from coopgraph.messages import LANGUAGES, say

_TYPES = {"integer": "integer", "day": "date"}


def resource(
    path: Path, name: str, columns: tuple[Column, ...], count: int, references: dict[str, str]
) -> dict[str, Any]:
    """Describe one table; `references` gives column → the table whose ids it holds."""
    schema: dict[str, Any] = {
        "fields": [_field(column) for column in columns],
        "missingValues": [""],
    }
    if any(column.name == "id" for column in columns):
        schema["primaryKey"] = ["id"]
    if references:
        schema["foreignKeys"] = [
            {"fields": [column], "reference": {"resource": table, "fields": ["id"]}}
            for column, table in references.items()
        ]
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
    single = "string" if column.many else _TYPES.get(column.kind, "string")
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


def package(resources: list[dict[str, Any]], publication: Publication) -> dict[str, Any]:
    """Describe all tables together."""
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
