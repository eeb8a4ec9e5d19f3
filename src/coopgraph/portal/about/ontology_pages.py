"""`fr/ontology.html`: every term and code list, what it means and where it is used."""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.messages import LANGUAGES
from coopgraph.ontology.reference_page import ReferencePage
from coopgraph.ontology.terms import coop, dcterms, owl
from coopgraph.portal.page.page import Page, Parameters, PublicGraph
from coopgraph.portal.page.page_paths import language_of_path
from coopgraph.portal.page.rendered_pages import rendered

_PAGE = "ontology.html"


class OntologyPages:
    """The words of the graph, in three languages."""

    def __init__(self, graph: PublicGraph) -> None:
        self._graph = graph

    def paths(self) -> Iterator[str]:
        """Give one path a language."""
        return (f"{lang}/{_PAGE}" for lang in LANGUAGES)

    def page(self, path: str, _parameters: Parameters) -> Page | None:
        """Make the page."""
        lang = language_of_path(path)
        if path != f"{lang}/{_PAGE}":
            return None
        terms = {"coop": coop, "dcterms": dcterms, "owl": owl}
        return rendered(
            self._graph, path, "site_ontology.html", page=ReferencePage(lang), terms=terms
        )
