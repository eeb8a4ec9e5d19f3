"""The formats in which a description can be had: RDF 1.1, and CSV for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO

from coopgraph.ontology.prefixes import prefixes
from coopgraph.store.answers import Statements
from coopgraph.store.rdf_terms import Triple


@dataclass(frozen=True)
class DataFormat:
    """A format: the ending of its files, its media type, what the store calls it ("" for CSV)."""

    ending: str
    media_type: str
    name: str


RDF = (
    DataFormat("ttl", "text/turtle", "turtle"),
    DataFormat("jsonld", "application/ld+json", "json"),
    DataFormat("rdf", "application/rdf+xml", "xml"),
    DataFormat("nt", "application/n-triples", "ntriples"),
)
"""The best first: what a program gets that takes anything."""
CSV = DataFormat("csv", "text/csv; charset=utf-8; header=present", "")
FORMATS = (*RDF, CSV)


def format_of(path: str) -> DataFormat | None:
    """Return the format that the ending of a path means."""
    ending = path.rpartition(".")[2]
    return next((it for it in FORMATS if it.ending == ending), None)


def in_format(triples: Iterable[Triple], form: DataFormat) -> bytes:
    """Write triples in an RDF format, in an order that is always the same."""
    ordered = sorted(set(triples), key=str)
    output = BytesIO()
    Statements(iter(ordered)).write(output, form.name, _used(ordered, form))
    return output.getvalue()


def _used(triples: Iterable[Triple], form: DataFormat) -> dict[str, str] | None:
    """Give the prefixes that shorten something, to formats that know prefixes."""
    if form.name not in ("turtle", "xml"):
        return None
    text = "\n".join(map(str, triples))
    return {name: start for name, start in prefixes().items() if f"<{start}" in text}
