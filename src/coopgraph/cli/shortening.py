"""IRIs as a person reads them in a table: `schema:startDate`, `authority:vn-city-hue`.

A thing `<base>id/<notion>/<id>` is written `<notion>:<id>`; everything else takes the longest
prefix of the ontology that fits. What is shortened can be told apart, but is meant for eyes: the
other formats keep IRIs whole.
"""

from coopgraph.ontology.prefixes import prefixes
from coopgraph.store import BlankNode, Literal, NamedNode, RdfTerm


class Shortening:
    """Words terms briefly, given the base IRI of the graph's things."""

    def __init__(self, base: str) -> None:
        self._things = f"{base}id/"
        known = {**prefixes(), "graph": f"{base}graph/", "claims": f"{base}graph/source/"}
        self.prefixes = known
        self._by_length = sorted(known.items(), key=lambda item: len(item[1]), reverse=True)
        self._known: dict[str, str] = {}

    def cell(self, term: RdfTerm | None) -> str:
        """Return the text of one cell: a literal's value, a short IRI, nothing for no value."""
        if term is None:
            return ""
        if isinstance(term, Literal):
            return term.value
        if isinstance(term, NamedNode):
            return self.iri(term.value)
        return f"_:{term.value}" if isinstance(term, BlankNode) else str(term)

    def iri(self, iri: str) -> str:
        """Return an IRI shortened, or in angle brackets if no prefix fits."""
        if iri not in self._known:
            self._known[iri] = self._thing(iri) or self._prefixed(iri) or f"<{iri}>"
        return self._known[iri]

    def _thing(self, iri: str) -> str | None:
        if not iri.startswith(self._things):
            return None
        notion, _, id = iri[len(self._things) :].partition("/")
        return f"{notion}:{id}" if id else None

    def _prefixed(self, iri: str) -> str | None:
        for name, namespace in self._by_length:
            if iri.startswith(namespace) and len(iri) > len(namespace):
                return f"{name}:{iri[len(namespace) :]}"
        return None
