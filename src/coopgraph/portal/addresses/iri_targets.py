"""From an IRI of ours to what is shown for it: a page for people, a file of data for programs."""

from __future__ import annotations

from dataclasses import dataclass

from coopgraph.portal.addresses.thing_files import OF_THE_WHOLE, address
from coopgraph.portal.page.thing_paths import page_path
from coopgraph.queries import Asking

_ONTOLOGY = ("ontology", "shape", "scheme")
_PUBLISHED = {"catalog": "downloads", "void": "downloads"}
"""Files of a publication → the page that shows them."""
_PAGES = {
    "disagreements": "disagreement/index",
    "ontology": "ontology",
    "queries": "query/index",
}
"""Named graph → the page that shows what it holds."""
_GRAPH, _VALUE = "graph/", "id/value/"


@dataclass(frozen=True)
class IriTarget:
    """`page` is a path in one language, `data` one without its ending; "" where there is none."""

    page: str
    data: str


def target_of(path: str, lang: str, asking: Asking) -> IriTarget | None:
    """Return what may be shown for an IRI, by its path below the base; None for other paths.

    That it follows the rules does not mean that there is such a thing.
    """
    if not address(asking, path):
        return None
    if path.startswith("id/"):
        of = f"id/{path.removeprefix(_VALUE).rpartition('/')[0]}" if _is_value(path) else path
        return IriTarget(page_path(address(asking, of), lang, asking.iris), path)
    if path.startswith(_GRAPH):
        return IriTarget(_page_of_graph(path, lang), path)
    if path.split("/")[0] in _ONTOLOGY:
        return IriTarget(f"{lang}/ontology.html", "graph/ontology")
    if path in _PUBLISHED:
        return IriTarget(f"{lang}/{_PUBLISHED[path]}.html", path)
    return IriTarget(f"{lang}/about.html", path) if path in OF_THE_WHOLE else None


def _is_value(path: str) -> bool:
    return path.startswith(_VALUE)


def _page_of_graph(path: str, lang: str) -> str:
    """Return the page of a document for its claims, and a list for the other graphs."""
    name = path.removeprefix(_GRAPH)
    if name.startswith("source/"):
        return f"{lang}/{name}.html"
    lists = {
        "disagreements": "disagreement/index",
        "ontology": "ontology",
        "queries": "query/index",
    }
    return f"{lang}/{lists[name]}.html" if name in lists else ""
