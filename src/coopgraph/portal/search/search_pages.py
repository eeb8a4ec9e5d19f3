"""`fr/search.html?q=hanoi`: what was found, by kind; `fr/search.json`: the same while one types.

`assets/names.js` is what pages search that no server answers.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cached_property
from itertools import islice
from urllib.parse import urlencode

from coopgraph.lookup.naming import shown
from coopgraph.messages import LANGUAGES, say
from coopgraph.messages.languages import UNDETERMINED, language_shown
from coopgraph.portal.lists.list_kinds import LISTS, GatheredLists
from coopgraph.portal.page.page import Page, Parameters, PublicGraph
from coopgraph.portal.page.page_paths import language_of_path
from coopgraph.portal.page.rendered_pages import rendered
from coopgraph.portal.page.thing_paths import page_path
from coopgraph.portal.search.name_table import FoundThing, NameTable
from coopgraph.portal.search.search_data import KINDS, code_names, names_script, several
from coopgraph.portal.search.searching import search
from coopgraph.portal.search.years import years_of

NAMES = "assets/names.js"
_PAGE, _SUGGESTIONS = "search.html", "search.json"
_MOST, _SUGGESTED, _LONGEST = 200, 8, 200
_SCRIPT, _JSON = "text/javascript; charset=utf-8", "application/json"


@dataclass(frozen=True, slots=True)
class SearchHit:
    """A thing that was found: its name (`lang` if it is not that of the page), and what it is."""

    notion: str
    name: str
    lang: str
    about: str
    path: str


class SearchPages:
    """The search over one graph."""

    def __init__(self, graph: PublicGraph, lists: GatheredLists) -> None:
        self._graph, self._lists = graph, lists

    @cached_property
    def _table(self) -> NameTable:
        return NameTable(self._lists)

    @cached_property
    def _names(self) -> Page:
        return Page(NAMES, names_script(self._table), _SCRIPT)

    def paths(self) -> Iterator[str]:
        """Give the page of each language, and the names."""
        yield NAMES
        yield from (f"{lang}/{_PAGE}" for lang in LANGUAGES)

    def page(self, path: str, parameters: Parameters) -> Page | None:
        """Make the page of what was found, or the list of what may be meant so far."""
        if path == NAMES:
            return self._names
        lang = language_of_path(path)
        name = path.removeprefix(f"{lang}/")
        if not lang or name not in (_PAGE, _SUGGESTIONS):
            return None
        text = " ".join(next(iter(parameters.get("q", ())), "").split())[:_LONGEST]
        if name == _SUGGESTIONS:
            found = [asdict(hit) for hit in islice(self._hits(text, lang), _SUGGESTED)]
            return Page(path, json.dumps(found, ensure_ascii=False).encode(), _JSON)
        return self._shown(path, text, lang)

    def _shown(self, path: str, text: str, lang: str) -> Page:
        groups: defaultdict[str, list[SearchHit]] = defaultdict(list)
        for hit in islice(self._hits(text, lang), _MOST):
            groups[several(hit.notion)[LANGUAGES.index(lang)]].append(hit)
        query = urlencode({"q": text}) if text else ""
        return rendered(
            self._graph, path, "search.html", query=query, text=text, groups=groups, lists=LISTS
        )

    def _hits(self, text: str, lang: str) -> Iterator[SearchHit]:
        return (self._hit(self._table.things[place], lang) for place in search(self._table, text))

    def _hit(self, found: FoundThing, lang: str) -> SearchHit:
        body = found.body
        named = language_shown(found.names, lang)
        return SearchHit(
            body.notion,
            shown(found.names, lang, body.thing),
            named if named not in (lang, UNDETERMINED) else "",
            " · ".join(filter(None, _about(found, lang))),
            page_path(body.thing, lang, self._graph.asking.iris),
        )


def _about(found: FoundThing, lang: str) -> Iterator[str]:
    """Say what kind of thing it is, of which country, and when it was."""
    body, at = found.body, LANGUAGES.index(lang)
    kinds = code_names(KINDS[body.notion]) if body.notion in KINDS else {}
    yield kinds[body.kind][at] if body.kind in kinds else say(f"search.notion.{body.notion}", lang)
    yield code_names("countries")[body.country][at] if body.country else ""
    yield years_of(body)
