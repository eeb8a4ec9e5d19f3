"""A story told to a person, paragraph by paragraph, in their language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple, TypeVar

from coopgraph.explaining.resolution import Resolved
from coopgraph.explaining.story import Kept, Story, StoryStatement
from coopgraph.lookup.naming import shown
from coopgraph.lookup.values_in_words import value_in_words
from coopgraph.messages import say
from coopgraph.messages.dates_in_words import date_in_words
from coopgraph.ontology.terms import adms, coop, dcterms, geo, m8g, rdf, rdfs, skos
from coopgraph.records.quads import Term, iri, read_literal

T = TypeVar("T")

NamesOfThings = Mapping[Term, Mapping[str, str]]

NOT_TOLD = frozenset(
    iri(property)
    for property in (
        *(rdf.type, rdfs.label, dcterms.identifier, coop.statusDate, coop.statusToday),
        *(
            dcterms.valid,
            m8g.eventNumber,
            adms.identifier,
            geo.hasGeometry,
            geo.hasCentroid,
            skos.inScheme,
        ),
    )
)
"""What the heading, or a sentence, says already, what only machines need, what would fill pages."""

_IN_ONE_LANGUAGE = iri(coop.statusNote)
"""A sentence that says the same in every language."""

MANY = 8
"""How many documents, values or links of one kind are told unless all are asked for."""


class Paragraph(NamedTuple):
    """A line of text at a depth of indentation; a heading stands out, contested text is marked.

    An aside is no part of what is told: it says what was taken for the thing asked about.
    """

    text: str
    depth: int = 0
    is_heading: bool = False
    is_contested: bool = False
    is_aside: bool = False


BLANK = Paragraph("")


class Teller:
    """Tells stories in one language; `limit` is how much of one kind is told (0: all of it)."""

    def __init__(self, names: NamesOfThings, language: str, limit: int = MANY) -> None:
        self._names = names
        self._language = language
        self._limit = limit

    def name(self, thing: Term, language: str = "") -> str:
        """Give the name of a thing in a language, or in another one, or else its id."""
        return shown(dict(self._names.get(thing, {})), language or self._language, thing)

    def tell(self, story: Story, order: Mapping[str, int]) -> Iterator[Paragraph]:
        """Tell the whole story of a thing; `order` ranks the properties (IRIs) of its class."""
        yield Paragraph(self.name(story.thing), is_heading=True)
        yield Paragraph(story.thing[1:-1])
        yield from self._contested(story)
        yield from self._kept(story, order)
        yield from self._notes(story)
        yield from self._reference(story)
        yield from self._mentions(story)

    def tell_property(self, story: Story, property: Term) -> Iterator[Paragraph]:
        """Tell what is known of one property of a thing, document by document."""
        title = f"{self.name(story.thing)} — {self.name(property)}"
        yield Paragraph(title, is_heading=True)
        for kept in (k for k in story.kept if k.property == property):
            yield from self._kept_value(kept, story, depth=1)
        if property in story.contested:
            yield BLANK
            yield from self._outcome(story, property, depth=1)
        said = story.said(property)
        yield BLANK
        yield Paragraph(self._say("what-documents-say" if said else "nothing-said"))
        yield from self._statements(said, depth=1)

    def tell_others(self, others: Sequence[Resolved]) -> Iterator[Paragraph]:
        """List the other things that a name means, with their dates."""
        if others:
            yield from self._heading("others")
        for other in others:
            yield Paragraph(self._other(other), 1)

    def tell_disagreement(self, thing: Term, property: Term, words: str) -> Iterator[Paragraph]:
        """Tell one disagreement."""
        yield Paragraph(f"{self.name(thing)} — {self.name(property)}", is_heading=True)
        yield Paragraph(_short(thing), 1)
        yield from (Paragraph(line, 1) for line in words.splitlines())

    def _say(self, key: str, **fields: object) -> str:
        return say(f"explaining.{key}", self._language, **fields)

    def _value(self, value: Term) -> str:
        return value_in_words(value, self._language, self.name)

    def _contested(self, story: Story) -> Iterator[Paragraph]:
        if story.contested:
            yield from self._heading("contested")
        for property in sorted(story.contested):
            yield Paragraph(self.name(property), 1, is_contested=True)
            yield from self._outcome(story, property, depth=2)
            yield Paragraph(self._say("what-documents-say"), 2)
            yield from self._statements(story.said(property), depth=3)

    def _outcome(self, story: Story, property: Term, depth: int) -> Iterator[Paragraph]:
        for line in story.contested[property][self._language].splitlines():
            yield Paragraph(line, depth)
        for kept in (k for k in story.kept if k.property == property):
            yield Paragraph(self._support(kept), depth)
        for ruling in (r for r in story.rulings if r.property == property):
            date = date_in_words(ruling.date, self._language)
            words = self._say("ruling", reason=ruling.reason, curator=ruling.curator, date=date)
            yield Paragraph(words, depth)

    def _support(self, kept: Kept) -> str:
        """Say how firmly a contested value stands: documents, their kinds, and the margin."""
        if not kept.margin:
            return self._say("support.ruled")
        kinds = ", ".join(self.name(kind) for kind in kept.kinds)
        number = "one" if kept.independent == 1 else "many"
        documents = self._say(f"support.documents.{number}", n=kept.independent, kinds=kinds)
        number = "one" if kept.margin == 1 else "many"
        return self._say(f"support.margin.{number}", documents=documents, n=kept.margin)

    def _notes(self, story: Story) -> Iterator[Paragraph]:
        if story.notes:
            yield from self._heading("notes")
        for document, note in self._some(story.notes):
            yield Paragraph(self._say("note", document=document, note=note), 1)
        yield from self._rest(story.notes, depth=1)

    def _kept(self, story: Story, order: Mapping[str, int]) -> Iterator[Paragraph]:
        if story.kept:
            yield from self._heading("kept")

        def rank(kept: Kept) -> tuple[bool, int, str]:
            path = kept.property[1:-1]
            return path.endswith("AsWritten"), order.get(path, len(order)), path

        for property, group in groupby(sorted(story.kept, key=rank), key=lambda k: k.property):
            values = sorted(group, key=lambda kept: (-len(kept.sources), kept.value))
            yield Paragraph(self.name(property), 1, is_contested=property in story.contested)
            for kept in self._some(values):
                yield from self._kept_value(kept, story, depth=2)
            yield from self._rest(values, depth=2)

    def _kept_value(self, kept: Kept, story: Story, depth: int) -> Iterator[Paragraph]:
        mark = f" [{self._say('mark')}]" if kept.property in story.contested else ""
        documents = self._documents(kept.sources)
        value = self._value(kept.value)
        if kept.property == iri(coop.status):
            value = self._say("state", state=value, date=self._date_seen(story))
        text = self._say("kept-value", value=value + mark, documents=documents)
        yield Paragraph(text, depth)

    def _date_seen(self, story: Story) -> str:
        """Say when the state of a thing was last observed: no state is told without."""
        dates = (value for property, value in story.plain if property == iri(coop.statusDate))
        return next((self._value(date) for date in dates), self._say("undated"))

    def _documents(self, sources: Sequence[str]) -> str:
        shown = ", ".join(self._some(sources))
        left = len(sources) - len(self._some(sources))
        if left:
            number = "one" if left == 1 else "many"
            shown = self._say(f"and-more.{number}", documents=shown, n=left)
        number = "one" if len(sources) == 1 else "many"
        return self._say(f"documents.{number}", n=len(sources), documents=shown)

    def _statements(self, said: Sequence[StoryStatement], depth: int) -> Iterator[Paragraph]:
        for statement in sorted(said, key=lambda s: (s.value, s.document.id)):
            document, published = statement.document, ""
            if document.published:
                date = date_in_words(document.published, self._language)
                published = self._say("published", date=date)
            text = self._say(
                "says",
                value=self._value(statement.value),
                document=document.id,
                title=document.title,
                published=published,
            )
            yield Paragraph(text, depth)

    def _reference(self, story: Story) -> Iterator[Paragraph]:
        plain = reference_facts(story, self._language)
        if plain:
            yield from self._heading("reference")
        for property, group in groupby(plain, key=lambda fact: fact[0]):
            values = list(dict.fromkeys(self._value(value) for _, value in group))
            text = self._say("pair", property=self.name(property), value=" ; ".join(values))
            yield Paragraph(text, 1)

    def _mentions(self, story: Story) -> Iterator[Paragraph]:
        if story.mentions:
            yield from self._heading("mentions")
        ordered = sorted(story.mentions, key=lambda m: (m.class_, m.by, m.start, m.thing))
        for (class_, property), group in groupby(ordered, key=lambda m: (m.class_, m.by)):
            mentions = list(group)
            by = self.name(property)
            yield Paragraph(f"{self.name(class_)} ({by})" if class_ else by, 1)
            for mention in self._some(mentions):
                start = date_in_words(mention.start, self._language)
                when = f" ({start})" if start else ""
                yield Paragraph(f"{self.name(mention.thing)}{when} — {_short(mention.thing)}", 2)
            yield from self._rest(mentions, depth=2)

    def _some(self, values: Sequence[T]) -> Sequence[T]:
        return values[: self._limit] if self._limit else values

    def _rest(self, values: Sequence[object], depth: int) -> Iterator[Paragraph]:
        left = len(values) - len(self._some(values))
        if left:
            yield Paragraph(self._say("rest", n=left), depth)

    def _heading(self, key: str) -> Iterator[Paragraph]:
        yield BLANK
        yield Paragraph(self._say(key), is_heading=True)

    def _other(self, other: Resolved) -> str:
        n = other.documents
        weight = self._say(f"weight.{('none', 'one')[n] if n < 2 else 'many'}", n=n)
        parts = (self.name(other.thing), _short(other.thing), self._life(other), weight)
        return " — ".join(part for part in parts if part)

    def _life(self, other: Resolved) -> str:
        start, end = (date_in_words(d, self._language) for d in (other.start, other.end))
        if start and end:
            return self._say("from-to", start=start, end=end)
        if start:
            return self._say("from", start=start)
        return self._say("to", end=end) if end else ""


def reference_facts(story: Story, language: str) -> list[tuple[Term, Term]]:
    """Give what the tables of reference say of a thing, and what follows from it, for a reader."""
    agreed = {(kept.property, kept.value) for kept in story.kept}
    return [
        (property, value)
        for property, value in story.plain
        if (property, value) not in agreed
        and property not in NOT_TOLD
        and (property != _IN_ONE_LANGUAGE or read_literal(value).language == language)
    ]


def _short(thing: Term) -> str:
    return thing[1:-1].partition("/id/")[2]
