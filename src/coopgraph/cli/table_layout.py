"""Rows as a table that fits the terminal, or, when the columns are too many, one after the other.

Rows may be endless: the first ones decide the widths, and the table is written as they come.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from coopgraph.cli.screen import ScreenLine, Styled
from coopgraph.cli.width import clean, lines, padded, width

_SAMPLE = 500
_NARROWEST = 8
_MOST_LINES = 6
_GAP = "  "


def table(
    titles: Sequence[str], rows: Iterable[Sequence[str]], columns: int | None
) -> Iterator[ScreenLine]:
    """Yield the lines of a table at most `columns` wide (None: as wide as it is).

    Every row has as many cells as there are titles.
    """
    cleaned = ([clean(cell) for cell in row] for row in rows)
    sample = list(islice(cleaned, _SAMPLE))
    natural = [max(map(width, column)) for column in zip(titles, *sample, strict=True)]
    fitted = _fitted(natural, columns)
    every = chain(sample, cleaned)
    if fitted is None:
        yield from _one_by_one(titles, every, columns or 0)
        return
    for line in _row(titles, fitted):
        yield Styled(line, bold=True)
    yield Styled(_GAP.join("─" * width for width in fitted), dim=True)
    for row in every:
        yield from _row(row, fitted)


def _fitted(natural: Sequence[int], columns: int | None) -> list[int] | None:
    """Narrow the widest columns until the table fits; None if they would become unreadable."""
    widths = [max(1, width) for width in natural]
    if columns is None:
        return widths
    room = columns - len(_GAP) * (len(widths) - 1)
    if room < sum(min(width, _NARROWEST) for width in widths):
        return None
    open_columns = sorted(range(len(widths)), key=lambda i: widths[i])
    for done, i in enumerate(open_columns):
        share = room // (len(widths) - done)
        widths[i] = min(widths[i], share)
        room -= widths[i]
    return widths


def _row(cells: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    broken = [lines(cell, max(2, w), _MOST_LINES) for cell, w in zip(cells, widths, strict=True)]
    for n in range(max(map(len, broken), default=0)):
        parts = (
            padded(cell[n] if n < len(cell) else "", w)
            for cell, w in zip(broken, widths, strict=True)
        )
        yield _GAP.join(parts).rstrip()


def _one_by_one(
    titles: Sequence[str], rows: Iterable[Sequence[str]], columns: int
) -> Iterator[ScreenLine]:
    """Yield each row as lines `title  cell`, rows apart by a rule."""
    left = max(map(width, titles))
    right = max(_NARROWEST, columns - left - len(_GAP))
    for row in rows:
        for title, cell in zip(titles, row, strict=True):
            head = padded(title, left)
            for line in lines(cell, right, _MOST_LINES):
                yield (Styled(head, bold=True), f"{_GAP}{line}".rstrip())
                head = " " * left
        yield Styled("─" * min(columns, left + len(_GAP) + right), dim=True)
