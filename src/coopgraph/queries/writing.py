"""An answer in the form asked for.

Rows as SPARQL 1.1 Query Results (CSV, TSV, JSON, XML), as a table in Markdown, or as GeoJSON (RFC
7946) where the question names a place; as Turtle, JSON-LD or N-Triples, what the graph states of
the things in the rows.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import IO, Any

from coopgraph.ontology.prefixes import prefixes
from coopgraph.queries.answer_rows import Rows
from coopgraph.queries.asking import Asking, Prepared, QuestionWrong
from coopgraph.queries.library import bound_query
from coopgraph.queries.values import Resource
from coopgraph.records.points import point
from coopgraph.records.quads import iri, read_literal
from coopgraph.store import Statements
from coopgraph.store.answers import ended_after

OF_ROWS = ("csv", "tsv", "json", "xml")
OF_STATEMENTS = {"turtle": "turtle", "jsonld": "json", "ntriples": "ntriples"}
FORMS = (*OF_ROWS, "md", *OF_STATEMENTS, "geojson")


def write_answer(
    prepared: Prepared, asking: Asking, lang: str, form: str, output: IO[bytes]
) -> int | None:
    """Answer a prepared question into `output`, in one of `FORMS`.

    Returns after how many rows a server ended the answer, None if it is whole. Raises QuestionWrong
    for GeoJSON where the question names no place.
    """
    if form in OF_STATEMENTS:
        statements, after = _statements(prepared, asking, lang)
        statements.write(output, OF_STATEMENTS[form], prefixes())
        return after
    if form in OF_ROWS:
        answer = asking.store.query(prepared.query)
        answer.write(output, form)
        return ended_after(answer)
    rows = Rows(prepared, asking, lang)
    if form == "geojson":
        text = json.dumps(geojson(rows, asking), ensure_ascii=False, indent=1)
        output.write(f"{text}\n".encode())
    else:
        output.writelines(f"{line}\n".encode() for line in markdown(rows))
    return rows.ended_after


def markdown(rows: Rows) -> Iterator[str]:
    """Yield the lines of a table, in the language of the rows."""
    yield _line(rows.titles())
    yield _line(["---"] * len(rows.columns))
    for cells in rows.worded():
        yield _line(cells)


def geojson(rows: Rows, asking: Asking) -> dict[str, Any]:
    """Return a FeatureCollection: a feature for each row, a point where the place is known."""
    asked = rows.question
    if not asked.place:
        raise QuestionWrong.of("queries.no-place", question=asked.name)
    things = {cell for row in rows if isinstance(cell := row[asked.place], Resource)}
    points = _points(sorted(things), asking)
    return {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "geometry": points.get(str(row[asked.place])),
                "properties": dict(zip(rows.columns, cells, strict=True)),
            }
            for row, cells in zip(rows, rows.worded(), strict=True)
        ],
    }


def _points(things: list[Resource], asking: Asking) -> dict[str, dict[str, Any]]:
    points = {}
    terms = [iri(thing) for thing in things]
    for row in asking.rows("centres-of-things", thing=terms) if terms else ():
        if "wkt" in row and (at := point(read_literal(row["wkt"]).value)):
            points[row["thing"][1:-1]] = {"type": "Point", "coordinates": list(at)}
    return points


def _statements(prepared: Prepared, asking: Asking, lang: str) -> tuple[Statements, int | None]:
    """Describe the things in the rows; with after how many rows or triples a server ended."""
    answer = asking.store.query(prepared.query)
    if isinstance(answer, Statements):
        return answer, answer.ended_after
    rows = Rows(prepared, asking, lang)
    things = sorted({cell for row in rows for cell in row if isinstance(cell, Resource)})
    described = bound_query("description-of-things", thing=[iri(thing) for thing in things])
    statements = asking.store.construct(described)
    return statements, rows.ended_after or statements.ended_after


def _line(cells: list[str]) -> str:
    flat = (" ".join(cell.split()).replace("\\", "\\\\").replace("|", "\\|") for cell in cells)
    return f"| {' | '.join(flat)} |"
