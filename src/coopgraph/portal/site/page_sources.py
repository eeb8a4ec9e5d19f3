"""Every source of pages, in one list: what the server answers with and the folder holds."""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.portal.about.about_pages import AboutPages
from coopgraph.portal.about.ontology_pages import OntologyPages
from coopgraph.portal.addresses.change_feeds import ChangeFeeds
from coopgraph.portal.addresses.graph_files import GraphFiles
from coopgraph.portal.addresses.publication_files import PublicationFiles
from coopgraph.portal.addresses.sitemap import SitemapPages
from coopgraph.portal.addresses.thing_files import ThingFiles
from coopgraph.portal.console.console_pages import ConsolePages
from coopgraph.portal.console.names_and_places import NamesAndPlaces
from coopgraph.portal.console.whole_graph import WholeGraph
from coopgraph.portal.home.home_pages import HomePages
from coopgraph.portal.home.picture_pages import PicturePages
from coopgraph.portal.library.library_pages import LibraryPages
from coopgraph.portal.library.quality_pages import QualityPages
from coopgraph.portal.lists.list_facts import ListFacts
from coopgraph.portal.lists.list_kinds import GatheredLists
from coopgraph.portal.lists.list_pages import ListPages
from coopgraph.portal.page.assets import AssetPages
from coopgraph.portal.page.page import Page, PageSource, Parameters, PublicGraph
from coopgraph.portal.search.search_pages import SearchPages
from coopgraph.portal.things.thing_pages import ThingPages


class AllPages:
    """The pages of one graph, whichever source makes them."""

    def __init__(self, graph: PublicGraph) -> None:
        lists = GatheredLists(ListFacts(graph.asking))
        list_pages = ListPages(graph, lists)
        files = PublicationFiles(graph)
        self._sources: tuple[PageSource, ...] = (
            AssetPages(),
            HomePages(graph, list_pages),
            PicturePages(graph),
            list_pages,
            SearchPages(graph, lists),
            LibraryPages(graph, lists),
            QualityPages(graph),
            AboutPages(graph, list_pages),
            OntologyPages(graph),
            ConsolePages(graph),
            WholeGraph(graph),
            NamesAndPlaces(graph),
            ThingPages(graph),
            ThingFiles(graph),
            GraphFiles(graph),
            files,
            ChangeFeeds(graph, files),
        )
        self._sources += (SitemapPages(graph, self._sources),)

    def paths(self) -> Iterator[str]:
        """Give the path of every page that a folder holds."""
        for source in self._sources:
            yield from source.paths()

    def page(self, path: str, parameters: Parameters) -> Page | None:
        """Make a page; None if no source knows the path."""
        made = (source.page(path, parameters) for source in self._sources)
        return next((page for page in made if page is not None), None)
