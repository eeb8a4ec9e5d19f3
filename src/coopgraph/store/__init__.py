"""Where quads live: an embedded Oxigraph in memory or on disk, and the folder a build replaces.

The room speaks SPARQL 1.1 (https://www.w3.org/TR/sparql11-query/) and N-Quads
(https://www.w3.org/TR/n-quads/) and knows no term of the domain.
"""

from coopgraph.store.answers import FORMATS, Answer, Answers, BooleanAnswer, Statements
from coopgraph.store.embedded import EmbeddedStore
from coopgraph.store.protocol import Store
from coopgraph.store.rdf_terms import BlankNode, Literal, NamedNode, RdfTerm, Row, Triple
from coopgraph.store.remote_endpoint import Endpoint
from coopgraph.store.shelf import DEFAULT_FOLDER, Draft, Shelf, write_generation

__all__ = [
    "DEFAULT_FOLDER",
    "FORMATS",
    "Answer",
    "Answers",
    "BlankNode",
    "BooleanAnswer",
    "Draft",
    "EmbeddedStore",
    "Endpoint",
    "Literal",
    "NamedNode",
    "RdfTerm",
    "Row",
    "Shelf",
    "Statements",
    "Store",
    "Triple",
    "write_generation",
]
