"""How well a thing fits what a row tells: the evidence, feature by feature, and one score.

The score is the likeness of the name, 0 to 100, made smaller by what speaks against the thing: that
it did not exist then, lies in another country, is of another kind, or that documents name its
namesakes more. Docs: `docs/guide/reconciling.md`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from coopgraph.lookup.index import Body
from coopgraph.lookup.name_search import Reason, existed
from coopgraph.records.dates import PreciseDate, read_date

LIKENESS: Mapping[Reason, float] = {
    Reason.ID: 100.0,
    Reason.SAME_WORDS: 100.0,
    Reason.OF_KIND: 98.0,
    Reason.OTHER_NAME: 97.0,
    Reason.WITHOUT_ACCENTS: 97.0,
    Reason.WITHOUT_KIND: 92.0,
    Reason.IN_ASIDE: 92.0,
    Reason.OF_OTHER_KIND: 65.0,
}
"""How like a name is that leads to a thing in this way; one spelt nearly so has its own."""
OF_PART, OF_NEAR = 0.94, 0.78
"""What is left of it where a part of the text names the thing, or a name spelt nearly so does."""

NAMESAKES = 0.15
"""What a thing loses at most to namesakes that documents name more."""
_NOT_THEN, _ELSEWHERE, _OTHER_KIND = 0.84, 0.5, 0.6
_YEARS_AROUND = 1
"""A conference is spoken of in the years around it, too."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a row tells: a name, among which notions, and what is known beside it.

    `countries` and `kinds` are codes of code lists, of which any will do; none, or None, for what
    the row does not tell.
    """

    text: str
    notions: tuple[str, ...]
    period: PreciseDate | None = None
    countries: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a thing and against it; None where the row or the graph does not tell.

    `name` is the likeness of the name, 0 to 100, and `reason` how it leads there; `documents` name
    the thing, `share` of all that name it or a namesake (0 to 1).
    """

    reason: Reason
    name: float
    documents: int
    share: float = 1.0
    existed: bool | None = None
    country: bool | None = None
    kind: bool | None = None

    @property
    def score(self) -> float:
        """Weigh it: 0 to 100."""
        against = {self.existed: _NOT_THEN}.get(False, 1.0)
        against *= {self.country: _ELSEWHERE}.get(False, 1.0)
        against *= {self.kind: _OTHER_KIND}.get(False, 1.0)
        return round(self.name * against * (1 - NAMESAKES * (1 - self.share)), 1)


def evidence(wanted: Wanted, body: Body, reason: Reason, name: float, documents: int) -> Evidence:
    """Gather the evidence for one thing, as if it had no namesakes."""
    return Evidence(
        reason,
        name,
        documents,
        existed=_existed(body, wanted.period),
        country=_among(wanted.countries, body.country),
        kind=_among(wanted.kinds, body.kind),
    )


def _among(wanted: frozenset[str], found: str) -> bool | None:
    return found in wanted if wanted and found else None


def _existed(body: Body, period: PreciseDate | None) -> bool | None:
    if period is None or not (body.start or body.end):
        return None
    if body.notion != "edition":
        return existed(body, period.earliest, period.latest)
    held = int(read_date(body.start or body.end).earliest[:4])
    return abs(held - int(period.earliest[:4])) <= _YEARS_AROUND
