"""What is known of one thing, who says it, and what is contested: gathered from the store."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from coopgraph.ontology.property_ranks import REPEATING
from coopgraph.ontology.terms import dcterms, rdf
from coopgraph.queries.asking import AnswerRow, Asking
from coopgraph.records.days import DAY_PROPERTIES
from coopgraph.records.notions import CLAIMED
from coopgraph.records.quads import Term, iri, read_literal

SOURCE = iri(dcterms.source)


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


def gather(thing: Term, asking: Asking, language: str) -> Story:
    """Ask the store for everything about a thing; titles in a language where there are several."""
    story = Story(thing)
    for row in asking.rows("agreed-values-of-thing", thing=[thing]):
        story.kept.append(_kept(row, _sources(row)))
    story.statements.extend(_statements(thing, asking, language))
    for row in asking.rows("disagreements", thing=[thing]):
        words = read_literal(row["description"])
        story.contested.setdefault(row["property"], {})[words.language] = words.value
        story.reasons[row["property"]] = row["reason"]
    if story.contested:
        story.positions.extend(positions_on(thing, asking))
    for row in asking.rows("rulings-on-thing", thing=[thing]):
        told = (read_literal(row[column]).value for column in ("reason", "curator", "date"))
        story.rulings.append(StoryDecision(row["property"], *told))
    for row in asking.rows("notes-on-thing", thing=[thing]):
        story.notes.append((_last_part(row["source"][1:-1]), read_literal(row["note"]).value))
    supporting = {source for kept in story.kept for source in kept.sources}
    for row in asking.rows("facts-of-thing", thing=[thing]):
        property, value = row["property"], row["value"]
        is_told = property == SOURCE and _last_part(value[1:-1]) in supporting
        if not is_told and property not in DAY_PROPERTIES and property[1:-1] not in REPEATING:
            story.plain.append((property, value))
    for row in asking.rows("things-that-mention", thing=[thing]):
        if row["other"] != thing:
            start = read_literal(row["start"]).value if "start" in row else ""
            mention = StoryMention(row["other"], row["property"], start, _sources(row))
            story.mentions.append(mention)
    return story


def _kept(row: AnswerRow, sources: tuple[str, ...]) -> Kept:
    kinds = tuple(sorted(map(iri, read_literal(row["kinds"]).value.split())))
    support, margin = (int(read_literal(row[column]).value) for column in ("support", "margin"))
    return Kept(row["property"], row["value"], row["reason"], sources, support, margin, kinds)


def positions_on(thing: Term, asking: Asking) -> list[StoryPosition]:
    """Ask for the sides of every disagreement on a thing, the chosen ones first."""
    rows = asking.rows("positions-on-thing", thing=[thing])
    return sorted(map(_position, rows), key=lambda position: not position.is_chosen)


def _position(row: AnswerRow) -> StoryPosition:
    return StoryPosition(
        row["property"],
        row["stated"],
        row.get("of", ""),
        int(read_literal(row["support"]).value),
        read_literal(row["chosen"]).value == "true",
        _sources(row),
    )


def _sources(row: AnswerRow) -> tuple[str, ...]:
    """Give the ids of the documents of a row, in order."""
    joined = read_literal(row["sources"]).value if "sources" in row else ""
    return tuple(sorted(map(_last_part, joined.split())))


def _statements(thing: Term, asking: Asking, language: str) -> list[StoryStatement]:
    """Ask what each document says; a document with titles in several languages comes once."""
    found: dict[tuple[Term, Term, Term], StoryStatement] = {}
    for row in asking.rows("claims-about-thing", thing=[thing]):
        if row["property"] in DAY_PROPERTIES or row["property"] == iri(rdf.type):
            continue
        key = (row["property"], row["value"], row["source"])
        if key not in found or read_literal(row["title"]).language == language:
            found[key] = StoryStatement(row["property"], row["value"], _document(row))
    return list(found.values())


def _document(row: dict[str, Term]) -> Document:
    published = read_literal(row["published"]).value if "published" in row else ""
    return Document(_last_part(row["source"][1:-1]), read_literal(row["title"]).value, published)


def _last_part(text: str) -> str:
    return text.rpartition("/")[2]
