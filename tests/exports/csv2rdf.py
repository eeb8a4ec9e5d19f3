"""Generating RDF from Tabular Data on the Web (https://www.w3.org/TR/csv2rdf/), minimal mode.

As much of it as our descriptions use; written from the specification, apart from what wrote them.
"""

import csv
import json
from pathlib import Path
from typing import Any

from uritemplate import expand

XSD = "http://www.w3.org/2001/XMLSchema#"
TRIPLE = tuple[str, str, tuple[str, str, str]]


def csv2rdf(metadata: Path) -> set[TRIPLE]:
    """Give subject, predicate and object (kind, value, language or datatype) of each statement."""
    told = json.loads(metadata.read_text(encoding="utf-8"))
    schema = told["tableSchema"]
    found: set[TRIPLE] = set()
    with metadata.with_name(told["url"]).open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    assert header == [column["name"] for column in schema["columns"]]
    for row in rows:
        cells = dict(zip(header, row, strict=True))
        for column in schema["columns"]:
            if not column.get("suppressOutput") and cells[column["name"]]:
                found |= of_cell(column | {"aboutUrl": schema["aboutUrl"]}, cells)
    return found


def of_cell(column: dict[str, Any], cells: dict[str, str]) -> set[TRIPLE]:
    subject = expand(column["aboutUrl"], cells)
    property = expand(column["propertyUrl"], cells)
    if "valueUrl" in column:
        return {(subject, property, ("iri", expand(column["valueUrl"], cells), ""))}
    cell = cells[column["name"]]
    values = cell.split(column["separator"]) if "separator" in column else [cell]
    if "lang" in column:
        return {(subject, property, ("text", value, column["lang"])) for value in values}
    kind = XSD + column["datatype"]
    return {(subject, property, ("literal", value, kind)) for value in values}
