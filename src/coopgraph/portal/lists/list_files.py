"""A list as a file: a table with names, and what pages without a server narrow it by."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO

from coopgraph.exports.tables.cell_texts import as_shown
from coopgraph.exports.tables.plain_workbook import workbook_of
from coopgraph.lookup.folding import FOLDING
from coopgraph.messages import say
from coopgraph.portal.lists.list_row import PAGE_ROWS, Listing, ListRow

SEPARATOR = " | "
"""Between several values in a cell."""
EVENT = "coopgraph-rows"
"""What the data say to the page when they have come: a page on a disk can fetch nothing else."""


def csv_of(listing: Listing, rows: Iterable[ListRow]) -> bytes:
    """Write rows as CSV (RFC 4180), their texts such as no spreadsheet takes for formulas."""
    output = StringIO()
    writer = csv.writer(output, lineterminator="\r\n")
    writer.writerow(_head(listing))
    writer.writerows([as_shown(text) for text in row] for row in _texts(rows))
    return output.getvalue().encode()


def xlsx_of(listing: Listing, rows: Iterable[ListRow], date: str) -> bytes:
    """Write rows as a workbook."""
    title = say(f"lists.title.{listing.notion}", listing.language)
    return workbook_of(title, _head(listing), _texts(rows), date)


def data_of(listing: Listing, markup: Sequence[str]) -> bytes:
    """Write all that a page needs to narrow a list by itself; `markup` has a row of HTML each."""
    codes = [{value.code: at for at, value in enumerate(it.values)} for it in listing.facets]
    told = {
        "pageRows": PAGE_ROWS,
        "folding": FOLDING,
        "columns": {column.key: column.order for column in listing.columns},
        "facets": [[it.key, [value.code for value in it.values]] for it in listing.facets],
        "rows": [
            [row.words, _places(row, codes), html]
            for row, html in zip(listing.rows, markup, strict=True)
        ],
    }
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return f'document.dispatchEvent(new CustomEvent("{EVENT}",{{detail:{text}}}));\n'.encode()


def _places(row: ListRow, codes: Sequence[dict[str, int]]) -> list[list[int]]:
    """Give, for each facet, the places of the codes of a row among its values."""
    return [sorted(known[code] for code in of) for known, of in zip(codes, row.codes, strict=True)]


def _head(listing: Listing) -> list[str]:
    address = say("exports.column.iri", listing.language)
    return ["id", *(column.label for column in listing.columns), address]


def _texts(rows: Iterable[ListRow]) -> Iterator[list[str]]:
    for row in rows:
        cells = (SEPARATOR.join(part.text for part in cell) for cell in row.cells)
        yield [row.id, *cells, row.iri]
