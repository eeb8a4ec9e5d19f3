"""Telling a query that speaks of what describes the graph, as editors do when they start.

The default graph of such a query holds the examples, the prefixes and the figures as well, where it
names no graphs of its own. Whoever speaks of cooperation alone asks the agreed view alone.
"""

from coopgraph.ontology.terms import sh, void, void_ext
from coopgraph.portal.sparql.escapes import readings

_NAMESPACES = (sh.NAMESPACE, void.NAMESPACE, void_ext.NAMESPACE)


def is_of_description(query: str) -> bool:
    """Whether a query names SHACL or VoID anywhere, be it in a comment."""
    return any(namespace in text for text in readings(query) for namespace in _NAMESPACES)
