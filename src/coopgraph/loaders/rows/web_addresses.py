"""Addresses of pages: IRIs (RFC 3987) of the web that can be written in a graph."""

from __future__ import annotations

import re
from urllib.parse import quote

from coopgraph.findings.kinds import values
from coopgraph.iri_syntax import is_web_address
from coopgraph.loaders.rows.text_row import TextRow

_ALLOWED = ":/?#!$&'()*+,;=@~%"


def address(row: TextRow, column: str) -> str | None:
    """Take an address; one that can be put right without doubt is, and a finding says so.

    Square brackets, which servers read and RFC 3987 forbids, are escaped silently.
    """
    cell = row.text(column)
    cell = cell.replace("[", "%5B").replace("]", "%5D")
    if not cell or is_web_address(cell):
        return cell or None
    whole = cell if "://" in cell else f"https://{cell}"
    path, _, fragment = whole.partition("#")
    escaped = quote(re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", path), safe=_ALLOWED)
    guess = f"{escaped}#{quote(fragment, safe=_ALLOWED)}" if fragment else escaped
    is_good = is_web_address(guess) and "." in guess
    row.report(values.BAD_ADDRESS, column, guess if is_good else "")
    return guess if is_good else None
