"""Which things a row of a table may mean: by its name, its date, its country, its kind.

Everything that the name may mean is gathered by the finder and weighed (`scores`). Of namesakes,
the one that documents name most goes first, as entity linking has it: commonness (Mihalcea and
Csomai, CIKM 2007). A match is told only where one thing stands clear of all others: a wrong match
costs more than a missing one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from coopgraph.lookup.index import Body
from coopgraph.lookup.name_parts import parts
from coopgraph.lookup.name_search import Finder, Reason
from coopgraph.lookup.scores import (
    LIKENESS,
    NAMESAKES,
    OF_NEAR,
    OF_PART,
    Evidence,
    Wanted,
    evidence,
)
from coopgraph.records.dates import read_date
from coopgraph.records.iris import Iris, is_id
from coopgraph.records.quads import Term

TYPES = ("authority", "edition", "theme", "actor")
"""The notions that names in tables are matched with."""

LEAST_SCORE, LEAST_LEAD = 80.0, 5.0
"""A match has at least this score, and this much more than what comes next."""
LEAST_LEAD_IN_LINE = 100.0 * NAMESAKES
"""So much more, where no date tells which of two that followed each other: no number of documents
makes up for it."""


@dataclass(frozen=True, slots=True)
class MatchCandidate:
    """A thing that a row may mean, why, and whether it is surely this one.

    `rivals` come so near that none is told to be the match; `lacks_date` says that a date could
    tell it from one of them, and that the row has none.
    """

    body: Body
    evidence: Evidence
    is_match: bool = False
    rivals: tuple[Term, ...] = ()
    lacks_date: bool = False

    @property
    def thing(self) -> Term:
        """Its IRI."""
        return self.body.thing

    @property
    def score(self) -> float:
        """How well it fits, 0 to 100."""
        return self.evidence.score


class Matcher:
    """Matches rows with the things of one graph."""

    def __init__(self, finder: Finder, iris: Iris) -> None:
        self._finder = finder
        self._iris = iris

    def candidates(self, wanted: Wanted, limit: int = 10) -> list[MatchCandidate]:
        """Give what a row may mean, the likeliest first; none but the first may be a match."""
        named = self._named(wanted)
        documents = self._finder.documents(named)
        alone = [
            MatchCandidate(body, evidence(wanted, body, *named[thing], documents.get(thing, 0)))
            for thing, body in self._finder.bodies(named).items()
        ]
        found = _among_namesakes(alone)
        found.sort(key=lambda candidate: (-candidate.score, candidate.thing))
        return self._judged(found, wanted)[:limit]

    def _named(self, wanted: Wanted) -> dict[Term, tuple[Reason, float]]:
        """Give what has the id, or bears the name, or else a part of it, or a name nearly so."""
        if identified := self.identified(wanted.text, wanted.notions):
            return dict.fromkeys(identified, (Reason.ID, LIKENESS[Reason.ID]))
        for text in (wanted.text, *parts(wanted.text)):
            if found := self._finder.borne_by(text, wanted.notions):
                share = 1.0 if text == wanted.text else OF_PART
                return {
                    thing: (reason, LIKENESS[reason] * share) for thing, reason in found.items()
                }
        near = self._finder.nearly_borne_by(wanted.text, wanted.notions)
        return {thing: (Reason.NEARLY, OF_NEAR * likeness) for thing, likeness in near.items()}

    def identified(self, text: str, notions: Iterable[str]) -> dict[Term, Body]:
        """Give the things whose IRI, or id with or without its notion, a text is."""
        short = text.strip().removeprefix(f"{self._iris.base}id/")
        notion, slash, id = short.rpartition("/")
        tried = [one for one in notions if is_id(id) and one == (notion if slash else one)]
        return self._finder.bodies(self._iris.thing(one, id) for one in tried)

    def _judged(self, found: list[MatchCandidate], wanted: Wanted) -> list[MatchCandidate]:
        """Say of the first whether it is surely meant."""
        if not found:
            return []
        first, *others = found
        in_line = {other.thing for other in others if self._follow(first.body, other.body)}
        undated = in_line if wanted.period is None else set()
        rivals = tuple(
            other.thing
            for other in others
            if first.score - other.score
            < (LEAST_LEAD_IN_LINE if other.thing in undated else LEAST_LEAD)
        )
        is_match = first.score >= LEAST_SCORE and not rivals
        lacks_date = not undated.isdisjoint(rivals)
        return [replace(first, is_match=is_match, rivals=rivals, lacks_date=lacks_date), *others]

    def _follow(self, one: Body, other: Body) -> bool:
        """Whether one of two took over from the other, so that they never were at the same time."""
        for before, after in ((one, other), (other, one)):
            if before.end and after.start and after.thing in self._finder.led_to([before.thing]):
                return read_date(before.end).earliest <= read_date(after.start).latest
        return False


def _among_namesakes(alone: list[MatchCandidate]) -> list[MatchCandidate]:
    """Give each thing its share of the documents that name it or one that fits as well.

    Each has one more than are counted, so that what nobody named yet is not ruled out.
    """
    best = max((one.score for one in alone), default=0.0)
    fitting = {one.thing for one in alone if one.score > best - LEAST_LEAD}
    total = sum(1 + one.evidence.documents for one in alone if one.thing in fitting)
    found = []
    for one in alone:
        own = 1 + one.evidence.documents
        share = own / (total if one.thing in fitting else total + own)
        found.append(replace(one, evidence=replace(one.evidence, share=share)))
    return found
