"""All quads of a store as text, in an order that depends on nothing but the quads.

N-Quads lines are sorted by code point: where no quad has a blank node, that is the canonical form
of RDF Dataset Canonicalization (https://www.w3.org/TR/rdf-canon/). TriG
(https://www.w3.org/TR/trig/) goes graph by graph, the default graph first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import IO

import pyoxigraph


def dump_nquads(store: pyoxigraph.Store, output: IO[bytes]) -> None:
    """Write every quad as a line, sorted."""
    text = store.dump(format=pyoxigraph.RdfFormat.N_QUADS) or b""
    lines = text.splitlines(keepends=True)
    lines.sort()
    output.writelines(lines)


def graph_lines(store: pyoxigraph.Store, name: str | None) -> list[bytes]:
    """Return the triples of one graph (None: the default graph) as lines, sorted."""
    graph = pyoxigraph.DefaultGraph() if name is None else pyoxigraph.NamedNode(name)
    text = store.dump(format=pyoxigraph.RdfFormat.N_TRIPLES, from_graph=graph) or b""
    return sorted(text.splitlines(keepends=True))


def dump_trig(store: pyoxigraph.Store, output: IO[bytes], prefixes: Mapping[str, str]) -> None:
    """Write every graph in turn, its subjects in order; `prefixes` (name → IRI) shorten IRIs."""
    pyoxigraph.serialize(
        _graph_by_graph(store), output, format=pyoxigraph.RdfFormat.TRIG, prefixes=dict(prefixes)
    )


def _graph_by_graph(store: pyoxigraph.Store) -> Iterator[pyoxigraph.Quad]:
    graphs = sorted(store.named_graphs(), key=str)
    for graph in (pyoxigraph.DefaultGraph(), *graphs):
        quads = store.quads_for_pattern(None, None, None, graph)
        yield from sorted(quads, key=lambda q: (str(q.subject), str(q.predicate), str(q.object)))
