"""A parameter of a question: its name, what it takes, an example, and whether one may leave it out.

The type says how what a person writes becomes an RDF term:

    authority theme edition partnership convention project actor source    a thing of that notion
    thing          a thing of any notion
    country        a code of the code list `countries`
    code:<scheme>  a code of that list, or of several: code:<scheme>|<scheme>
    date           a day; of a month or year, the first day
    year integer   a whole number
    boolean        true or false
    text           plain words
    iri            any absolute IRI, or a name with a prefix of the ontology
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

NOTIONS = (
    *("authority", "territory", "change", "partnership", "convention", "project", "series"),
    *(
        "edition",
        "workshop",
        "main-theme",
        "subject",
        "meeting",
        "actor",
        "participation",
        "theme",
        "source",
        "total",
    ),
)
PLAIN = ("date", "year", "integer", "boolean", "text", "iri")
NO_VALUE = "UNDEF"
AS_OF, ROLL_UP = "asOf", "rollUp"
LANGUAGE = "language"
UNDECLARED = (AS_OF, ROLL_UP, LANGUAGE)
"""What every question has under these names that has it at all: time, and the reader's language."""


class Parameter(NamedTuple):
    """A declared parameter; `example` is as a person would write it."""

    name: str
    type: str
    example: str
    is_optional: bool

    @property
    def option(self) -> str:
        """The name as a command line or a URL spells it: `as-of` for `asOf`."""
        return "".join(f"-{char.lower()}" if char.isupper() else char for char in self.name)

    @property
    def schemes(self) -> tuple[str, ...]:
        """The code lists it takes a code of; none for other types."""
        if self.type == "country":
            return ("countries",)
        kind, _, schemes = self.type.partition(":")
        return tuple(schemes.split("|")) if kind == "code" and schemes else ()

    @property
    def notions(self) -> tuple[str, ...]:
        """The notions of the things it takes; none for other types."""
        if self.type == "thing":
            return NOTIONS
        return (self.type,) if self.type in NOTIONS else ()


def read_parameter(name: str, said: object) -> Parameter | None:
    """Return the parameter that a header declares, or None if it is not in the form."""
    if not isinstance(said, Mapping) or not {"type", "example"} <= said.keys():
        return None
    if said.keys() - {"type", "example", "optional"}:
        return None
    example, kind = str(said["example"]), str(said["type"])
    is_optional = bool(said.get("optional", False)) or example == NO_VALUE
    found = Parameter(name, kind, example, is_optional)
    known = kind in PLAIN or found.notions or found.schemes
    return found if known else None
