"""What is known of one thing, who says it, and what is contested."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from coopgraph.records.notions import CLAIMED
from coopgraph.records.quads import Term, iri


class Document(NamedTuple):
    """A source document as a story names it; `published` is "" if its date is not known."""

    id: str
    title: str
    published: str


class StoryStatement(NamedTuple):
    """What one document says of one property."""

    property: Term
    value: Term
    document: Document


class Kept(NamedTuple):
    """An agreed value: the documents (ids) that support it and the reason (concept).

    `independent` counts the documents, copies with their origin; `margin` how many of them less
    would change the value, 0 where a ruling stands; `kinds` are those of the documents (concepts).
    """

    property: Term
    value: Term
    reason: Term
    sources: tuple[str, ...]
    independent: int
    margin: int
    kinds: tuple[Term, ...] = ()


class StoryPosition(NamedTuple):
    """A side of a disagreement: a value, and the documents (ids) that state it.

    `of` is the property that the value is of: another one than the contested where the two bound
    each other, "" if it is the same. `independent` counts the documents, copies with their origin.
    """

    property: Term
    value: Term
    of: Term
    independent: int
    is_chosen: bool
    sources: tuple[str, ...]


class StoryMention(NamedTuple):
    """Another thing that leads to this one, by which property, and its start ("" if unknown).

    `sources` are the documents (ids) that say so, none where it is no document's claim.
    """

    thing: Term
    by: Term
    start: str
    sources: tuple[str, ...] = ()

    @property
    def class_(self) -> Term:
        """The class of the other thing; "" if documents make no claims about such things."""
        notion = self.thing.partition("/id/")[2].partition("/")[0]
        return iri(CLAIMED[notion]) if notion in CLAIMED else ""


class StoryDecision(NamedTuple):
    """What a curator decided on one property, and why."""

    property: Term
    reason: str
    curator: str
    date: str


class Story:
    """Everything the graph tells of a thing.

    `notes` holds what curators noted when they read a document: its id, and their words.
    `plain` holds facts of the reference tables, `contested` a text per contested property and
    language, `reasons` why the value was chosen there (concept), `positions` the sides, the chosen
    one first, `mentions` the other things that lead to it.
    """

    def __init__(self, thing: Term) -> None:
        self.thing = thing
        self.kept: list[Kept] = []
        self.statements: list[StoryStatement] = []
        self.plain: list[tuple[Term, Term]] = []
        self.notes: list[tuple[str, str]] = []
        self.contested: dict[Term, dict[str, str]] = {}
        self.reasons: dict[Term, Term] = {}
        self.positions: list[StoryPosition] = []
        self.rulings: list[StoryDecision] = []
        self.mentions: list[StoryMention] = []

    def said(self, property: Term) -> list[StoryStatement]:
        """Give what documents say of one property."""
        return [s for s in self.statements if s.property == property]

    def properties(self) -> list[Term]:
        """Give the properties that documents speak of, in order."""
        return sorted({kept.property for kept in self.kept})

    def terms(self) -> Iterator[Term]:
        """Give every IRI that the telling must name."""
        yield self.thing
        for kept in self.kept:
            yield from (kept.property, kept.value, kept.reason, *kept.kinds)
        for statement in self.statements:
            yield from (statement.property, statement.value)
        for pair in self.plain:
            yield from pair
        for mention in self.mentions:
            yield from (mention.thing, mention.by, mention.class_)
