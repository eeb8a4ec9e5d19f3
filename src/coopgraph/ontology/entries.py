"""The entries of a page about the ontology, as plain values in one language."""

from dataclasses import dataclass

from coopgraph.ontology.uses import Use


@dataclass(frozen=True)
class TermEntry:
    """One term of ours, in one language."""

    name: str
    iri: str
    is_class: bool
    label: str
    other_labels: tuple[tuple[str, str], ...]
    """(language, label) for the other languages"""
    definition: str
    scope_note: str
    example: str
    parents: tuple[str, ...]
    said_of: tuple[str, ...]
    """of a property: the classes whose shapes name it, or else its domain"""
    range: str | None
    bound_of: str | None
    uses: tuple[Use, ...]
    """of a class: what its shape says of each property"""


@dataclass(frozen=True)
class CodeList:
    """A code list in one language; `codes` are (code, name, definition)."""

    name: str
    label: str
    definition: str
    scope_note: str
    codes: tuple[tuple[str, str, str], ...]
