"""The parties that a list of partnership ids names."""

from __future__ import annotations

from collections.abc import Iterable


def parties_of(partnerships: Iterable[str]) -> list[str]:
    """Give each party of some partnerships once, in their order."""
    return list(dict.fromkeys(id for pair in partnerships for id in pair.split("--")))
