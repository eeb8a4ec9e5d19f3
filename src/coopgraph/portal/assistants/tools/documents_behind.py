"""The documents that stand behind what is known of things."""

from __future__ import annotations

from coopgraph.ontology.terms import dcterms
from coopgraph.queries.asking import Asking
from coopgraph.records.quads import Term, iri


def documents_behind(asking: Asking, *things: Term) -> list[Term]:
    """Give the documents that support any value of things, and the registers they come from."""
    if not things:
        return []
    stated = [row["source"] for row in asking.rows("documents-about-thing", thing=things)]
    facts = asking.rows("facts-of-thing", thing=things)
    named = [row["value"] for row in facts if row["property"] == iri(dcterms.source)]
    return list(dict.fromkeys((*stated, *named)))
