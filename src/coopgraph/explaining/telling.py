"""A story told to a person, paragraph by paragraph, in their language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from coopgraph.consensus.wording import value_in_words
from coopgraph.explaining.resolution import Meaning
from coopgraph.explaining.story import Kept, Statement, Story
from coopgraph.ontology.terms import coop, dcterms, rdf, rdfs, skos
from coopgraph.records.quads import Term, iri
from coopgraph.words import LANGUAGES, say
from coopgraph.words.dates import date_in_words

Names = Mapping[Term, Mapping[str, str]]

_NOT_TOLD = frozenset(
    map(iri, (rdf.type, rdfs.label, dcterms.identifier, skos.hiddenLabel, coop.nameAsWritten))
)
_DOCUMENTS_SHOWN = 4


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of text at a depth of indentation; a heading stands out, contested text is marked."""

    text: str
    depth: int = 0
    is_heading: bool = False
    is_contested: bool = False


class Teller:
    """Tells stories in one language."""

    def __init__(self, names: Names, language: str) -> None:
        self._names = names
        self._language = language

    def name(self, thing: Term, language: str = "") -> str:
        """Give the name of a thing in a language, or in another one, or else its id."""
        names = self._names.get(thing, {})
        for known in (language or self._language, *LANGUAGES, *sorted(names)):
            if known in names:
                return names[known]
        return thing[1:-1].replace("#", "/").rpartition("/")[2]

    def tell(self, story: Story) -> Iterator[Paragraph]:
        """Tell the whole story of a thing."""
        yield Paragraph(self.name(story.thing), is_heading=True)
        yield Paragraph(story.thing[1:-1])
        yield from self._reference(story)
        yield from self._kept(story)
        yield from self._contested(story)
        yield from self._mentions(story)

    def tell_property(self, story: Story, property: Term) -> Iterator[Paragraph]:
        """Tell what is known of one property of a thing, document by document."""
        title = f"{self.name(story.thing)} — {self.name(property)}"
        yield Paragraph(title, is_heading=True)
        for kept in (k for k in story.kept if k.property == property):
            yield from self._kept_value(kept, property in story.contested)
        if property in story.contested:
            yield Paragraph("")
            yield Paragraph(story.contested[property][self._language], 1)
        said = story.said(property)
        yield Paragraph("")
        yield Paragraph(self._say("what-documents-say" if said else "nothing-said"))
        yield from self._statements(said)

    def tell_others(self, others: Sequence[Meaning]) -> Iterator[Paragraph]:
        """List the other things that a name means, with their dates."""
        if others:
            yield Paragraph("")
            yield Paragraph(self._say("others"), is_heading=True)
        for other in others:
            yield Paragraph(self._other(other), 1)

    def tell_disagreement(self, thing: Term, property: Term, words: str) -> Iterator[Paragraph]:
        """Tell one disagreement."""
        yield Paragraph(f"{self.name(thing)} — {self.name(property)}", is_heading=True)
        yield Paragraph(thing[1:-1].partition("/id/")[2], 1)
        yield Paragraph(words, 1)

    def _say(self, key: str, **fields: object) -> str:
        return say(f"explaining.{key}", self._language, **fields)

    def _pair(self, property: Term, value: Term) -> str:
        return self._say("pair", property=self.name(property), value=self._value(value))

    def _value(self, value: Term) -> str:
        return value_in_words(value, self._language, self.name)

    def _reference(self, story: Story) -> Iterator[Paragraph]:
        agreed = {(kept.property, kept.value) for kept in story.kept}
        plain = [
            (property, value)
            for property, value in story.plain
            if (property, value) not in agreed and property not in _NOT_TOLD
        ]
        if not plain:
            return
        yield from self._heading("reference")
        for property, value in plain:
            yield Paragraph(self._pair(property, value), 1)

    def _kept(self, story: Story) -> Iterator[Paragraph]:
        if story.kept:
            yield from self._heading("kept")
        for property in story.properties():
            values = [kept for kept in story.kept if kept.property == property]
            for kept in values:
                yield from self._kept_value(kept, property in story.contested)

    def _kept_value(self, kept: Kept, is_contested: bool) -> Iterator[Paragraph]:
        mark = f" [{self._say('mark')}]" if is_contested else ""
        text = self._pair(kept.property, kept.value)
        yield Paragraph(text + mark, 1, is_contested=is_contested)
        yield Paragraph(self._documents(kept.sources), 3)

    def _documents(self, sources: Sequence[str]) -> str:
        shown = ", ".join(sources[:_DOCUMENTS_SHOWN])
        if len(sources) > _DOCUMENTS_SHOWN:
            more = len(sources) - _DOCUMENTS_SHOWN
            shown = self._say("and-more", documents=shown, n=more)
        number = "one" if len(sources) == 1 else "many"
        return self._say(f"documents.{number}", n=len(sources), documents=shown)

    def _contested(self, story: Story) -> Iterator[Paragraph]:
        if story.contested:
            yield from self._heading("contested")
        for property, words in sorted(story.contested.items()):
            yield Paragraph(self.name(property), 1, is_contested=True)
            yield Paragraph(words[self._language], 2)
            yield Paragraph(self._say("what-documents-say"), 2)
            yield from self._statements(story.said(property), depth=3)

    def _statements(self, said: Sequence[Statement], depth: int = 1) -> Iterator[Paragraph]:
        for statement in sorted(said, key=lambda s: (s.value, s.document.id)):
            document = statement.document
            published = ""
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

    def _mentions(self, story: Story) -> Iterator[Paragraph]:
        if story.mentions:
            yield from self._heading("mentions")
        last = ""
        for other, property, start in story.mentions:
            if property != last:
                yield Paragraph(self.name(property), 1)
            last = property
            when = f" ({date_in_words(start, self._language)})" if start else ""
            id = other[1:-1].partition("/id/")[2]
            yield Paragraph(f"{self.name(other)}{when} — {id}", 2)

    def _heading(self, key: str) -> Iterator[Paragraph]:
        yield Paragraph("")
        yield Paragraph(self._say(key), is_heading=True)

    def _other(self, other: Meaning) -> str:
        n = other.documents
        weight = self._say(f"weight.{('none', 'one')[n] if n < 2 else 'many'}", n=n)
        id = other.thing[1:-1].partition("/id/")[2]
        parts = (self.name(other.thing), id, self._life(other), weight)
        return " — ".join(part for part in parts if part)

    def _life(self, other: Meaning) -> str:
        start, end = (date_in_words(d, self._language) for d in (other.start, other.end))
        if start and end:
            return self._say("from-to", start=start, end=end)
        if start:
            return self._say("from", start=start)
        return self._say("to", end=end) if end else ""
