"""From what a person types to the things it may mean: an IRI, an id, or a name in any language."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from coopgraph.gazetteer import fold, near, written_form
from coopgraph.queries.asking import Asking
from coopgraph.records.iris import Iris
from coopgraph.records.quads import Term, iri, read_literal


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
    """Knows every name in a store."""

    def __init__(self, asking: Asking, iris: Iris) -> None:
        self._asking = asking
        self._iris = iris
        self._by_name: defaultdict[str, set[Term]] = defaultdict(set)
        self._spelling: dict[str, str] = {}
        self._ids: defaultdict[str, set[Term]] = defaultdict(set)
        self._exact: defaultdict[str, set[Term]] = defaultdict(set)
        for row in asking.rows("names-of-things"):
            self._take(row["thing"], read_literal(row["name"]).value)

    def _take(self, thing: Term, name: str) -> None:
        self._by_name[fold(name)].add(thing)
        self._exact[written_form(name)].add(thing)
        self._spelling.setdefault(fold(name), name)
        self._ids[thing[1:-1].rpartition("/")[2]].add(thing)

    def resolve(self, text: str) -> Resolution:
        """Give what a text may mean: an IRI, an id, or a name with or without accents."""
        things = self._identified(text.strip())
        exact: set[Term] = set()
        if not things:
            exact = self._exact.get(written_form(text), set())
            things = self._by_name.get(fold(text), set())
        if not things:
            close = near(fold(text), self._by_name, limit=8, least=65)
            return Resolution((), tuple(self._spelling[name] for name, _ in close))
        return Resolution(tuple(self._weighed(things, exact)))

    def _identified(self, text: str) -> set[Term]:
        if iri(text) in {thing for things in self._ids.values() for thing in things}:
            return {iri(text)}
        notion, slash, id = text.rpartition("/")
        found = self._ids.get(id if slash else text, set())
        if slash:
            return {thing for thing in found if thing == self._iris.thing(notion, id)}
        authorities = {t for t in found if "/id/authority/" in t}
        return authorities or found

    def _weighed(self, things: set[Term], exact: set[Term]) -> list[Meaning]:
        bodies = {t for t in things if "/id/territory/" not in t} or things
        rows = self._asking.rows("weight-of-things", thing=sorted(bodies))
        found = [_meaning(row) for row in rows]
        return sorted(found, key=lambda m: (m.thing not in exact, -m.documents, m.thing))


def _meaning(row: dict[str, Term]) -> Meaning:
    def text(name: str) -> str:
        return read_literal(row[name]).value if name in row else ""

    return Meaning(row["thing"], int(text("documents") or 0), text("start"), text("end"))
