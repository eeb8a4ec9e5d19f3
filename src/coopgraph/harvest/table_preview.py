"""Whether the tabular service of data.gouv.fr can show the CSV files of a catalogue.

It reads a CSV file of at most 100 MB (its setting for CSV), takes the first line for the names of
the columns and finds out of what type each is (https://github.com/datagouv/hydra,
https://github.com/datagouv/csv-detective). Only files that lie beside the catalogue are judged.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path

from coopgraph.harvest.any_catalogue import Catalogue, plain
from coopgraph.harvest.remark import Remark, Verdict
from coopgraph.harvest.udata_values import first
from coopgraph.ontology.terms import dcat, dcterms
from coopgraph.records.quads import Term

PORTAL = "tables"
LARGEST = 100 * 1024 * 1024
_DAY, _NUMBER = re.compile(r"\d{4}-\d{2}-\d{2}\Z"), re.compile(r"-?\d+([.,]\d+)?\Z")
_SOURCES = frozenset(("documents", "document", "source", "sources", "source_id"))


def at_table_preview(of: Catalogue, dataset: Term, folder: Path) -> Iterator[Remark]:
    """Give what the service would make of each CSV file of a dataset."""
    for file in of.values(dataset, dcat.distribution):
        path = _beside(of, file, folder)
        if path is not None:
            key = next(faults(path), "")
            verdict = Verdict.DOWNGRADED if key else Verdict.KEPT
            yield Remark(PORTAL, dataset, "dcat:distribution", verdict, key, of.name(file))


def _beside(of: Catalogue, file: Term, folder: Path) -> Path | None:
    """Give the file itself, if it is a CSV that lies under the folder of the catalogue."""
    address = first(of, file, dcat.downloadURL, dcat.accessURL)
    formats = of.values(file, dcterms.format, dcat.mediaType)
    if address is None or not any("csv" in plain(it).lower() for it in formats):
        return None
    parts = plain(address).split("/")
    ends = ("/".join(parts[-n:]) for n in range(min(3, len(parts)), 0, -1))
    return next((folder / end for end in ends if end and (folder / end).is_file()), None)


def faults(path: Path) -> Iterator[str]:
    """Give the key of each reason why a table is shown badly or not at all."""
    if path.stat().st_size > LARGEST:
        yield "table-large"
        return
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            header, *rows = list(csv.reader(file)) or [[]]
    except UnicodeDecodeError:
        yield "table-encoding"
        return
    names = [name.strip() for name in header]
    if not all(names) or len(set(names)) < len(names) or any(map(_NUMBER.match, names)):
        yield "table-header"
    if rows and [cell.strip() for cell in rows[0]] == names:
        yield "table-second-header"
    if any(len(row) != len(names) for row in rows):
        yield "table-ragged"
        return
    if any(map(_is_mixed, zip(*rows, strict=True))):
        yield "table-mixed"
    sources = [place for place, name in enumerate(names) if name.lower() in _SOURCES]
    if not any(all(row[place].strip() for row in rows) for place in sources):
        yield "table-sourceless"


def _is_mixed(cells: tuple[str, ...]) -> bool:
    """Whether nearly all values of a column are of one type, so that the others look wrong."""
    told = [cell for cell in cells if cell]
    for pattern in (_DAY, _NUMBER):
        fitting = sum(bool(pattern.match(cell)) for cell in told)
        if 0.9 * len(told) <= fitting < len(told):
            return True
    return False
