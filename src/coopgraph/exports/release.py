"""Which version of the graph a publication holds: the date of its data and the hash of its quads.

The graph has no blank node, so its sorted N-Quads are the canonical form of RDF Dataset
Canonicalization (https://www.w3.org/TR/rdf-canon/), and their SHA-256 names the data for citation.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coopgraph.errors import CoopgraphError
from coopgraph.exports.publisher import Imprint
from coopgraph.exports.things import Things
from coopgraph.records import Iris
from coopgraph.records.dates import read_date
from coopgraph.records.quads import read_literal
from coopgraph.replacing import replacing
from coopgraph.store import EmbeddedStore

MANIFEST = "release.json"


class DateInvalid(CoopgraphError):
    """The date of a publication is not a day."""


@dataclass(frozen=True)
class Release:
    """One version of the published graph."""

    iris: Iris
    date: str
    """The day the data date from, or the one asked for (ISO 8601)."""
    sha256: str
    """The hash of the canonical N-Quads of the whole dataset."""
    quads: int
    first: str
    """First day that the data speak of."""
    last: str
    """Last day that the data speak of."""
    history: tuple[str, ...]
    """The versions published before in the same folder, oldest first."""
    imprint: Imprint

    @property
    def version(self) -> str:
        """The date and the beginning of the hash: `2026-11-21-1a2b3c4d`."""
        return f"{self.date}-{self.sha256[:8]}"

    @property
    def previous(self) -> str:
        """The version published before this one, or ""."""
        return self.history[-1] if self.history else ""

    def address(self, file: str) -> str:
        """Give the address at which a file of the publication will be."""
        return f"{self.imprint.site}{file}"


def release_of(
    store: EmbeddedStore,
    iris: Iris,
    folder: Path,
    *,
    date: str | None = None,
    imprint: Imprint | None = None,
    hashed: tuple[str, int] | None = None,
) -> Release:
    """Find out which version a graph is, and which one the folder holds before it.

    `hashed`: hash and number of its quads, where they are known.
    """
    (row,) = Things(store).rows("dates-of-data")
    days = {name: read_literal(term).value for name, term in row.items()}
    day = _checked(date) if date else days.get("read") or days.get("published") or "1970-01-01"
    digest, quads = hashed or _hashed(store)
    first, last = days.get("first", day), days.get("last", day)
    history = _history(folder, f"{day}-{digest[:8]}")
    return Release(
        *(iris, day, digest, quads, first, last, history), imprint or Imprint.usual(iris.base)
    )


def write_manifest(release: Release, folder: Path) -> Path:
    """Write which version the folder holds, for the next one to follow."""
    path = folder / MANIFEST
    told = {
        "version": release.version,
        "date": release.date,
        "history": list(release.history),
        "base": release.iris.base,
        "quads": release.quads,
        "canonicalization": "RDFC-1.0",
        "sha256": release.sha256,
    }
    with replacing(path) as output:
        output.write((json.dumps(told, indent=2, ensure_ascii=False) + "\n").encode())
    return path


def holds_publication(folder: Path) -> bool:
    """Whether `export` has made the publication of a graph in a folder."""
    return bool(_manifest(folder))


def versions_of(folder: Path) -> tuple[str, ...]:
    """Give the versions that were published in a folder, oldest first."""
    manifest = _manifest(folder)
    held = str(manifest.get("version") or "")
    return (*map(str, manifest.get("history") or ()), *([held] if held else ()))


def holds_another(folder: Path, sha256: str) -> bool:
    """Whether a folder holds the publication of another graph than the one of this hash."""
    return bool(_manifest(folder).get("sha256", sha256) != sha256)


def hash_of(store: EmbeddedStore) -> str:
    """Give the SHA-256 of the canonical N-Quads of a graph, in hexadecimal."""
    return _hashed(store)[0]


def _history(folder: Path, version: str) -> tuple[str, ...]:
    """Give the versions before this one: publishing the same again adds none."""
    manifest = _manifest(folder)
    before = tuple(map(str, manifest.get("history") or ()))
    held = str(manifest.get("version") or "")
    return before if held in ("", version) else (*before, held)


def _manifest(folder: Path) -> dict[str, Any]:
    """Read which version a folder holds; nothing, if it holds no publication or says nonsense."""
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return {}
    return manifest if isinstance(manifest, dict) else {}


class _Hash:
    """A file that is only hashed and counted."""

    def __init__(self) -> None:
        self.hash = hashlib.sha256()
        self.lines = 0

    def writelines(self, lines: list[bytes]) -> None:
        for line in lines:
            self.hash.update(line)
        self.lines += len(lines)


def _hashed(store: EmbeddedStore) -> tuple[str, int]:
    output = _Hash()
    store.dump_nquads(output)  # type: ignore[arg-type]  # it takes only lines
    return output.hash.hexdigest(), output.lines


def _checked(date: str) -> str:
    try:
        day = read_date(date)
    except ValueError:
        raise DateInvalid.of("exports.wrong.date", date=date) from None
    if not day.is_day:
        raise DateInvalid.of("exports.wrong.date", date=date)
    return day.text
