"""States beside each agreed statement what follows from it, for those who ask without a reasoner.

What documents claim stays as they say it, so that only the default graph is added to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from coopgraph.ontology.entailments import entailments
from coopgraph.records.quads import DEFAULT_GRAPH, Quad, Term, iri


def with_entailed(quads: Iterable[Quad]) -> Iterator[Quad]:
    """Give every quad, and after each of the default graph what follows from it."""
    following = _following()
    for quad in quads:
        yield quad
        if quad.graph == DEFAULT_GRAPH:
            for property, is_turned in following.get(quad.predicate, ()):
                ends = (quad.object, quad.subject) if is_turned else (quad.subject, quad.object)
                yield Quad(ends[0], property, ends[1])


@cache
def _following() -> dict[Term, tuple[tuple[Term, bool], ...]]:
    return {
        iri(property): tuple((iri(one.property), one.is_turned) for one in follows)
        for property, follows in entailments().items()
    }
