"""What data.gouv.fr shows of a file, and what of it refuses the dataset (udata 17.18, observed)."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from coopgraph.exports.catalogue.vocabulary import EU, IANA
from coopgraph.harvest.any_catalogue import Catalogue, plain
from coopgraph.harvest.shown import UNKNOWN, Fields
from coopgraph.harvest.udata_fields import described
from coopgraph.harvest.udata_values import chosen, day, first, is_address, unwrapped
from coopgraph.ontology.terms import dcat, dcterms, rdfs, spdx, xsd
from coopgraph.records.quads import Term, read_literal

_ALGORITHMS = tuple(
    f"{spdx.NAMESPACE}checksumAlgorithm_{name}" for name in ("md5", "sha1", "sha256")
)
_MEDIA_TYPES = IANA.replace("http:", "https:")


def file_fault(of: Catalogue, dataset: Term) -> tuple[str, str] | None:
    """Give what about a file refuses the whole dataset: a key of a reason, and the value."""
    for file in of.values(dataset, dcat.distribution):
        address = first(of, file, dcat.downloadURL, dcat.accessURL)
        if address is None:
            continue
        size, issued = first(of, file, dcat.byteSize), first(of, file, dcterms.issued)
        if not is_address(plain(address)):
            return "file-address", plain(address)
        if size is not None and not re.fullmatch(r"\s*\d+(\.\d+)?\s*", plain(size)):
            return "file-size", plain(size)
        if issued is not None and day(issued) is None:
            return "file-issued", plain(issued)
        if (sum_ := first(of, file, spdx.checksum)) and (fault := _checksum_fault(of, sum_)):
            return fault
    return None


def _checksum_fault(of: Catalogue, checksum: Term) -> tuple[str, str] | None:
    algorithm = first(of, checksum, spdx.algorithm)
    value = first(of, checksum, spdx.checksumValue)
    if algorithm is None:
        return "checksum-algorithm", plain(value) if value else ""
    if plain(algorithm) in _ALGORITHMS and value is not None:
        kind = read_literal(value).datatype if value.startswith('"') else ""
        if kind != xsd.string:
            return "checksum-binary", plain(value)
    return None


def file_fields(of: Catalogue, file: Term, today: str) -> Fields | None:
    """Give the fields of a file, or None for one without an address."""
    address = first(of, file, dcat.downloadURL, dcat.accessURL)
    if address is None:
        return None
    kind = unwrapped(of, chosen(of, file, dcterms.format), rdfs.label)
    media = unwrapped(of, chosen(of, file, dcat.mediaType), rdfs.label)
    size, changed = first(of, file, dcat.byteSize), day(first(of, file, dcterms.modified))
    title = chosen(of, file, dcterms.title)
    return {
        "title": plain(title) if title else _name_in(plain(address)),
        "url": plain(address),
        "description": described(chosen(of, file, dcterms.description)),
        "format": _format(kind) if kind else None,
        "mime": media.removeprefix(_MEDIA_TYPES) if media else None,
        "size": plain(size) if size else None,
        "checksum": _checksum(of, file),
        "modified": changed if changed and changed <= today else None,
    }


def _name_in(address: str) -> object:
    """Give the name of a file in its address; else the portal makes up one of its own."""
    name = urlsplit(address).path.rsplit("/", 1)[-1]
    return name if "." in name and "?" not in address else UNKNOWN


def _format(name: str) -> str:
    if name.startswith(_MEDIA_TYPES):
        return name.rsplit("/", 1)[-1].lower()
    return name.removeprefix(f"{EU}file-type/").lower()


def _checksum(of: Catalogue, file: Term) -> str | None:
    checksum = first(of, file, spdx.checksum)
    if checksum is None or plain(first(of, checksum, spdx.algorithm) or "<>") not in _ALGORITHMS:
        return None
    value = first(of, checksum, spdx.checksumValue)
    return plain(value) if value is not None else None
