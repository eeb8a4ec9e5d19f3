"""All names that a search looks through, and the things that bear them, the weightiest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from coopgraph.lookup.folding import written_form
from coopgraph.lookup.index import COMPOSED, Body, NamedForm
from coopgraph.lookup.naming import Names
from coopgraph.portal.lists.list_kinds import LISTS, GatheredLists
from coopgraph.records.quads import Term

SEARCHED = (
    *("authority", "partnership", "edition", "project", "convention", "theme", "actor"),
    *("series", "workshop", "meeting", "main-theme", "subject", "total", "source"),
)
"""The notions whose things a search finds, the weightiest first."""


@dataclass(frozen=True, slots=True)
class FoundThing:
    """A thing that a search may find: how it is called, and its names folded and as written."""

    body: Body
    names: Names
    folded: tuple[str, ...]
    written: tuple[str, ...]


class NameTable:
    """The names of one graph."""

    def __init__(self, lists: GatheredLists) -> None:
        self._lists = lists
        self.finder = lists.facts.asking.finder

    @cached_property
    def things(self) -> tuple[FoundThing, ...]:
        """The things that have names, the weightiest first."""
        forms: defaultdict[Term, list[NamedForm]] = defaultdict(list)
        for form in self.forms:
            if form.source != COMPOSED:
                forms[form.thing].append(form)
        bodies = self.finder.index.bodies(forms)
        names = self._lists.facts.names(forms)
        return tuple(
            FoundThing(
                bodies[thing],
                names.get(thing, {}),
                tuple(dict.fromkeys(form.folded for form in forms[thing])),
                tuple(dict.fromkeys(written_form(form.form) for form in forms[thing])),
            )
            for thing in self._in_order(bodies)
        )

    @cached_property
    def forms(self) -> tuple[NamedForm, ...]:
        """All names, with those composed for finding."""
        return tuple(self.finder.index.named(SEARCHED))

    @cached_property
    def places(self) -> dict[Term, int]:
        """Thing → its place among `things`."""
        return {found.body.thing: place for place, found in enumerate(self.things)}

    def _in_order(self, bodies: dict[Term, Body]) -> Iterator[Term]:
        """Give things by notion, and as lists have them."""
        of_notion: defaultdict[str, list[Term]] = defaultdict(list)
        for thing, body in sorted(bodies.items()):
            of_notion[body.notion].append(thing)
        for notion in SEARCHED:
            listed = self._lists.things(notion) if notion in LISTS else ()
            first = [entry.thing for entry in listed if entry.thing in bodies]
            yield from dict.fromkeys((*first, *of_notion[notion]))
