"""Where a claim stands: the row of a table, one of its cells, or an element of another source."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a claim stands, for the graph and for people.

    The graph states `path`, that of what was read (`claims/editions.csv`), and `key`, which tells
    the claim from the others of its document there and never changes. People are told `file`,
    the same as they see it (`coopgraph.xlsx#editions`), with the `line` (counted from 1, 0 where
    there are none), the `column` if the claim is a cell, the `element` (`project[3]`) where a
    source has no lines. These change when something is added above, so the graph does not have
    them.
    """

    path: str
    key: str
    file: str = field(default="", compare=False)
    line: int = 0
    column: str = ""
    element: str = ""

    @property
    def shown(self) -> str:
        """The file as people see it, with the element."""
        file = self.file or self.path
        return f"{file}#{self.element}" if self.element else file

    def __str__(self) -> str:
        """Write the place as findings name it: `claims/editions.csv:12`."""
        return f"{self.shown}:{self.line}" if self.line else self.shown
