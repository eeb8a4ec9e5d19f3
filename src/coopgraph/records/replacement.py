"""What stands in the place of a thing whose IRI is no more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coopgraph.ontology.terms import dcterms
from coopgraph.records.dates import PreciseDate
from coopgraph.records.iris import Iris
from coopgraph.records.quads import Quad, Term, iri

IS_REPLACED_BY = iri(dcterms.isReplacedBy)


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacement:
    """A thing that went, what replaces it (each `<notion>/<id>`), when it went, and why.

    The thing is no thing of the graph any more: it has neither a class nor an identifier.
    """

    thing: str
    replaced_by: tuple[str, ...]
    date: PreciseDate
    reason: str

    def quads(self, iris: Iris) -> Iterator[Quad]:
        """Say what replaces it, in the default graph."""
        for other in self.replaced_by:
            yield Quad(_named(self.thing, iris), IS_REPLACED_BY, _named(other, iris))


def _named(thing: str, iris: Iris) -> Term:
    notion, _, id = thing.partition("/")
    return iris.thing(notion, id)
