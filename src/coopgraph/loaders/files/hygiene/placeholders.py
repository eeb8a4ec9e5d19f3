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
_NOBODY = "_ids"
"""Ends the names of columns in which `-` says that a body has no entry."""
_NOTHING = frozenset((*_SIGNS, *_WORDS))
_ERROR = re.compile(
    r"#(?:REF!|N/A|DIV/0!|VALUE!|NAME\?|NULL!|NUM!|SPILL!|CALC!|VALEUR!|NOM\?|NOMBRE!|NUL!|#+)"
    r"|Err:\d{3}",
    re.IGNORECASE,
)


def is_placeholder(cell: str, column: str = "") -> bool:
    """Whether a cell, or an item of a list, says that it says nothing.

    In some columns `-` says something: that a body has no entry.
    """
    bare = cell.strip().casefold()
    return bare in _NOTHING and not (bare == "-" and column.endswith(_NOBODY))


def is_all_placeholders(cell: str, column: str = "") -> bool:
    """Whether a cell is a placeholder, or a list of nothing else."""
    return all(is_placeholder(item, column) for item in cell.split("|"))


def is_error(cell: str) -> bool:
    """Whether a cell holds an error of a spreadsheet."""
    bare = cell.strip()
    return bare[:1] in ("#", "E", "e") and bool(_ERROR.fullmatch(bare))


def has_placeholder(cells: Iterable[str]) -> bool:
    """Whether one of some cells may be an error, or hold nothing but placeholders."""
    return any(is_all_placeholders(cell) or is_error(cell) for cell in cells)
