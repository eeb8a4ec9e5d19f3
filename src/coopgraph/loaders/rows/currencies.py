"""Currencies as three-letter codes of ISO 4217."""

from __future__ import annotations

import re

from coopgraph.findings.kinds import values
from coopgraph.loaders.rows.text_row import TextRow

_CODE = re.compile(r"[A-Z]{3}")
_WRITTEN_OTHERWISE = {
    "€": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "eur": "EUR",
    "đ": "VND",
    "₫": "VND",
    "vnđ": "VND",
    "đồng": "VND",
    "dong": "VND",
    "vnd": "VND",
    "$": "USD",
    "usd": "USD",
}


def currency(row: TextRow, column: str) -> str | None:
    """Take a currency."""
    cell = row.text(column)
    if not cell or _CODE.fullmatch(cell):
        return cell or None
    row.report(values.BAD_CURRENCY, column, _WRITTEN_OTHERWISE.get(cell.casefold(), ""))
    return None
