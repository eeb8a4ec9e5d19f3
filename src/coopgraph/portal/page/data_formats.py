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
    """A format: its name for people, the ending of its files, its media type with parameters.

    `in_store` is what the store calls it, "" for CSV.
    """

    name: str
    ending: str
    content_type: str
    in_store: str = ""

    @property
    def media_type(self) -> str:
        """Its media type alone, as `Accept` names it."""
        return self.content_type.partition(";")[0]


RDF = (
    DataFormat("Turtle", "ttl", "text/turtle", "turtle"),
    DataFormat("JSON-LD", "jsonld", "application/ld+json", "json"),
    DataFormat("RDF/XML", "rdf", "application/rdf+xml", "xml"),
    DataFormat("N-Triples", "nt", "application/n-triples", "ntriples"),
)
"""The best first: what a program gets that takes anything."""
CSV = DataFormat("CSV", "csv", "text/csv; charset=utf-8; header=present")
FORMATS = (*RDF, CSV)


def format_of(path: str) -> DataFormat | None:
    """Return the format that the ending of a path means."""
    ending = path.rpartition(".")[2]
    return next((it for it in FORMATS if it.ending == ending), None)


def in_format(triples: Iterable[Triple], form: DataFormat) -> bytes:
    """Write triples in an RDF format, in an order that is always the same."""
    ordered = sorted(set(triples), key=str)
    output = BytesIO()
    Statements(iter(ordered)).write(output, form.in_store, _used(ordered, form))
    return output.getvalue()


def _used(triples: Iterable[Triple], form: DataFormat) -> dict[str, str] | None:
    """Give the prefixes that shorten something, to formats that know prefixes."""
    if form.in_store not in ("turtle", "xml"):
        return None
    text = "\n".join(map(str, triples))
    return {name: start for name, start in prefixes().items() if f"<{start}" in text}
