"""Cells that say that there is nothing to say: what a person or a program puts where a fact lacks.

The errors of a spreadsheet are those of Office Open XML (ISO/IEC 29500, ST_CellType) in English and
in French, and those of LibreOffice (`Err:502`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_SIGNS = ("-", "--", "---", "–", "—", "_", ".", "..", "...", "…", "?", "??", "???", "*", "/")
_WORDS = (
    *("n/a", "n.a.", "na", "n.d.", "n.c.", "n/d", "n/c", "null", "none", "nan", "tbd", "tbc"),
    *("néant", "neant", "sans objet", "non renseigné", "non renseignée", "non communiqué"),
    *("inconnu", "inconnue", "à compléter", "à préciser", "không", "không có", "không rõ"),
    *("chưa rõ", "chưa có", "khong co", "khong ro", "không áp dụng"),
)
_NOTHING = frozenset((*_SIGNS, *_WORDS))
_ERROR = re.compile(
    r"#(?:REF!|N/A|DIV/0!|VALUE!|NAME\?|NULL!|NUM!|SPILL!|CALC!|VALEUR!|NOM\?|NOMBRE!|NUL!|#+)"
    r"|Err:\d{3}",
    re.IGNORECASE,
)


def is_placeholder(cell: str) -> bool:
    """Whether a cell says that it says nothing."""
    return cell.strip().casefold() in _NOTHING


def is_error(cell: str) -> bool:
    """Whether a cell holds an error of a spreadsheet."""
    bare = cell.strip()
    return bare[:1] in ("#", "E", "e") and bool(_ERROR.fullmatch(bare))


def has_placeholder(cells: Iterable[str]) -> bool:
    """Whether one of some cells may be a placeholder or an error."""
    return any(is_placeholder(cell) or is_error(cell) for cell in cells)
