"""Ordinal numbers as each language writes them."""

from __future__ import annotations


def ordinal(n: int, language: str, *, plural: bool = False) -> str:
    """Write 9 as `9e` (French; `9es` before a plural), `9` (Vietnamese) or `9th` (English)."""
    if language == "fr":
        return ("1er" if n == 1 else f"{n}e") + ("s" if plural else "")
    if language == "vi":
        return str(n)
    suffix = {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th") if n % 100 not in (11, 12, 13) else "th"
    return f"{n}{suffix}"
