"""Texts as spreadsheets take them: not as formulas, and no longer than a cell.

A document may begin with `=`, `+`, `-` or `@`; a spreadsheet that opens a CSV file takes such a
text for a formula (https://owasp.org/www-community/attacks/CSV_Injection). A cell holds 32,767
UTF-16 code units (Office Open XML, ISO/IEC 29500).
"""

from __future__ import annotations

import re

LONGEST_CELL = 32_767
_FORMULA = re.compile(r"[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")


def looks_computed(text: str) -> bool:
    """Whether a spreadsheet may take a text for a formula."""
    return bool(_FORMULA.match(text)) and not _NUMBER.fullmatch(text)


def as_shown(text: str) -> str:
    """Put an apostrophe before what a spreadsheet would take for a formula."""
    return f"'{text}" if looks_computed(text) else text


def pieces(text: str, longest: int = LONGEST_CELL) -> list[str]:
    """Cut a text into pieces that fit a cell, no character torn."""
    found, piece, length = [], "", 0
    if len(text) * 2 <= longest:
        return [text]
    for char in text:
        units = 2 if ord(char) > 0xFFFF else 1
        if length + units > longest:
            found.append(piece)
            piece, length = "", 0
        piece, length = piece + char, length + units
    return [*found, piece]
