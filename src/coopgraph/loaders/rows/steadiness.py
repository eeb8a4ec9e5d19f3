"""What must be the same on every row about one thing, such as the kind of an actor."""

from __future__ import annotations

from coopgraph.findings import Kind
from coopgraph.loaders.rows.row import Row
from coopgraph.loaders.rows.text_row import CellPlace


class Steadiness:
    """Remembers what the first row that gives a value says of each thing of a table."""

    def __init__(self, kind: Kind) -> None:
        """Report a row that says something else as a finding of a kind."""
        self._kind = kind
        self._first: dict[tuple[str, str], tuple[str, CellPlace]] = {}

    def check(self, row: Row, id: str, column: str, value: str | None) -> None:
        """Report a value other than on the first row of the thing that gives one."""
        if not value:
            return
        expected, first = self._first.setdefault((id, column), (value, row.place))
        if value != expected:
            line = first.seen_from(row.file)
            row.report(self._kind, column, expected=expected, first=line)
