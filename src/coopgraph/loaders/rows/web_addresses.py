"""Addresses of pages: IRIs (RFC 3987) of the web that can be written in a graph."""

from __future__ import annotations

import re
from urllib.parse import quote

from coopgraph.findings import Words
from coopgraph.findings.kinds import values
from coopgraph.iri_syntax import is_web_address
from coopgraph.loaders.files.hygiene.characters import UNKNOWN
from coopgraph.loaders.rows.text_row import TextRow

_ALLOWED = ":/?!$&'()*+,;=@~%"

_STARTS = re.compile(r"(?:https?|ftps?)://|www\.", re.IGNORECASE)
_SEVERAL = re.compile(rf"[\s,;|](?:{_STARTS.pattern})", re.IGNORECASE)
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):(?!\d)", re.IGNORECASE)
_SLIPS = re.compile(r"(?:h?h?t?tt?p?(s?)\s*:?/{1,3}(?!/)|//)(?=[\w.-]+\.\w)", re.IGNORECASE)
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)+(?::\d{1,5})?(?:[/?#].*)?", re.DOTALL)
_REMARK = re.compile(r"\s+[(\[]?(?:consult|accessed|retrieved|truy cập|vu le|lu le)", re.IGNORECASE)
_TAKEN = Words(
    "elle a été lue comme proposé", "đã được đọc như đề xuất", "it was read as suggested"
)
_REFUSED = Words("elle n’a pas été retenue", "không được nhận", "it was not taken")
_AROUND = "<>\"'«»“”‘’ \u00a0"


def address(row: TextRow, column: str) -> str | None:
    """Take an address; one that can be put right without doubt is, and a finding says so.

    Of others, what is probably meant is proposed and nothing is taken. Square brackets, which
    servers read and RFC 3987 forbids, are escaped silently.
    """
    cell = row.text(column)
    cell = cell.replace("[", "%5B").replace("]", "%5D")
    if not cell or (is_web_address(cell) and not _SEVERAL.search(cell)):
        return cell or None
    guess = _put_right(cell)
    if guess:
        row.report(values.BAD_ADDRESS, column, guess, outcome=_TAKEN)
        return guess
    row.report(values.BAD_ADDRESS, column, _proposed(cell), outcome=_REFUSED)
    return None


def _put_right(cell: str) -> str:
    """Escape what must be, add the missing `https://`; "" where that would be guessing."""
    bare = cell.strip(_AROUND)
    if _SEVERAL.search(bare) or _REMARK.search(bare) or UNKNOWN.search(bare):
        return ""
    if _SCHEME.match(bare) is None and _DOMAIN.fullmatch(bare):
        bare = f"https://{bare}"
    scheme, mark, rest = bare.partition("://")
    if not mark or scheme.casefold() not in ("http", "https"):
        return ""
    path, _, fragment = f"{scheme.casefold()}://{rest}".partition("#")
    guess = _escaped(path) + (f"#{_escaped(fragment)}" if fragment else "")
    return guess if is_web_address(guess) and "." in guess else ""


def _escaped(text: str) -> str:
    return quote(re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", text), safe=_ALLOWED)


def _proposed(cell: str) -> str:
    """Give the first of several addresses, the one within a text, or that of a slip of the pen."""
    within = _STARTS.search(cell)
    if within:
        first = re.split(
            r"[\s|<>\"()\[\]«»]|[,;]\s|%5[BD]|[,;](?=https?:)", cell[within.start() :]
        )[0]
        found = re.sub(r"^ftps?:", "https:", first, flags=re.IGNORECASE)
        return _put_right(UNKNOWN.sub("", found).rstrip(".,;"))
    slip = _SLIPS.match(cell)
    return _put_right(f"http{slip[1] or ''}://{cell[slip.end() :]}") if slip else ""
