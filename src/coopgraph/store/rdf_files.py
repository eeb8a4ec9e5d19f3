"""Triples as text in files and memory, in the format of a file's ending.

What others wrote is read as portals read it, by `checking.portal_reading`.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import IO
from xml.parsers import expat

from pyoxigraph import Quad, RdfFormat, parse, serialize

from coopgraph.errors import QuadsInvalid
from coopgraph.store.rdf_terms import Triple

FORMATS_OF_ENDING = {
    ".ttl": RdfFormat.TURTLE,
    ".trig": RdfFormat.TRIG,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".rdf": RdfFormat.RDF_XML,
    ".xml": RdfFormat.RDF_XML,
    ".owl": RdfFormat.RDF_XML,
    ".n3": RdfFormat.N3,
    ".jsonld": RdfFormat.JSON_LD,
    ".json": RdfFormat.JSON_LD,
}
_AMPLIFIED = 43
"""XML_ERROR_AMPLIFICATION_LIMIT_BREACH, of expat 2.4 and newer."""


def triples_of_lines(lines: Iterable[bytes]) -> Iterator[Triple]:
    """Take N-Triples lines for triples, in their order."""
    for quad in parse(b"".join(lines), format=RdfFormat.N_TRIPLES):
        yield quad.triple


def triples_of_file(path: Path) -> Iterator[Triple]:
    """Read the triples of a file of ours, whatever graphs they are in.

    Raises `QuadsInvalid`, with what the parser says, if the file is not what its name promises.
    """
    format = FORMATS_OF_ENDING[path.suffix]
    try:
        for quad in parse(path=path, format=format, base_iri=path.resolve().as_uri()):
            yield quad.triple
    except (SyntaxError, UnicodeDecodeError) as error:
        raise QuadsInvalid.of("store.quads", why=" ".join(str(error).split())) from error


def refuse_growing_entities(path: Path) -> None:
    """Refuse XML whose entities grow out of all proportion, which expat tells and Oxigraph not."""
    try:
        with path.open("rb") as file:
            expat.ParserCreate().ParseFile(file)
    except expat.ExpatError as error:
        if error.code == _AMPLIFIED:
            raise QuadsInvalid.of("store.quads", why=str(error)) from error


def write_triples(
    triples: Iterable[Triple], output: IO[bytes], ending: str, prefixes: Mapping[str, str]
) -> None:
    """Write triples in the format of a file's ending; `prefixes` (name → IRI) shorten IRIs."""
    quads = (Quad(t.subject, t.predicate, t.object) for t in triples)
    serialize(quads, output, format=FORMATS_OF_ENDING[ending], prefixes=dict(prefixes))
