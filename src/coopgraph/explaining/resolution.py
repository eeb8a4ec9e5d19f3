"""From what a person types to the things it may mean, each with how much documents speak of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from coopgraph.queries.asking import Asking
from coopgraph.queries.choosing import identify
from coopgraph.queries.parameter import NOTIONS
from coopgraph.records.notions import CLAIMED
from coopgraph.records.quads import Term, read_literal

if TYPE_CHECKING:
    from coopgraph.lookup.index import Body

_NOTIONS = tuple(dict.fromkeys((*CLAIMED, *NOTIONS)))


class Resolved(NamedTuple):
    """A thing that was perhaps meant.

    `documents` is how many speak of it; `start` and `end` are "" where not known. Of a thing that
    was meant for sure, none of this is asked.
    """

    thing: Term
    documents: int = 0
    start: str = ""
    end: str = ""


class Resolution(NamedTuple):
    """Meanings, the likeliest first; or, if there is none, names that are nearly as typed.

    `past`: authorities of the name typed that the first meaning, which lives, took over from.
    """

    meanings: tuple[Resolved, ...]
    near_names: tuple[str, ...] = ()
    past: tuple[Body, ...] = ()


class Resolver:
    """Finds things in a store by what people call them."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking

    def resolve(self, text: str) -> Resolution:
        """Give what a text may mean: an IRI, an id, or a name with or without accents.

        A name also means the authorities that the named ones took over from, or that took over
        from them; these come last.
        """
        if identified := identify(self._asking, text, _NOTIONS):
            return Resolution(tuple(self._likeliest_first(identified)))
        found = self._asking.finder.find(text, _NOTIONS)
        if not found.meanings:
            return Resolution((), found.near_names)
        living = {m.thing for m in found.meanings if not m.body.end}
        meant = self._likeliest_first([m.thing for m in found.meanings], living)
        past = found.meanings[0].past if len(found.meanings) == 1 else ()
        known = {m.thing for m in meant}
        near = {body.thing for body in past} | self._asking.finder.in_line(known)
        return Resolution((*meant, *self._weighed(near - known)), past=past)

    def _likeliest_first(
        self, things: Sequence[Term], living: Iterable[Term] = ()
    ) -> list[Resolved]:
        return self._weighed(things, living) if len(things) > 1 else list(map(Resolved, things))

    def _weighed(self, things: Iterable[Term], living: Iterable[Term] = ()) -> list[Resolved]:
        """Weigh things: those that live first, then those that most documents speak of."""
        wanted = sorted(set(things))
        if not wanted:
            return []
        found = [_meaning(row) for row in self._asking.rows("weight-of-things", thing=wanted)]
        first = set(living)
        return sorted(found, key=lambda m: (m.thing not in first, -m.documents, m.thing))


def _meaning(row: dict[str, Term]) -> Resolved:
    def text(name: str) -> str:
        return read_literal(row[name]).value if name in row else ""

    return Resolved(row["thing"], int(text("documents") or 0), text("start"), text("end"))
