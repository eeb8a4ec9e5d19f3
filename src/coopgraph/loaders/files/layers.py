"""Several folders or workbooks laid over each other: their rows together, table by table.

A table need not be in every one. A row that stands in two of them, cell by cell the same, is one
row; two rows of one key that differ are a finding at the later (`each_row`): which of them is right
is for a curator to say, not for the order in which folders were named.
"""

from __future__ import annotations

from collections.abc import Sequence

from coopgraph.findings import Findings
from coopgraph.loaders.files.layouts import Layout
from coopgraph.loaders.files.table import Beside, Table, Tables


class Layers:
    """The tables of several places; the first is the one that misses what none of them has."""

    def __init__(self, layers: Sequence[Tables]) -> None:
        self._layers = layers

    def has(self, layout: Layout) -> bool:
        """Whether any of them has the table."""
        return any(layer.has(layout) for layer in self._layers)

    def open(self, layout: Layout, findings: Findings) -> list[Table]:
        """Open the table in each that has it."""
        having = [layer for layer in self._layers if layer.has(layout)] or self._layers[:1]
        return [piece for layer in having for piece in layer.open(layout, findings)]

    def report_unread(self, findings: Findings) -> None:
        """Report the tables that no layout describes."""
        for layer in self._layers:
            layer.report_unread(findings)

    def beside(self, path: str) -> list[Beside]:
        """Give the folders that are there; if there is none, where the first would be."""
        all_of_them = [folder for layer in self._layers for folder in layer.beside(path)]
        return [folder for folder in all_of_them if folder.path.is_dir()] or all_of_them[:1]
