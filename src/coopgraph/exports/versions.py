"""What was published before: every version of the graph, and the IRIs that were withdrawn.

A withdrawn IRI is never used again for something else; `tombstones.ttl` says of each when it went,
and what stands in its place where the data tell, so that who cites it learns so
(https://www.w3.org/TR/cooluris/, https://www.w3.org/ns/prov#). One that comes back has none.
"""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import IO, cast

from coopgraph.exports.product import version_product
from coopgraph.exports.publication import Publication
from coopgraph.exports.release import versions_of
from coopgraph.ontology.terms import dcterms, prov, rdf, xsd
from coopgraph.records.quads import iri, iri_text, literal
from coopgraph.replacing import replacing
from coopgraph.store.rdf_files import triples_of_lines, write_triples

_ENDED = prov.invalidatedAtTime
_ENTITY = prov.Entity
_REPLACED = iri(dcterms.isReplacedBy).encode()


def version_path(folder: Path, version: str) -> Path:
    """Give the file that holds a version."""
    return folder / version_product(version).file


def kept_versions(folder: Path) -> tuple[str, ...]:
    """Give the versions whose graph lies in the folder of a publication, oldest first."""
    return tuple(v for v in versions_of(folder) if version_path(folder, v).exists())


def keep_version(publication: Publication) -> Iterator[Path]:
    """Keep the graph of this release, and write which IRIs of earlier ones it has no more."""
    folder, release = publication.folder, publication.release
    path = version_path(folder, release.version)
    with replacing(path) as output, _pressed(output) as pressed:
        publication.store.dump_nquads(pressed)
    yield path
    gone = withdrawn(publication)
    if gone or (folder / "tombstones.ttl").exists():
        yield _write_tombstones(folder / "tombstones.ttl", gone, publication)


def withdrawn(publication: Publication) -> dict[str, str]:
    """Give IRI of a thing → date of the first release without it, for all that ever went."""
    folder, release = publication.folder, publication.release
    head = f"<{release.iris.base}id/".encode()
    gone: dict[str, str] = {}
    before: set[bytes] = set()
    kept = [v for v in release.history if version_path(folder, v).exists()]
    for version in [*kept, release.version]:
        with gzip.open(version_path(folder, version)) as lines:
            now = {line.split(b" ", 1)[0] for line in lines if _is_of_thing(line, head)}
        gone |= {term.decode()[1:-1]: version[:10] for term in before - now}
        gone = {term: day for term, day in gone.items() if f"<{term}>".encode() not in now}
        before = now
    return gone


def _is_of_thing(line: bytes, head: bytes) -> bool:
    """Whether a line describes a thing of ours, and does not only say what replaced it."""
    return line.startswith(head) and line.split(b" ", 2)[1] != _REPLACED


def _write_tombstones(path: Path, gone: dict[str, str], publication: Publication) -> Path:
    lines = []
    for row in publication.things.rows("replaced-things"):
        if iri_text(row["replaced"]) in gone:
            statement = f"{row['replaced']} {iri(dcterms.isReplacedBy)} {row['replacedBy']} .\n"
            lines.append(statement.encode())
    for term, day in sorted(gone.items()):
        when = literal(f"{day}T00:00:00Z", datatype=f"{xsd.NAMESPACE}dateTime")
        lines.append(f"{iri(term)} {iri(_ENDED)} {when} .\n".encode())
        lines.append(f"{iri(term)} {iri(rdf.type)} {iri(_ENTITY)} .\n".encode())
    names = {
        "dcterms": dcterms.NAMESPACE,
        "prov": prov.NAMESPACE,
        "xsd": xsd.NAMESPACE,
    }
    with replacing(path) as output:
        write_triples(triples_of_lines(lines), output, ".ttl", names)
    return path


def _pressed(output: IO[bytes]) -> IO[bytes]:
    """Compress without a name or a time, so that the same lines make the same bytes."""
    return cast("IO[bytes]", gzip.GzipFile(filename="", fileobj=output, mode="wb", mtime=0))
