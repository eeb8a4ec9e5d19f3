"""What follows from a statement by super-properties and inverses, as the vocabularies promise it.

Our own terms say it in `coopgraph.ttl` and `alignments.ttl`; what reused vocabularies say of their
own stands in `entailments.ttl`. Specification: RDF Schema (rdfs7), OWL 2 RL (prp-inv1, prp-inv2).
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from coopgraph.ontology import turtle_files
from coopgraph.ontology.rules import load_rules
from coopgraph.ontology.terms import owl, rdfs
from coopgraph.ontology.turtle import read, text_of
from coopgraph.paths import ONTOLOGY


class Entailed(NamedTuple):
    """A property (IRI) that holds too; `is_turned`: of the object, with the subject as value."""

    property: str
    is_turned: bool


@cache
def entailments() -> dict[str, tuple[Entailed, ...]]:
    """Give, for each property (IRI) from which anything follows, all that does."""
    steps = _steps()
    return {property: _closure(property, steps) for property in steps}


@cache
def repeating() -> frozenset[str]:
    """Give the properties (IRIs) that only say again what another says: no shape has them."""
    ranked = {rule.path for rules in load_rules().of_class.values() for rule in rules}
    return frozenset(one.property for many in entailments().values() for one in many) - ranked


def _closure(property: str, steps: dict[str, list[Entailed]]) -> tuple[Entailed, ...]:
    itself = Entailed(property, False)
    found, waiting = [itself], [itself]
    while waiting:
        last = waiting.pop(0)
        for step in steps.get(last.property, ()):
            further = Entailed(step.property, last.is_turned != step.is_turned)
            if further not in found:
                found.append(further)
                waiting.append(further)
    return tuple(sorted(found[1:]))


def _steps() -> dict[str, list[Entailed]]:
    steps: dict[str, list[Entailed]] = {}
    for property, follows in _declared():
        steps.setdefault(property, []).append(follows)
    return steps


def _declared() -> Iterator[tuple[str, Entailed]]:
    of_others = ONTOLOGY() / "entailments.ttl"
    for path in (turtle_files.words(), turtle_files.alignments(), of_others):
        for quad in read(path):
            one, other = text_of(quad.subject), text_of(quad.object)
            if quad.predicate.value == rdfs.subPropertyOf:
                yield one, Entailed(other, False)
            elif quad.predicate.value == owl.inverseOf:
                yield other, Entailed(one, True)
