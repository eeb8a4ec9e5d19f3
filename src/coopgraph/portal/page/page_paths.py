"""Addresses relative to the page they stand on: good on any server, below any path, on a disk."""

from __future__ import annotations

from posixpath import relpath
from urllib.parse import quote

from coopgraph.messages import LANGUAGES

INDEX = "index.html"


def relative(here: str, there: str) -> str:
    """Return the reference (RFC 3986, 4.2) that leads from the page `here` to the path `there`.

    Both are paths from the root; `there` may end in `?…` or `#…`, which stay as they are.
    """
    path, mark, rest = _divided(there)
    folder = here.rpartition("/")[0] or "."
    return f"{quote(relpath(path, folder))}{mark}{rest}"


def in_language(path: str, lang: str) -> str:
    """Return where the same page stands in another language."""
    return f"{lang}/{path.partition('/')[2]}"


def language_of_path(path: str) -> str:
    """Return the language of a page for people, "" for what has none."""
    first = path.partition("/")[0]
    return first if first in LANGUAGES else ""


def _divided(there: str) -> tuple[str, str, str]:
    at = min((at for mark in "?#" if (at := there.find(mark)) >= 0), default=len(there))
    return there[:at], there[at : at + 1], there[at + 1 :]
