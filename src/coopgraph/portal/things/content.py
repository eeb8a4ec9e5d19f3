"""What a page about a thing says, in the language of its reader, apart from how it looks.

Plain values throughout: a template escapes them. Where words are in another language than the
page, `lang` says which (BCP 47), else it is "". Citations are numbers of `ThingContent.documents`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

CitationNumbers = tuple[int, ...]


class Mark(StrEnum):
    """What a reader should know of a value; worded in messages/things.toml."""

    CONTESTED = "contested"
    SINGLE_SOURCE = "single-source"
    PRESS_ONLY = "press-only"
    RULED = "ruled"


@dataclass(frozen=True, slots=True)
class ShownText:
    """Words, and the language they are in where it is not that of the page."""

    text: str
    lang: str = ""


@dataclass(frozen=True, slots=True)
class FactValue:
    """A value as shown: it leads to a page of ours (`path`) or elsewhere (`address`), or nowhere.

    `period` says from when to when it held, where that is known.
    """

    said: ShownText
    path: str = ""
    address: str = ""
    period: str = ""
    citations: CitationNumbers = ()
    marks: tuple[Mark, ...] = ()


@dataclass(frozen=True, slots=True)
class ThingFact:
    """A property with its values; `about` is what the property means."""

    key: str
    name: str
    about: str
    values: tuple[FactValue, ...]

    @property
    def is_contested(self) -> bool:
        """Whether documents disagree on it."""
        return any(Mark.CONTESTED in value.marks for value in self.values)


@dataclass(frozen=True, slots=True)
class ContestedSide:
    """One side of a disagreement: a value, how many independent documents, which ones."""

    value: FactValue
    of: str
    """The property that the value is of, where it is another one than the contested."""
    independent: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class RulingTold:
    """What a curator decided, and why."""

    reason: ShownText
    curator: str
    date: str


@dataclass(frozen=True, slots=True)
class ContestedPoint:
    """A property on which documents disagree: the sides, the chosen one first, and the reason."""

    key: str
    name: str
    sides: tuple[ContestedSide, ...]
    reason: str
    reason_in_full: str
    firmness: str
    rulings: tuple[RulingTold, ...]
    path: str
    """The page of the disagreement."""
    statements: tuple[FactValue, ...] = ()
    """What each document says of it, word by word."""


@dataclass(frozen=True, slots=True)
class RelatedEntry:
    """Another thing: how it is related (`relations`), its date and state, who says so."""

    value: FactValue
    relations: tuple[str, ...]
    date: str
    state: str


@dataclass(frozen=True, slots=True)
class RelatedGroup:
    """Related things of one kind; `left` more are not shown, but in the list at `path`."""

    notion: str
    title: str
    entries: tuple[RelatedEntry, ...]
    left: int = 0
    path: str = ""

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.entries) + self.left


@dataclass(frozen=True, slots=True)
class ParticipantEntry:
    """Who took part in what, beside whom, but for the thing of the page; and in which capacity."""

    parts: tuple[FactValue, ...]
    roles: tuple[ShownText, ...]
    citations: CitationNumbers


@dataclass(frozen=True, slots=True)
class LineageStep:
    """What came before or after: another thing, how it is related, and when."""

    value: FactValue
    relation: str
    date: str
    laws: tuple[FactValue, ...] = ()


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """Something that happened at a date."""

    date: str
    day: str
    """The first day it may have been, to sort by (ISO 8601)."""
    event: str
    value: FactValue | None
    citations: CitationNumbers


@dataclass(frozen=True, slots=True)
class SaidOfThing:
    """What a document says of one thing."""

    notion: str
    thing: FactValue
    facts: tuple[ThingFact, ...]

    @property
    def is_named_only(self) -> bool:
        """Whether the document says no more of it than a name."""
        return {fact.key for fact in self.facts} == {"nameAsWritten"}


@dataclass(frozen=True, slots=True)
class CitedTold:
    """A document as cited: numbered, with title, publisher, date and addresses."""

    number: int
    title: ShownText
    publisher: str
    kind: str
    date: str
    issued: str
    """The same date as ISO 8601 writes it."""
    language: str
    path: str
    address: str
    copy_of: FactValue | None


@dataclass(frozen=True, slots=True)
class NoteTold:
    """What a curator noted on reading a document."""

    said: ShownText
    citations: CitationNumbers


@dataclass(frozen=True, slots=True)
class StateTold:
    """How a thing was last seen, and what follows from it today."""

    state: str
    seen: str
    today: str
    note: ShownText | None


@dataclass(frozen=True, slots=True)
class ThingContent:
    """Everything a page says of a thing."""

    notion: str
    id: str
    iri: str
    language: str
    kind: str
    name: ShownText
    life: str = ""
    about: str = ""
    """A sentence for search engines and those who share the page."""
    of: FactValue | None = None
    """The thing that a disagreement is about."""
    names: tuple[ShownText, ...] = ()
    state: StateTold | None = None
    facts: tuple[ThingFact, ...] = ()
    contested: tuple[ContestedPoint, ...] = ()
    before: tuple[LineageStep, ...] = ()
    after: tuple[LineageStep, ...] = ()
    moments: tuple[DatedEvent, ...] = ()
    related: tuple[RelatedGroup, ...] = ()
    inherited: tuple[RelatedGroup, ...] = ()
    """What its predecessors were part of."""
    participants: tuple[ParticipantEntry, ...] = ()
    says: tuple[SaidOfThing, ...] = ()
    documents: tuple[CitedTold, ...] = ()
    notes: tuple[NoteTold, ...] = ()
