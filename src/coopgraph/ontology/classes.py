"""Which classes stand above each class of ours, ours and others', as the ontology declares."""

from __future__ import annotations

from functools import cache

from coopgraph.ontology import turtle_files
from coopgraph.ontology.terms import rdfs
from coopgraph.ontology.turtle import describe, text_of


@cache
def superclasses(class_iri: str) -> tuple[str, ...]:
    """Return the IRIs of all classes above a class, nearest first."""
    found: list[str] = []
    waiting = list(_parents().get(class_iri, ()))
    while waiting:
        parent = waiting.pop(0)
        if parent not in found:
            found.append(parent)
            waiting.extend(_parents().get(parent, ()))
    return tuple(found)


@cache
def _parents() -> dict[str, tuple[str, ...]]:
    described = describe(
        [turtle_files.words(), turtle_files.borrowed()], only=frozenset({rdfs.subClassOf})
    )
    return {
        iri: tuple(sorted(text_of(parent) for parent in of[rdfs.subClassOf]))
        for iri, of in described.items()
    }
