"""Which sectors of the OECD an activity belongs to, in equal parts (IATI rules 2.1.1 to 2.2.1).

Themes name sectors of three or five digits (`coop:sectorCode`); an activity is told in one
vocabulary, that of three digits, where percentages sum to 100. Beside it stand our own themes.
"""

from __future__ import annotations

from collections.abc import Sequence

UNSPECIFIED = "998"
"""What the OECD has for an activity of which no sector is known."""


def sector_codes(themes: Sequence[str], sectors: dict[str, list[str]]) -> list[str]:
    """Give the categories of three digits of some themes, each once."""
    codes = {code[:3] for theme in themes for code in sectors.get(theme, ())}
    return sorted(codes) or [UNSPECIFIED]


def shares(number: int) -> list[str]:
    """Divide a hundred into equal parts, to two places; the first takes what is left."""
    part = 10000 // number
    parts = [10000 - part * (number - 1), *[part] * (number - 1)]
    return [f"{it // 100}.{it % 100:02}" for it in parts]
