"""From a name to the authorities it may mean, the likeliest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from coopgraph.gazetteer.containments import Containments
from coopgraph.gazetteer.folding import fold, written_form, written_forms
from coopgraph.gazetteer.nearness import near
from coopgraph.gazetteer.outlines import Outlines
from coopgraph.gazetteer.successions import Successions
from coopgraph.gazetteer.time import existed
from coopgraph.ontology.schemes import concepts
from coopgraph.records import (
    ChangeOfTerritory,
    Geometry,
    LocalAuthority,
    PreciseDate,
    Territory,
)


class Reason(StrEnum):
    """Why an authority may be meant; worded in words/gazetteer.toml."""

    SAME_WORDS = "same-words"
    WITHOUT_ACCENTS = "without-accents"
    NEAR_WORDS = "near-words"
    SAME_COUNTRY = "same-country"
    EXISTED = "existed"
    SAME_KIND = "same-kind"


@dataclass(frozen=True, slots=True)
class Candidate:
    """An authority that a name may mean; `likeness` (0 to 100) is that of the words alone."""

    id: str
    reasons: tuple[Reason, ...]
    likeness: float = 100.0


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known beside the name; None where nothing is known."""

    on: PreciseDate | None = None
    country: str | None = None
    kind: str | None = None

    def reasons(self, authority: LocalAuthority) -> Iterator[Reason]:
        """Give the circumstances that speak for an authority, the strongest first."""
        if self.country is not None and authority.country == self.country:
            yield Reason.SAME_COUNTRY
        if self.on is not None and existed(authority, self.on):
            yield Reason.EXISTED
        if self.kind is not None and authority.kind == self.kind:
            yield Reason.SAME_KIND


_BY_WORDS = (Reason.SAME_WORDS, Reason.WITHOUT_ACCENTS, Reason.NEAR_WORDS)
_BY_CIRCUMSTANCES = (Reason.SAME_COUNTRY, Reason.EXISTED, Reason.SAME_KIND)


class Gazetteer:
    """All authorities by id and by every form in which their names are written."""

    def __init__(
        self,
        authorities: Iterable[LocalAuthority],
        changes: Iterable[ChangeOfTerritory] = (),
        territories: Iterable[Territory] = (),
        geometries: Iterable[Geometry] = (),
    ) -> None:
        self.authorities = {authority.id: authority for authority in authorities}
        self.successions = Successions(self.authorities.values(), changes)
        self.containments = Containments(
            self.authorities.values(), territories, self.successions, Outlines(geometries)
        )

    def on(self, date: PreciseDate) -> list[str]:
        """Give the ids of the authorities that may have existed on some day of a date."""
        return [id for id, authority in self.authorities.items() if existed(authority, date)]

    def named(
        self,
        name: str,
        on: PreciseDate | None = None,
        country: str | None = None,
        kind: str | None = None,
    ) -> list[Candidate]:
        """Give the authorities that bear a name, in this writing or without its accents.

        Country, date and kind do not exclude anything: they put what agrees with them first, and
        between equals the larger kind of authority (order of the code list `authority-kinds`).
        """
        circumstances = Circumstances(on, country, kind)
        found = [
            self._candidate(id, self._writing(id, name), circumstances)
            for id in self._by_fold.get(fold(name), ())
        ]
        return sorted(found, key=self._rank)

    def near(
        self,
        name: str,
        on: PreciseDate | None = None,
        country: str | None = None,
        kind: str | None = None,
        limit: int = 5,
    ) -> list[Candidate]:
        """Give the authorities whose name is spelt nearly so, as `named` orders them."""
        circumstances = Circumstances(on, country, kind)
        found: dict[str, Candidate] = {}
        for form, likeness in near(fold(name), self._by_fold, limit=4 * limit):
            for id in self._by_fold[form]:
                candidate = self._candidate(id, Reason.NEAR_WORDS, circumstances, likeness)
                found.setdefault(id, candidate)
        return sorted(found.values(), key=self._rank)[:limit]

    def shared_forms(self) -> dict[str, tuple[str, ...]]:
        """Give the written forms that several authorities share, with their ids in order."""
        first: dict[str, str] = {}
        shared: dict[str, set[str]] = {}
        for id, authority in self.authorities.items():
            for form in written_forms(written_names(authority)):
                other = first.setdefault(form, id)
                if other != id:
                    shared.setdefault(form, {other}).add(id)
        return {form: tuple(sorted(ids)) for form, ids in sorted(shared.items())}

    @cached_property
    def _by_fold(self) -> dict[str, list[str]]:
        """Folded name → ids; made when a name is first looked for."""
        index: dict[str, list[str]] = {}
        for id, authority in self.authorities.items():
            for folded in dict.fromkeys(map(fold, written_names(authority))):
                index.setdefault(folded, []).append(id)
        return index

    @cached_property
    def _sizes(self) -> dict[str, int]:
        """Kind of authority → its place in the code list, which begins with the largest."""
        return {kind: place for place, kind in enumerate(concepts("authority-kinds"))}

    def _writing(self, id: str, name: str) -> Reason:
        form = written_form(name)
        is_same = any(written_form(other) == form for other in written_names(self.authorities[id]))
        return Reason.SAME_WORDS if is_same else Reason.WITHOUT_ACCENTS

    def _candidate(
        self, id: str, words: Reason, circumstances: Circumstances, likeness: float = 100.0
    ) -> Candidate:
        reasons = (words, *circumstances.reasons(self.authorities[id]))
        return Candidate(id, reasons, likeness)

    def _rank(self, candidate: Candidate) -> tuple[list[bool], float, list[bool], int, str]:
        against = [reason not in candidate.reasons for reason in _BY_CIRCUMSTANCES]
        words = [reason not in candidate.reasons for reason in _BY_WORDS]
        kind = self.authorities[candidate.id].kind or ""
        size = self._sizes.get(kind, len(self._sizes))
        return against, -candidate.likeness, words, size, candidate.id


def written_names(authority: LocalAuthority) -> Iterator[str]:
    """Give every form in which the name of an authority is written."""
    yield from (name.value for name in authority.names)
    yield from authority.written_forms
