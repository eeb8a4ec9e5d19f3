"""What is answered at the IRI of a thing (Cool URIs for the Semantic Web, 4.2: 303 See Other).

The page or a file of data, as the caller likes best; 410 for what was replaced, with what stands
in its place; 404 with near names.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from coopgraph.lookup.naming import names_of, shown
from coopgraph.portal.addresses.iri_targets import IriTarget, target_of
from coopgraph.portal.addresses.near_things import NearThing, near_things
from coopgraph.portal.addresses.thing_files import address
from coopgraph.portal.page.data_formats import CSV, RDF
from coopgraph.portal.page.page import Page, Parameters
from coopgraph.portal.page.thing_paths import page_path
from coopgraph.queries import Asking
from coopgraph.records.quads import Term

_Liking = Callable[[Sequence[str]], str | None]
"""Tells which of some media types a caller likes best, None if none will do."""
_Pages = Callable[[str, Parameters], Page | None]
"""Makes the page at a path, as `PageSource.page` does."""
_HTML = "text/html"
_ALIASES = {
    "application/json": "application/ld+json",
    "application/xml": "application/rdf+xml",
    "text/plain": "application/n-triples",
    "application/xhtml+xml": "text/html",
}


@dataclass(frozen=True)
class IriAnswer:
    """A status, where to go on, and what else may be meant.

    303: `path` is a path from the root; 406: `path` is "" and `offers` name the media types; 410:
    `near` holds what stands in its place; 404: `near` names what may be meant.
    """

    status: int
    path: str = ""
    near: tuple[NearThing, ...] = ()
    offers: tuple[str, ...] = ()


class IriAnswers:
    """Answers for the IRIs of one graph; `page` makes the page at a path."""

    def __init__(self, asking: Asking, page: _Pages) -> None:
        self._asking, self._page = asking, page

    def answer(self, path: str, lang: str, liking: _Liking) -> IriAnswer:
        """Answer for a path at which no page stands."""
        if after := tuple(self._replacing(path, lang)):
            return IriAnswer(410, near=after)
        target = target_of(path, lang, self._asking)
        may_be = dict(_candidates(target)) if target else {}
        while may_be and (liked := liking((*may_be, *_aliases_of(may_be)))):
            kind = _ALIASES.get(liked, liked)
            if self._page(may_be[kind], {}):
                return IriAnswer(303, may_be[kind])
            del may_be[kind]
        if offers := tuple(kind for kind, there in may_be.items() if self._page(there, {})):
            return IriAnswer(406, offers=offers)
        return IriAnswer(404, near=tuple(near_things(path, lang, self._asking)))

    def _replacing(self, path: str, lang: str) -> Iterator[NearThing]:
        """Give what stands in the place of a thing that was replaced."""
        things = self._replacements.get(address(self._asking, path), [])
        names = names_of(self._asking, things)
        for thing in things:
            name = shown(names.get(thing, {}), lang, thing)
            yield name, page_path(thing, lang, self._asking.iris)

    @cached_property
    def _replacements(self) -> dict[Term, list[Term]]:
        """What was replaced → what stands there now: asked once, as a graph never changes."""
        found: defaultdict[Term, list[Term]] = defaultdict(list)
        for row in self._asking.rows("replaced-things"):
            found[row["replaced"]].append(row["replacedBy"])
        return dict(found)


def _aliases_of(kinds: Collection[str]) -> Iterator[str]:
    return (alias for alias, kind in _ALIASES.items() if kind in kinds)


def _candidates(target: IriTarget) -> Iterator[tuple[str, str]]:
    """Give media type → path of all that may be: data first, for callers who take anything.

    Only what the caller likes best is made, to see whether it is there.
    """
    if target.data:
        yield from ((form.media_type, f"{target.data}.{form.ending}") for form in RDF)
    if target.page:
        yield _HTML, target.page
    if target.data:
        yield CSV.media_type, f"{target.data}.{CSV.ending}"
