"""What a misspelt word probably should be (Indel similarity and its token variants, 0 to 100)."""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz, process
from rapidfuzz.distance import DamerauLevenshtein

LEAST_LIKENESS = 80.0
"""Under this, a suggestion misleads more often than it helps."""


def nearest(text: str, words: Iterable[str], least: float = LEAST_LIKENESS) -> str:
    """Give the word most like `text`, whatever its case, or "" if none is like it.

    Ties go to the first in order.
    """
    found = process.extractOne(
        text, sorted(words), scorer=fuzz.ratio, processor=str.casefold, score_cutoff=least
    )
    return found[0] if found else ""


def near(
    text: str, words: Iterable[str], limit: int = 5, least: float = LEAST_LIKENESS
) -> list[tuple[str, float]]:
    """Give the words most like `text` with their likeness, the likeliest first.

    The order of the parts of a name does not count ("Hà Nội City", "City of Hà Nội").
    """
    found = process.extract(
        text, sorted(words), scorer=fuzz.token_sort_ratio, limit=limit, score_cutoff=least
    )
    ordered = sorted(found, key=lambda match: (-match[1], match[0]))
    return [(word, likeness) for word, likeness, _ in ordered]


def is_misspelt(text: str, word: str, edits: int = 2) -> bool:
    """Whether a text is a word but for some edits, whatever its case (Damerau-Levenshtein)."""
    given, meant = text.casefold(), word.casefold()
    return DamerauLevenshtein.distance(given, meant, score_cutoff=edits) <= edits
