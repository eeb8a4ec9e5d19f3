"""From what a person types to the things it may mean: an IRI, an id, or a name in any language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from coopgraph.gazetteer import fold, near, written_form
from coopgraph.queries.asking import Asking
from coopgraph.records.iris import Iris
from coopgraph.records.quads import Term, iri, read_literal
from coopgraph.records.ruling import CLASS_OF_NOTION

_ID = re.compile(r"[A-Za-z0-9._~-]+\Z")
_NOTIONS = (*CLASS_OF_NOTION, "source", "theme", "change", "territory")
_NEAR_SHOWN, _LEAST_LIKENESS = 8, 65


@dataclass(frozen=True, slots=True)
class Meaning:
    """A thing that was perhaps meant.

    `documents` is how many speak of it; `start` and `end` are "" where not known.
    """

    thing: Term
    documents: int
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Resolution:
    """Meanings, the likeliest first; or, if there is none, names that are nearly as typed."""

    meanings: tuple[Meaning, ...]
    near_names: tuple[str, ...] = ()


class Resolver:
    """Finds things in a store by what people call them."""

    def __init__(self, asking: Asking, iris: Iris) -> None:
        self._asking = asking
        self._iris = iris

    def resolve(self, text: str) -> Resolution:
        """Give what a text may mean: an IRI, an id, or a name with or without accents.

        A name also means the authorities that the named ones took over from, or that took over
        from them; these come last.
        """
        identified = self._identified(text.strip())
        if identified:
            return Resolution(tuple(self._weighed(identified, identified)))
        names = _NamesOfThings(self._asking)
        things = names.folded.get(fold(text), set())
        if not things:
            close = near(fold(text), names.folded, limit=_NEAR_SHOWN, least=_LEAST_LIKENESS)
            return Resolution((), tuple(names.spelling[name] for name, _ in close))
        exact = names.written.get(written_form(text), set())
        in_line = {row["other"] for row in self._rows("authorities-in-line", things)}
        return Resolution((*self._weighed(things, exact), *self._weighed(in_line - things, set())))

    def _identified(self, text: str) -> set[Term]:
        notion, slash, id = text.rpartition("/")
        if text.startswith(self._iris.base):
            possible = [iri(text)]
        elif _ID.match(id) and notion in ("", *_NOTIONS):
            possible = [self._iris.thing(n, id) for n in ([notion] if slash else _NOTIONS)]
        else:
            return set()
        found = {row["thing"] for row in self._rows("things-with-id", possible)}
        bodies = {thing for thing in found if self._iris.notion_and_id(thing)[0] != "territory"}
        return bodies or found

    def _weighed(self, things: set[Term], exact: set[Term]) -> list[Meaning]:
        if not things:
            return []
        bodies = {t for t in things if self._iris.notion_and_id(t)[0] != "territory"} or things
        found = [_meaning(row) for row in self._rows("weight-of-things", bodies)]
        return sorted(found, key=lambda m: (m.thing not in exact, -m.documents, m.thing))

    def _rows(self, question: str, things: Iterable[Term]) -> list[dict[str, Term]]:
        return list(self._asking.rows(question, thing=sorted(things)))


class _NamesOfThings:
    """Every name in a store, as written and without accents."""

    def __init__(self, asking: Asking) -> None:
        self.written: defaultdict[str, set[Term]] = defaultdict(set)
        self.folded: defaultdict[str, set[Term]] = defaultdict(set)
        self.spelling: dict[str, str] = {}
        for row in asking.rows("names-of-things"):
            name = read_literal(row["name"]).value
            self.written[written_form(name)].add(row["thing"])
            self.folded[fold(name)].add(row["thing"])
            self.spelling.setdefault(fold(name), name)


def _meaning(row: dict[str, Term]) -> Meaning:
    def text(name: str) -> str:
        return read_literal(row[name]).value if name in row else ""

    return Meaning(row["thing"], int(text("documents") or 0), text("start"), text("end"))
