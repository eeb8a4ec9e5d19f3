"""Writes `property_ranks.py` from shapes and entailments, at the end of `write_terms`.

The story of a thing needs no more of them than this, and reading them takes longer than telling it.
"""

from collections.abc import Iterator
from pathlib import Path

from coopgraph.ontology import terms
from coopgraph.ontology.entailments import repeating
from coopgraph.ontology.rules import load_rules

TARGET = Path(__file__).with_name("property_ranks.py")
_HEAD = '''"""Which properties come first in a story, and which only say again what others say.

Generated from `ontology/shapes/` and from what `entailments` reads by
`python -m coopgraph.ontology.write_terms`; do not edit.
"""

from typing import Final

from coopgraph.ontology.terms import {rooms}

RANKS: Final[dict[str, dict[str, int]]] = {{
{ranks}
}}
"""Class → property → `sh:order` in the shape of the class; all of them IRIs."""

REPEATING: Final = frozenset(
    (
{repeating}
    )
)
"""The IRIs that `entailments.repeating` gives."""
'''


def ranks_text() -> str:
    """Return the text of `property_ranks.py`, as the Turtle would have it now."""
    ranks, again = (
        "\n".join(_ranks()),
        "\n".join(f"        {_spelt(p)}," for p in sorted(repeating())),
    )
    used = sorted({word.partition(".")[0] for word in f"{ranks} {again}".split() if "." in word})
    return _HEAD.format(rooms=", ".join(used), ranks=ranks, repeating=again)


def _ranks() -> Iterator[str]:
    for class_iri, rules in sorted(load_rules().of_class.items()):
        yield f"    {_spelt(class_iri)}: {{"
        yield from (f"        {_spelt(rule.path)}: {rule.order}," for rule in rules)
        yield "    },"


def _spelt(iri: str) -> str:
    """Return an IRI as `terms` spells it."""
    for prefix, of_prefix in vars(terms).items():
        for name, known in vars(of_prefix).items() if isinstance(of_prefix, type) else ():
            if known == iri:
                return f"{prefix}.{name}"
    raise KeyError(iri)
