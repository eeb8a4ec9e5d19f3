"""What is answered at the IRI of a thing (Cool URIs for the Semantic Web, 4.2: 303 See Other).

The page or a file of data, as the caller likes best; 410 for what was replaced, with what stands
in its place; 404 with near names.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from coopgraph.lookup.naming import names_of, shown
from coopgraph.portal.addresses.data_formats import CSV, RDF
from coopgraph.portal.addresses.iri_targets import IriTarget, target_of
from coopgraph.portal.addresses.near_things import NearThing, near_things
from coopgraph.portal.addresses.thing_files import address
from coopgraph.portal.page.page import Page, Parameters
from coopgraph.portal.page.thing_paths import page_path
from coopgraph.queries import Asking

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


def iri_answer(path: str, lang: str, liking: _Liking, page: _Pages, asking: Asking) -> IriAnswer:
    """Answer for a path at which no page stands."""
    if after := tuple(_replacing(path, lang, asking)):
        return IriAnswer(410, near=after)
    target = target_of(path, lang, asking)
    offers = dict(_offers(target, page)) if target else {}
    if not offers:
        return IriAnswer(404, near=tuple(near_things(path, lang, asking)))
    liked = liking((*offers, *(alias for alias, it in _ALIASES.items() if it in offers)))
    if liked is None:
        return IriAnswer(406, offers=tuple(offers))
    return IriAnswer(303, offers[_ALIASES.get(liked, liked)])


def _offers(target: IriTarget, page: _Pages) -> Iterator[tuple[str, str]]:
    """Give media type → path of all that there is: data first, for callers who take anything."""
    for form in RDF:
        if target.data and page(path := f"{target.data}.{form.ending}", {}):
            yield form.media_type, path
    if target.page and page(target.page, {}):
        yield _HTML, target.page
    if target.data and page(path := f"{target.data}.{CSV.ending}", {}):
        yield CSV.media_type.partition(";")[0], path


def _replacing(path: str, lang: str, asking: Asking) -> Iterator[NearThing]:
    """Give what stands in the place of a thing that was replaced."""
    replaced = address(asking, path)
    rows = [row for row in asking.rows("replaced-things") if row["replaced"] == replaced]
    names = names_of(asking, [row["replacedBy"] for row in rows])
    for row in rows:
        thing = row["replacedBy"]
        yield shown(names.get(thing, {}), lang, thing), page_path(thing, lang, asking.iris)
