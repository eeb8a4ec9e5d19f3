"""Why a thing may be the one that a row means, told to a person."""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.lookup.scores import Evidence
from coopgraph.messages import number, say

FEATURES = ("name", "existed", "country", "kind", "documents", "share")
"""What a score is made of, in the order in which it is told."""


def in_words(evidence: Evidence, lang: str) -> str:
    """Tell the evidence in one line, what the name says first."""
    return ", ".join(_told(evidence, lang))


def features(evidence: Evidence) -> dict[str, float | bool]:
    """Give the evidence as numbers and truth values; what nobody tells is left out."""
    found = {name: getattr(evidence, name) for name in FEATURES}
    return {
        name: round(value, 3) if isinstance(value, float) else value
        for name, value in found.items()
        if value is not None
    }


def _told(evidence: Evidence, lang: str) -> Iterator[str]:
    yield say(f"lookup.{evidence.reason}", lang)
    for feature in ("existed", "country", "kind"):
        fits = getattr(evidence, feature)
        if fits is not None:
            yield say(f"reconciling.{feature}.{'yes' if fits else 'no'}", lang)
    if evidence.documents:
        key = "one" if evidence.documents == 1 else "many"
        yield say(f"reconciling.documents.{key}", lang, n=number(evidence.documents, lang))
