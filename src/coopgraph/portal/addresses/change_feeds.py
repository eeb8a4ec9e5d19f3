"""What changed from one publication to the next, as Atom feeds (RFC 4287): of all, and per thing.

They rest on the versions that a publication keeps. Of the first one nothing is known to have
changed, and without a publication there is no feed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain, islice, pairwise

from coopgraph.exports.versions import kept_versions, version_path
from coopgraph.lookup.naming import names_of, shown
from coopgraph.messages import LANGUAGES, say
from coopgraph.pages.filling import render
from coopgraph.portal.addresses.change_entries import ChangeEntry, entries_between
from coopgraph.portal.addresses.publication_files import PublicationFiles
from coopgraph.portal.page.page import Page, Parameters, PublicGraph
from coopgraph.portal.page.page_paths import language_of_path
from coopgraph.portal.page.thing_paths import ENDING, page_path, thing_at
from coopgraph.portal.things.paged_things import paged_things
from coopgraph.records.quads import Term

ATOM = "application/atom+xml; charset=utf-8"
_ENDING = ".atom"
_MOST = 200
"""Entries of a feed, the newest: who reads it once a week misses none."""


class ChangeFeeds:
    """The feeds of one graph, if its publication lies here."""

    def __init__(self, graph: PublicGraph, files: PublicationFiles) -> None:
        self._graph, self._files = graph, files
        self._iris = graph.asking.iris

    def paths(self) -> Iterator[str]:
        """Give the path of the feed of all, and of each thing, in each language."""
        if self._versions:
            for lang in LANGUAGES:
                yield feed_path(lang)
                yield from (self._path_of(thing, lang) for thing in self._things)

    def page(self, path: str, _parameters: Parameters) -> Page | None:
        """Write a feed; None if there is no publication, or no version knows the thing."""
        lang = language_of_path(path)
        if not lang or not path.endswith(_ENDING) or not self._versions:
            return None
        if path == feed_path(lang):
            title = say("addresses.feed.whole", lang)
            return self._feed(path, f"{lang}/index{ENDING}", title, self._entries)
        page = f"{path.removesuffix(_ENDING)}{ENDING}"
        thing = thing_at(page, self._iris)
        if thing not in self._things:
            return None
        entries = [entry for entry in self._entries if entry.thing == thing]
        title = say("addresses.feed.thing", lang, name=self._name(thing, lang, entries))
        return self._feed(path, page, title, entries)

    def _feed(self, path: str, page: str, title: str, entries: Sequence[ChangeEntry]) -> Page:
        lang, first = language_of_path(path), self._versions[0]
        told = list(islice(entries, _MOST))
        text = render(
            "changes.atom",
            lang,
            address=self._graph.address,
            path=path,
            page=page,
            title=title,
            updated=told[0].moment if told else ChangeEntry("", first, "new").moment,
            entries=[(entry, self._place(entry, lang)) for entry in told],
        )
        return Page(path, str(text).encode(), ATOM, lang)

    def _place(self, entry: ChangeEntry, lang: str) -> str:
        """Give where a thing is shown; a withdrawn one has its IRI left, which says what became."""
        if entry.kind == "withdrawn":
            return entry.thing[1:-1]
        return f"{self._graph.address}{page_path(entry.thing, lang, self._iris)}"

    def _path_of(self, thing: Term, lang: str) -> str:
        return f"{page_path(thing, lang, self._iris).removesuffix(ENDING)}{_ENDING}"

    def _name(self, thing: Term, lang: str, entries: Sequence[ChangeEntry]) -> str:
        if entries:
            return entries[0].name(lang)
        return shown(names_of(self._graph.asking, [thing]).get(thing, {}), lang, thing)

    @cached_property
    def _versions(self) -> tuple[str, ...]:
        folder = self._graph.publication
        if folder is None or not next(self._files.paths(), ""):
            return ()
        return kept_versions(folder)

    @cached_property
    def _entries(self) -> tuple[ChangeEntry, ...]:
        """Give all that changed, the newest version first."""
        folder, versions = self._graph.publication, self._versions
        if folder is None:
            return ()
        pairs = reversed(list(pairwise(versions)))
        files = ((version_path(folder, a), version_path(folder, b), b) for a, b in pairs)
        return tuple(chain.from_iterable(entries_between(*it, self._iris) for it in files))

    @cached_property
    def _things(self) -> dict[Term, None]:
        """Give what has a feed: what has a page, and what had one."""
        changed = (entry.thing for entry in self._entries)
        return dict.fromkeys(chain(paged_things(self._graph.asking), changed))


def feed_path(lang: str) -> str:
    """Return where the feed of all changes stands."""
    return f"{lang}/changes{_ENDING}"
