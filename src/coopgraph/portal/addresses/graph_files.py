"""The named graphs as files: the claims of each document, the disagreements, the ontology."""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.portal.addresses.thing_files import address
from coopgraph.portal.page.data_formats import RDF, format_of, in_format
from coopgraph.portal.page.page import Page, Parameters, PublicGraph
from coopgraph.queries.library import bound_query

_START = "graph/"


class GraphFiles:
    """The files of all named graphs."""

    def __init__(self, graph: PublicGraph) -> None:
        self._asking = graph.asking

    def paths(self) -> Iterator[str]:
        """Give four paths a graph."""
        start = len(f"<{self._asking.iris.base}")
        for row in self._asking.rows("graph-names"):
            for form in RDF:
                yield f"{row['graph'][start:-1]}.{form.ending}"

    def page(self, path: str, _parameters: Parameters) -> Page | None:
        """Write what a graph holds."""
        form = format_of(path)
        if form is None or form not in RDF or not path.startswith(_START):
            return None
        graph = address(self._asking, path.removesuffix(f".{form.ending}"))
        if not graph:
            return None
        asked = bound_query("statements-of-graph", graph=[graph])
        triples = list(self._asking.store.construct(asked))
        return Page(path, in_format(triples, form), form.content_type) if triples else None
