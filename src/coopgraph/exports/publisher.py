"""Who publishes, and where: what a publisher under a name or domain of its own says in a file.

    publisher = "http://publications.europa.eu/resource/authority/corporate-body/…"
    name = "…"
    site = "https://data.example.org/coopgraph/"
    contact = "https://example.org/contact"
    home = "https://example.org/"

Every line may be left out. TOML 1.0 (https://toml.io/en/v1.0.0).
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path
from urllib.parse import urlsplit

from coopgraph.errors import CoopgraphError
from coopgraph.iri_syntax import iri, web_address
from coopgraph.records import DEFAULT_BASE

_CHECKS = {"publisher": iri, "site": web_address, "contact": web_address, "home": web_address}


_REDIRECTING = frozenset(
    ("w3id.org", "purl.org", "purl.oclc.org", "doi.org", "dx.doi.org", "hdl.handle.net", "n2t.net")
)
"""Hosts of lasting addresses, which answer by sending one on."""


class ImprintInvalid(CoopgraphError):
    """The file of the imprint cannot be read, or says something else."""


@dataclass(frozen=True)
class Imprint:
    """Who publishes, and where."""

    publisher: str
    """IRI of the publisher."""
    name: str
    site: str
    """Where the files will be, with a final slash."""
    contact: str
    """Address of a page to write to."""
    home: str
    """Address of the home page of the project."""

    @classmethod
    def usual(cls, base: str = DEFAULT_BASE) -> Imprint:
        """Give the imprint of coopgraph itself, for things under a base IRI."""
        return cls(
            *(f"{base}publisher", "coopgraph", f"{base}exports/", f"{base}contact", f"{base}home")
        )


def read_imprint(path: Path | None, base: str, site: str = "") -> Imprint:
    """Give the usual imprint with what a file says instead; `site` goes before both.

    Raises ImprintInvalid with the reason, AddressInvalid for a value that is no address.
    """
    told = _told(path) if path else {}
    found = replace(Imprint.usual(base), **(told | ({"site": site} if site else {})))
    return replace(found, site=found.site.rstrip("/") + "/")


def _told(path: Path) -> dict[str, str]:
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ImprintInvalid.of("exports.wrong.imprint", path=path, why=error) from error
    known = {field.name for field in fields(Imprint)}
    for key, value in told.items():
        if key not in known or not isinstance(value, str) or not value.strip():
            raise ImprintInvalid.of("exports.wrong.imprint", path=path, why=key)
        if check := _CHECKS.get(key):
            check(value, f"{path}, {key}")
    return told


def redirects(address: str) -> bool:
    """Whether an address is of a host that only sends one on to another."""
    return (urlsplit(address).hostname or "").removeprefix("www.") in _REDIRECTING
