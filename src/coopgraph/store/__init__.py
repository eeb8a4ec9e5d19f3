"""Where quads live: an embedded Oxigraph in memory or on disk, and the folder a build replaces.

The room speaks SPARQL 1.1 (https://www.w3.org/TR/sparql11-query/) and N-Quads
(https://www.w3.org/TR/n-quads/) and knows no term of the domain. What a reader of a folder does not
need is loaded when it is taken.
"""

from typing import TYPE_CHECKING

from coopgraph.on_demand import loaded_when_taken
from coopgraph.store.answers import FORMATS, Answer, Answers, BooleanAnswer, Statements
from coopgraph.store.embedded import EmbeddedStore
from coopgraph.store.rdf_terms import BlankNode, Literal, NamedNode, RdfTerm, Row, Triple
from coopgraph.store.shelf import DEFAULT_FOLDER, Shelf

if TYPE_CHECKING:
    from coopgraph.store.drafting import Draft, write_generation
    from coopgraph.store.protocol import Store
    from coopgraph.store.remote_endpoint import Endpoint

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

_HOMES = {
    "drafting": ("Draft", "write_generation"),
    "protocol": ("Store",),
    "remote_endpoint": ("Endpoint",),
}

if not TYPE_CHECKING:
    __getattr__ = loaded_when_taken(__name__, _HOMES)
