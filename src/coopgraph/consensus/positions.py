"""Positions: the values of one property that do not contradict each other, with their witnesses.

An imprecise value agrees with a more precise one inside it: the year 2013 with 9 June 2013, a
region with a town in it. So a position is made around each value that contains no other one, and a
document that is less precise supports every position inside what it says.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from coopgraph.consensus.witnesses import Witness, Witnesses, independent
from coopgraph.records.dated_terms import date_of
from coopgraph.records.quads import Term, is_iri, read_literal

Stated = tuple[Term, str]
"""A value as a document states it, and the id of the document."""

Contains = Callable[[Term, Term], bool]
"""Whether the first value contains the second, more precise one."""


@dataclass(frozen=True, slots=True)
class Position:
    """A value and who supports it: `stated` holds each value as written, with its documents.

    `of_property` (an IRI) says of which property it is a value where two properties are at odds;
    `beside` is what its documents state with it, where two properties are settled as one.
    """

    value: Term
    witnesses: tuple[Witness, ...]
    stated: Mapping[Term, tuple[str, ...]]
    of_property: str = ""
    beside: Term = ""

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the supporting documents, in order."""
        return tuple(witness.source for witness in self.witnesses)

    def without(self, sources: Collection[str]) -> Position:
        """Give the position as the other documents support it."""
        stated = {
            value: tuple(source for source in stating if source not in sources)
            for value, stating in self.stated.items()
        }
        return replace(
            self,
            witnesses=tuple(w for w in self.witnesses if w.source not in sources),
            stated={value: stating for value, stating in stated.items() if stating},
        )

    @property
    def is_list(self) -> bool:
        """Whether the value is a number that nobody states: how many things are named."""
        return not is_iri(self.value) and all(map(is_iri, self.stated))

    @property
    def is_ruled(self) -> bool:
        """Whether curators decided for this value."""
        return any(witness.is_ruling for witness in self.witnesses)

    @property
    def independent(self) -> int:
        """How many independent documents support the value."""
        return independent(self.witnesses)


def positions(stated: Iterable[Stated], witnesses: Witnesses, contains: Contains) -> list[Position]:
    """Group what documents state into positions, ordered by value."""
    sources = _sources_by_value(stated)
    if len(sources) == 1:
        return [_position(value, [value], sources, witnesses) for value in sources]
    groups = _equal_values(sources)
    precise = [v for v in groups if not any(contains(v, other) for other in groups if other != v)]
    return [
        _position(
            value,
            [w for v in groups if v == value or contains(v, value) for w in groups[v]],
            sources,
            witnesses,
        )
        for value in precise
    ]


def around(
    value: Term, stated: Iterable[Stated], witnesses: Witnesses, contains: Contains
) -> Position:
    """Give the position of a value: every document that says it, more or less precisely."""
    sources = _sources_by_value(stated)
    written = [v for v in sources if agree(v, value, contains)]
    return _position(value, written, sources, witnesses)


def agree(value: Term, other: Term, contains: Contains) -> bool:
    """Whether two values say the same, or one says it less precisely."""
    return (
        normal_form(value) == normal_form(other) or contains(value, other) or contains(other, value)
    )


def _sources_by_value(stated: Iterable[Stated]) -> dict[Term, list[str]]:
    sources: dict[Term, list[str]] = {}
    for value, source in sorted(set(stated)):
        sources.setdefault(value, []).append(source)
    return sources


def _equal_values(sources: Mapping[Term, list[str]]) -> dict[Term, list[Term]]:
    """Join values equal but for Unicode form, case and blanks, under the most stated form."""
    alike: dict[Term, list[Term]] = {}
    for value in sources:
        alike.setdefault(normal_form(value), []).append(value)
    return {
        min(values, key=lambda value: (-len(sources[value]), value)): values
        for values in alike.values()
    }


def _position(
    value: Term, written: list[Term], sources: Mapping[Term, list[str]], witnesses: Witnesses
) -> Position:
    supporters = sorted({source for form in written for source in sources[form]})
    return Position(
        value,
        tuple(witnesses[source] for source in supporters),
        {form: tuple(sources[form]) for form in sorted(written)},
    )


def normal_form(value: Term) -> Term:
    """Give the form under which two terms that say the same are equal."""
    if is_iri(value) or value.endswith(">"):
        return value
    text, language, _ = read_literal(value)
    return f"{' '.join(unicodedata.normalize('NFC', text).casefold().split())}@{language}"


def no_value_contains(_value: Term, _other: Term) -> bool:
    """Tell that values of this property are never more or less precise, only equal or not."""
    return False


def date_contains(value: Term, other: Term) -> bool:
    """Whether a date contains another, more precise date."""
    span, inner = date_of(value), date_of(other)
    return span is not None and inner is not None and span != inner and span.contains(inner)
