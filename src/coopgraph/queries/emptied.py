"""How much an answer leaves out because parties have merged since, or had not yet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from coopgraph.queries.asking import Asking, Prepared


class Hidden(NamedTuple):
    """How many rows there would be, and `how`.

    "rolled-up": on that day, if all stood under their successors; "merged": the same without a day;
    "undated": without the day.
    """

    how: str
    rows: int


def hidden(
    asking: Asking, prepared: Prepared, values: Mapping[str, Any], *, as_of: str = ""
) -> Hidden | None:
    """Tell what else there is, if a day leaves nothing or a name means the living one of several.

    None if there is nothing more to tell. The question was asked without rolling up.
    """
    took_over = any(choice.past for choice in prepared.choices)
    if not as_of and not took_over:
        return None
    from coopgraph.queries.answer_rows import Rows  # which most answers do without

    rows = len(Rows(prepared, asking, ""))
    if rows and not took_over:
        return None
    name = prepared.question.name
    if prepared.question.roll_up:
        n = len(asking.ask(name, as_of=as_of, roll_up=True, **values))
        if n > rows:
            return Hidden("rolled-up" if as_of else "merged", n)
    n = len(asking.ask(name, **values)) if as_of and not rows else 0
    return Hidden("undated", n) if n else None
