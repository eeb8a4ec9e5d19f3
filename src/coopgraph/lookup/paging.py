"""Asking for all rows about all things when a server may end any answer early.

A server that cuts answers does not always say so: a cut answer is never taken for whole.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coopgraph.errors import AnswerCut
from coopgraph.lookup.store_rows import AnswerRow, AsksRows
from coopgraph.records.quads import Term, literal, read_literal

_AT_ONCE = 300


def all_rows(asking: AsksRows, question: str, under: str) -> Iterator[AnswerRow]:
    """Give the rows about things whose IRIs begin so; the question is ordered by `thing`.

    Each page begins after the last thing of which all rows have surely come, and only an empty page
    is the end.
    """
    after = under
    while after.startswith(under):
        rows = list(asking.rows(question, partly=True, after=[literal(after)]))
        if not rows:
            return
        last = rows[-1]["thing"]
        whole = [row for row in rows if row["thing"] != last] or rows
        yield from (row for row in whole if row["thing"].startswith(f"<{under}"))
        after = whole[-1]["thing"][1:-1]


def rows_about(
    asking: AsksRows, question: str, counting: str, things: Sequence[Term], at_once: int = _AT_ONCE
) -> Iterator[AnswerRow]:
    """Give the rows about things, as many as `counting` counts; raises AnswerCut.

    What came cut is asked again for half of the things.
    """
    for start in range(0, len(things), at_once):
        some = things[start : start + at_once]
        rows = list(asking.rows(question, partly=True, thing=some))
        (counted,) = asking.rows(counting, thing=some)
        if len(rows) == int(read_literal(counted["rows"]).value):
            yield from rows
        elif len(some) == 1:
            raise AnswerCut.of("lookup.cut", thing=some[0][1:-1], rows=len(rows))
        else:
            yield from rows_about(asking, question, counting, some, (len(some) + 1) // 2)


def rows_each(
    asking: AsksRows, question: str, things: Sequence[Term], at_once: int = _AT_ONCE
) -> Iterator[AnswerRow]:
    """Give the rows of a question that has exactly one about each thing; raises AnswerCut."""
    for start in range(0, len(things), at_once):
        some = things[start : start + at_once]
        rows = list(asking.rows(question, partly=True, thing=some))
        if len(rows) == len(some):
            yield from rows
        elif len(some) == 1:
            raise AnswerCut.of("lookup.cut", thing=some[0][1:-1], rows=len(rows))
        else:
            yield from rows_each(asking, question, some, (len(some) + 1) // 2)
