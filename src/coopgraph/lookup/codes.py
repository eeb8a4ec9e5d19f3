"""Which concept of a code list a person means: by its code, its IRI, or its name."""

from __future__ import annotations

from collections.abc import Iterable

from coopgraph.lookup.folding import fold
from coopgraph.ontology.schemes import concepts
from coopgraph.ontology.term_labels import labels


def concept_meant(text: str, schemes: Iterable[str]) -> str | None:
    """Give the IRI of the concept of some code lists that a text means, None if it means none.

    A code or IRI written exactly so goes before all; then case, accents and hyphens do not count.
    """
    known = {code: iri for scheme in schemes for code, iri in concepts(scheme).items()}
    if text in known or text in known.values():
        return known.get(text, text)
    wanted = fold(text)
    for code, iri in known.items():
        if wanted in (fold(code), *map(fold, labels().get(iri, {}).values())):
            return iri
    return None
