"""Every file is read back before it is published: what nobody can read is not put in place.

Files in RDF are read by Oxigraph and counted, and beside it by a second reader: lines by the
grammar of N-Quads (https://www.w3.org/TR/n-quads/#sec-grammar), XML by expat, JSON by Python. Other
XML and JSON files and archives are read as such.
"""

from __future__ import annotations

import json
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from xml.parsers import expat

from coopgraph.errors import CoopgraphError, QuadsInvalid
from coopgraph.store.rdf_files import triples_of_file

_UCHAR = r"\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8}"
_IRI = rf"<(?:[^\x00-\x20<>\"{{}}|^`\\]|{_UCHAR})*>"
_TEXT = rf"\"(?:[^\"\\\n\r]|\\[tbnrf\"'\\]|{_UCHAR})*\""
_LITERAL = rf"{_TEXT}(?:\^\^{_IRI}|@[a-zA-Z]+(?:-[a-zA-Z0-9]+)*)?"
_LINE = re.compile(rf"{_IRI} {_IRI} (?:{_IRI}|{_LITERAL})(?: {_IRI})? \.")


class FileUnreadable(CoopgraphError):
    """A file that was to be published cannot be read back, or holds less than was written."""


def read_back(path: Path, statements: int | None = None) -> Path:
    """Read a file by what its name promises and give its path; `statements` must be in it.

    Raises FileUnreadable, with the reason.
    """
    try:
        for reader in _READERS.get(path.suffix, ()):
            reader(path)
        found = sum(1 for _ in triples_of_file(path)) if path.suffix in _RDF else None
    except (QuadsInvalid, ValueError, expat.ExpatError, zipfile.BadZipFile) as error:
        why = str(error.fields["why"]) if isinstance(error, QuadsInvalid) else str(error)
        raise FileUnreadable.of("exports.wrong.unreadable", file=path.name, why=why) from error
    if statements is not None and found != statements:
        why = f"{found} ≠ {statements}"
        raise FileUnreadable.of("exports.wrong.unreadable", file=path.name, why=why)
    return path


def _lines(path: Path) -> None:
    with path.open(encoding="utf-8", newline="\n") as file:
        for number, line in enumerate(file, 1):
            if not _LINE.fullmatch(line.rstrip("\n")):
                raise ValueError(f"{number}: {line[:80]!r}")


def _xml(path: Path) -> None:
    with path.open("rb") as file:
        expat.ParserCreate().ParseFile(file)


def _json(path: Path) -> None:
    json.loads(path.read_text(encoding="utf-8"), parse_constant=_no_number)


def _no_number(name: str) -> None:
    """Refuse NaN and Infinity, which Python reads and JSON has not."""
    raise ValueError(name)


def _archive(path: Path) -> None:
    with zipfile.ZipFile(path) as file:
        broken = file.testzip()
    if broken:
        raise ValueError(broken)


_RDF = frozenset((".nq", ".nt", ".trig", ".ttl", ".rdf", ".jsonld"))
_READERS: dict[str, tuple[Callable[[Path], None], ...]] = {
    **dict.fromkeys((".nq", ".nt"), (_lines,)),
    **dict.fromkeys((".rdf", ".xml", ".graphml", ".gexf", ".svg"), (_xml,)),
    **dict.fromkeys((".json", ".jsonld", ".geojson"), (_json,)),
    ".xlsx": (_archive,),
}
