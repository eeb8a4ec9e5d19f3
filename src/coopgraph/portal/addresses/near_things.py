"""What somebody may have meant by an address at which there is nothing."""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.lookup.naming import names_of, shown
from coopgraph.portal.page.thing_paths import NOTIONS, page_path
from coopgraph.queries import Asking
from coopgraph.records.quads import Term

_MOST = 8
NearThing = tuple[str, str]
"""A name, and the path of its page."""


def near_things(path: str, lang: str, asking: Asking) -> list[NearThing]:
    """Give the likeliest things that the last part of a path may name, at most eight."""
    text = path.rpartition("/")[2].partition(".")[0].replace("-", " ").replace("_", " ").strip()
    things = list(dict.fromkeys(_meant(text, asking)))[:_MOST] if text else []
    names = names_of(asking, things)
    return [
        (shown(names.get(thing, {}), lang, thing), page_path(thing, lang, asking.iris))
        for thing in things
    ]


def _meant(text: str, asking: Asking) -> Iterator[Term]:
    """Give the things of a name, of its words without the first, and of names nearly so.

    Ids begin with the country and the kind: `fr-commune-toulouse`.
    """
    words = text.split()
    for start in range(min(3, len(words))):
        found = asking.finder.find(" ".join(words[start:]), NOTIONS)
        yield from (meaning.thing for meaning in found.meanings)
        for name in found.near_names:
            yield from (meaning.thing for meaning in asking.finder.meanings(name, NOTIONS))
