"""RDF terms as answers give them.

They are pyoxigraph's own, handed on as they come: wrapping each one would cost more than finding
it. Other rooms take the names from here and so do not depend on that library.
"""

from pyoxigraph import BlankNode, Literal, NamedNode, Triple
from pyoxigraph import QuerySolution as Row

RdfTerm = NamedNode | BlankNode | Literal | Triple

__all__ = ["BlankNode", "Literal", "NamedNode", "RdfTerm", "Row", "Triple"]
