"""Dates as a person reads them, in each language, as precise as they are known."""

from __future__ import annotations

_MONTHS_FR = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
_MONTHS_EN = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def date_in_words(text: str, language: str) -> str:
    """Say `2013`, `2013-06` or `2013-06-09` in a language; any other text comes back as it is."""
    parts = text.split("-")
    if len(parts) > 3 or not all(part.isdigit() for part in parts):
        return text
    year, month, day = (int(part) for part in (*parts, "0", "0")[:3])
    if not 0 <= month <= 12:
        return text
    return {"fr": _french, "vi": _vietnamese}.get(language, _english)(year, month, day)


def _french(year: int, month: int, day: int) -> str:
    first = f"{day}er" if day == 1 else str(day or "")
    return " ".join(filter(None, (first, _MONTHS_FR[month - 1] if month else "", str(year))))


def _vietnamese(year: int, month: int, day: int) -> str:
    if day:
        return f"ngày {day} tháng {month} năm {year}"
    return f"tháng {month} năm {year}" if month else f"năm {year}"


def _english(year: int, month: int, day: int) -> str:
    name = _MONTHS_EN[month - 1] if month else ""
    return " ".join(filter(None, (str(day or ""), name, str(year))))
