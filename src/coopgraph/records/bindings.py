"""How a field of a record becomes statements, and how statements become the field again.

Each field of a record carries one binding in its annotation; nothing else says which property a
field is. `describe` and `recognise` are inverse to each other.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Any, NamedTuple

from coopgraph.ontology.terms import xsd
from coopgraph.records.dates import PreciseDate, read_date
from coopgraph.records.days import DAYS
from coopgraph.records.iris import Iris, concept, notation_of
from coopgraph.records.quads import Term, iri, iri_text, literal, read_literal, whole_number

Stating = tuple[Term, Term]
"""A predicate and an object."""


class Text(NamedTuple):
    """Words in a known language (ISO 639-1)."""

    value: str
    language: str


@dataclass(frozen=True)
class Binding(ABC):
    """Binds a field to a property, given as its IRI."""

    property: str

    @abstractmethod
    def write(self, value: Any, iris: Iris) -> Term:
        """Give the object term of one value."""

    @abstractmethod
    def read(self, term: Term, iris: Iris) -> Any:
        """Give the value that an object term writes."""

    def pairs(self, value: Any, iris: Iris) -> tuple[Stating, ...]:
        """Give the predicates and objects that state one value."""
        return ((iri(self.property), self.write(value, iris)),)


@dataclass(frozen=True)
class Link(Binding):
    """Leads to another thing, named by its id."""

    notion: str

    def write(self, value: str, iris: Iris) -> Term:
        """Name the thing."""
        return iris.thing(self.notion, value)

    def read(self, term: Term, iris: Iris) -> str:
        """Give the id of the thing."""
        return iris.notion_and_id(term)[1]


@dataclass(frozen=True)
class Inverse(Link):
    """Leads from another thing to this one: the vocabulary has the property that way round only."""


@dataclass(frozen=True)
class OneOf(Binding):
    """Leads to a thing of one of several notions, named `<notion>/<id>`."""

    notions: tuple[str, ...]

    def write(self, value: str, iris: Iris) -> Term:
        """Name the thing."""
        notion, _, id = value.partition("/")
        return iris.thing(notion, id)

    def read(self, term: Term, iris: Iris) -> str:
        """Give notion and id of the thing."""
        return "/".join(iris.notion_and_id(term))


BODIES = ("actor", "authority")
"""What may take part, sign, carry out or pay for something."""


@dataclass(frozen=True)
class Code(Binding):
    """Leads to a concept of a code list, named by its notation."""

    scheme: str

    def write(self, value: str, _iris: Iris) -> Term:
        """Name the concept."""
        return concept(self.scheme, value)

    def read(self, term: Term, _iris: Iris) -> str:
        """Give the notation of the concept."""
        return notation_of(term, self.scheme)


@dataclass(frozen=True)
class Address(Binding):
    """Leads to a page or to a thing of others, named by its full IRI."""

    def write(self, value: str, _iris: Iris) -> Term:
        """Write the IRI."""
        return iri(value)

    def read(self, term: Term, _iris: Iris) -> str:
        """Give the IRI."""
        return iri_text(term)


@dataclass(frozen=True)
class TextBinding(Binding):
    """Words in a language, as `Text`."""

    def write(self, value: Text, _iris: Iris) -> Term:
        """Write the words with their language tag."""
        return literal(value.value, language=value.language)

    def read(self, term: Term, _iris: Iris) -> Text:
        """Give words and language."""
        value, language, _ = read_literal(term)
        return Text(value, language)


@dataclass(frozen=True)
class Plain(Binding):
    """A string in no particular language, or in a lexical form that only its datatype explains."""

    datatype: str = xsd.string

    def write(self, value: str, _iris: Iris) -> Term:
        """Write the string."""
        return literal(value, datatype=self.datatype)

    def read(self, term: Term, _iris: Iris) -> str:
        """Give the string."""
        return read_literal(term).value


@dataclass(frozen=True)
class Number(Binding):
    """A whole number."""

    def write(self, value: int, _iris: Iris) -> Term:
        """Write the number as xsd:integer."""
        return whole_number(value)

    def read(self, term: Term, _iris: Iris) -> int:
        """Give the number."""
        return int(read_literal(term).value)


@dataclass(frozen=True)
class Dated(Binding):
    """A date with its precision, and beside it its first and last day."""

    def write(self, value: PreciseDate, _iris: Iris) -> Term:
        """Write the date with the datatype of its precision."""
        return f'"{value.text}"^^<{value.datatype}>'

    def read(self, term: Term, _iris: Iris) -> PreciseDate:
        """Give the date."""
        return read_date(read_literal(term).value)

    def pairs(self, value: PreciseDate, _iris: Iris) -> tuple[Stating, ...]:
        """State the date and its two days."""
        return date_pairs(self.property, value)


def date_pairs(property: str, value: PreciseDate) -> tuple[Stating, Stating, Stating]:
    """State a date with its precision, its first day and its last day."""
    days = DAYS[property]
    return (
        (iri(property), f'"{value.text}"^^<{value.datatype}>'),
        (iri(days.earliest), f'"{value.earliest}"^^<{xsd.date}>'),
        (iri(days.latest), f'"{value.latest}"^^<{xsd.date}>'),
    )
