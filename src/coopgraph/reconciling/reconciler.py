"""Rows matched with things, and the things named: for tables and for the web alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from coopgraph.lookup.index import Body
from coopgraph.lookup.matching import TYPES, MatchCandidate, Matcher
from coopgraph.lookup.naming import Names, id_of, names_of, shown
from coopgraph.lookup.scores import Wanted
from coopgraph.messages import say
from coopgraph.queries.asking import Asking
from coopgraph.reconciling.reasons_in_words import in_words
from coopgraph.reconciling.row_evidence import completed
from coopgraph.records.quads import Term

MOST_CANDIDATES = 50
"""Nobody reads through more, and a name that fits more is none."""


@dataclass(frozen=True, slots=True)
class Reconciled:
    """What a row may mean, the likeliest first, and how the things are called."""

    candidates: tuple[MatchCandidate, ...]
    names: dict[Term, Names]

    @property
    def match(self) -> MatchCandidate | None:
        """The thing that is surely meant, if one is."""
        first = next(iter(self.candidates), None)
        return first if first is not None and first.is_match else None

    def name(self, candidate: MatchCandidate, lang: str) -> str:
        """Give the name of a candidate in a language, in another if need be."""
        return shown(self.names.get(candidate.thing, {}), lang, candidate.thing)

    def why(self, candidate: MatchCandidate, lang: str) -> str:
        """Tell why a candidate may be meant, and of the first why it is not surely so."""
        told = in_words(candidate.evidence, lang)
        if candidate.is_match or candidate is not self.candidates[0]:
            return told
        return f"{told}. {self._doubt(candidate, lang)}"

    def _doubt(self, first: MatchCandidate, lang: str) -> str:
        if not first.rivals:
            return say("reconciling.doubt.unlike", lang)
        key = "no-date" if first.lacks_date else "rivals"
        return say(f"reconciling.doubt.{key}", lang, ids=", ".join(map(id_of, first.rivals)))


class Reconciler:
    """Matches rows with the things of one graph, in whatever store it lies."""

    def __init__(self, asking: Asking) -> None:
        self._asking = asking
        self._matcher = Matcher(asking.finder, asking.iris)

    def found(self, wanted: Sequence[Wanted], limit: int = 5) -> list[Reconciled]:
        """Match each row by itself; all names are asked for at once."""
        most = min(limit, MOST_CANDIDATES)
        matched = [tuple(self._matcher.candidates(completed(one), most)) for one in wanted]
        names = names_of(self._asking, {c.thing for candidates in matched for c in candidates})
        return [Reconciled(candidates, names) for candidates in matched]

    def identified(self, id: str) -> Body | None:
        """Give the thing that has an id (`authority/vn-city-hue`, or without its notion)."""
        return next(iter(self._matcher.identified(id, TYPES).values()), None)
