"""The rule of searching: what a name means, then what begins so, else what is spelt nearly so.

What a name means is told by the one finder (`lookup.name_search`). Then come things of which a
name, or a word of it, begins so, or has it without its blanks; where accents were typed, those
that have them go first. `pages/scripts/searching.js` follows the rule word by word; a test holds
the two together.
"""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.lookup.folding import fold, written_form
from coopgraph.portal.search.name_table import SEARCHED, FoundThing, NameTable

_LEAST_JOINED = 3
"""So many letters are looked for across blanks."""
_NEARLY = 5
"""So many names that are spelt nearly so are followed."""


def search(table: NameTable, text: str) -> list[int]:
    """Give the places of the things that a text may mean, the likeliest first."""
    folded = fold(text)
    if not folded:
        return []
    found = [(-1, order, place) for order, place in enumerate(meant(table, text))]
    found += [(rank, place, place) for rank, place in _beginning(table, folded)]
    if not found:
        return list(dict.fromkeys(_nearly(table, folded)))
    written = written_form(text)
    if written != folded:
        found.sort(key=lambda each: (_lacks(table.things[each[2]], written), each))
    else:
        found.sort()
    return list(dict.fromkeys(place for _, _, place in found))


def meant(table: NameTable, text: str) -> list[int]:
    """Give the places of the things that a name means, as the finder says, and of their past."""
    meanings = table.finder.meanings(text, SEARCHED)
    bodies = [meaning.body for meaning in meanings]
    bodies += [past for meaning in meanings for past in meaning.past]
    return list(dict.fromkeys(table.places[body.thing] for body in bodies))


def _lacks(thing: FoundThing, written: str) -> bool:
    """Whether no name of a thing has what was written, with its accents."""
    return not any(written in form for form in thing.written)


def _beginning(table: NameTable, folded: str) -> Iterator[tuple[int, int]]:
    joined = folded.replace(" ", "")
    for place, thing in enumerate(table.things):
        rank = _rank(thing, folded, joined)
        if rank is not None:
            yield rank, place


def _rank(thing: FoundThing, folded: str, joined: str) -> int | None:
    if any(form.startswith(folded) for form in thing.folded):
        return 0
    if any(f" {folded}" in form for form in thing.folded):
        return 1
    if len(joined) >= _LEAST_JOINED and any(joined in _joined(form) for form in thing.folded):
        return 2
    return None


def _joined(form: str) -> str:
    return form.replace(" ", "")


def _nearly(table: NameTable, folded: str) -> Iterator[int]:
    for name in table.finder.near(folded, SEARCHED, _NEARLY):
        yield from meant(table, fold(name))
