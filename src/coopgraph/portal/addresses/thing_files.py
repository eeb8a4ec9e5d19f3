"""The data of each thing as files: `id/authority/fr-commune-toulouse.ttl`, and other formats."""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.portal.addresses.fact_rows import Fact, fact_rows, facts_of
from coopgraph.portal.page.data_formats import FORMATS, DataFormat, format_of, in_format
from coopgraph.portal.page.page import Page, Parameters, PublicGraph
from coopgraph.portal.page.thing_paths import is_plain
from coopgraph.portal.things.paged_things import paged_things
from coopgraph.queries import Asking
from coopgraph.queries.library import bound_query
from coopgraph.records.quads import Term
from coopgraph.store.rdf_terms import Triple

_START = "id/"
OF_THE_WHOLE = {
    "consensus": "consensus",
    "dataset/graph": "dataset/graph#default",
    "publisher": "publisher",
    "rule/consensus": "rule/consensus",
    "software": "software",
}
"""Paths of what is said of the graph as a whole → the IRIs that are described there."""


class ThingFiles:
    """The files of all things."""

    def __init__(self, graph: PublicGraph) -> None:
        self._asking = graph.asking

    def paths(self) -> Iterator[str]:
        """Give five paths for each thing that has a page; others are made when asked for."""
        start = len(f"<{self._asking.iris.base}")
        for thing in paged_things(self._asking):
            yield from (f"{thing[start:-1]}.{form.ending}" for form in FORMATS)

    def page(self, path: str, _parameters: Parameters) -> Page | None:
        """Write what the graph says of the thing of a path."""
        form = format_of(path)
        if form is None:
            return None
        about = path.removesuffix(f".{form.ending}")
        about = OF_THE_WHOLE.get(about, about if about.startswith(_START) else "")
        thing = address(self._asking, about)
        return self._file(path, thing, form) if thing else None

    def _file(self, path: str, thing: Term, form: DataFormat) -> Page | None:
        if form.in_store:
            triples = described(self._asking, thing)
            return Page(path, in_format(triples, form), form.content_type) if triples else None
        rows = fact_rows(self._asking, facts_of(self._asking, thing) or self._elsewhere(thing))
        return Page(path, rows, form.content_type) if rows else None

    def _elsewhere(self, thing: Term) -> Iterator[Fact]:
        """Give what is said of a thing, and of its parts, beside the agreed view."""
        for subject, property, value in described(self._asking, thing):
            if str(subject).startswith((thing, f"{thing[:-1]}#")):
                yield str(property), str(value), ""


def described(asking: Asking, thing: Term) -> list[Triple]:
    """Ask for all that the graph says of a thing; nothing if it says nothing."""
    return list(asking.store.construct(bound_query("description-of-thing", thing=[thing])))


def address(asking: Asking, path: str) -> Term:
    """Return the IRI term of a path below the base; "" if no IRI can be that."""
    return f"<{asking.iris.base}{path}>" if path and is_plain(path) else ""
