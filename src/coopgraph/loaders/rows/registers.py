"""Codes that others give, in cells: what they look like, and a finding for those that do not."""

from __future__ import annotations

import re
from typing import NamedTuple

from coopgraph.findings.kinds import values
from coopgraph.loaders.rows.row import Row


class Register(NamedTuple):
    """Who gives an identifier, what it looks like, and one of them.

    Where all codes have the same number of `digits`, a shorter one has lost the zeros before it.
    """

    name: str
    form: re.Pattern[str]
    example: str
    digits: int = 0

    def with_zeros(self, code: str) -> str:
        """Give a code with the zeros that a spreadsheet ate, or "" if it has lost none."""
        whole = code.zfill(self.digits) if code.isascii() and code.isdigit() else ""
        return whole if whole != code and self.form.fullmatch(whole) else ""


def take_code(row: Row, column: str, register: Register) -> str:
    """Take a cell that holds a code of a register, or nothing; report any other."""
    cell = row.text(column)
    _check(row, column, cell, register)
    return cell


def take_codes(row: Row, column: str, register: Register) -> tuple[str, ...]:
    """Take a list of codes of a register; report the others."""
    cells = row.texts(column)
    for cell in cells:
        _check(row, column, cell, register)
    return cells


def _check(row: Row, column: str, cell: str, register: Register) -> None:
    if cell and not register.form.fullmatch(cell):
        row.report(
            *(values.BAD_IDENTIFIER, column),
            suggestion=register.with_zeros(cell),
            found=cell,
            scheme=register.name,
            example=register.example,
        )
