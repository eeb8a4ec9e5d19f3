"""What search engines are told: `sitemap.xml` (https://www.sitemaps.org/) and `robots.txt`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from coopgraph.messages import LANGUAGES
from coopgraph.pages.filling import render
from coopgraph.portal.page.page import Page, PageSource, Parameters, PublicGraph
from coopgraph.portal.page.page_paths import in_language, language_of_path

_SITEMAP, _ROBOTS = "sitemap.xml", "robots.txt"
_FIRST = LANGUAGES[0]


class SitemapPages:
    """Both files, over the pages of some sources."""

    def __init__(self, graph: PublicGraph, sources: Sequence[PageSource]) -> None:
        self._address, self._sources = graph.address, sources

    def paths(self) -> Iterator[str]:
        """Give the paths of the two."""
        yield from (_SITEMAP, _ROBOTS)

    def page(self, path: str, _parameters: Parameters) -> Page | None:
        """Write one of the two."""
        if path == _ROBOTS:
            lines = ("User-agent: *", "Disallow: /sparql", f"Sitemap: {self._address}{_SITEMAP}")
            return Page(path, "".join(f"{line}\n" for line in lines).encode(), "text/plain")
        if path != _SITEMAP:
            return None
        text = render("sitemap.xml", _FIRST, shown=list(self._shown()))
        return Page(path, str(text).encode(), "application/xml")

    def _shown(self) -> Iterator[dict[str, str]]:
        """Give the addresses of each page for people, by language."""
        for source in self._sources:
            for path in source.paths():
                if path.endswith(".html") and language_of_path(path) == _FIRST:
                    there = {lang: quote(in_language(path, lang)) for lang in LANGUAGES}
                    yield {lang: f"{self._address}{path}" for lang, path in there.items()}
