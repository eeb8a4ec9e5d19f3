"""A question of the library, asked by its name and answered in the form asked for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from coopgraph.cli.extent import tell_if_cut, tell_number
from coopgraph.cli.questions import given_in
from coopgraph.cli.screen import echo, echo_all, output, screen_width
from coopgraph.errors import CoopgraphError
from coopgraph.messages import say
from coopgraph.queries.asking import Asking
from coopgraph.queries.writing import write_answer

if TYPE_CHECKING:
    import click

    from coopgraph.queries.asking import Prepared
    from coopgraph.store import Store


def ask_by_name(context: click.Context, store: Store, lang: str, asked: dict[str, Any]) -> None:
    """Answer the question that a command line names; `asked` are the options of `query`."""
    name = str(context.params["question"])
    asking = Asking(store)
    values = _pairs(asked["pairs"]) | given_in(context)
    as_of, roll_up = asked["as_of"], asked["roll_up"]
    prepared = asking.prepared(name, values, as_of=as_of, roll_up=roll_up, lang=lang)
    if not asked["quiet"]:
        for choice in prepared.choices:
            if choice.is_by_name:
                echo(choice.told(lang), err=True)
    form = asked["format"] or ("table" if sys.stdout.isatty() else "csv")
    if form != "table":
        after = write_answer(prepared, asking, lang, form, output())
        _tell_more(prepared, asking, lang, asked, values)
        tell_if_cut(after, lang)
        return
    from coopgraph.cli.table_layout import table
    from coopgraph.queries.answer_rows import Rows

    rows = Rows(prepared, asking, lang)
    echo_all(table(rows.titles(), rows.worded(), screen_width()))
    _tell_more(prepared, asking, lang, asked, values)
    tell_if_cut(rows.ended_after, lang)
    unit = rows.question.unit(roll_up=asked["roll_up"])
    tell_number(len(rows), lang, asked["quiet"], f".{unit}" if unit else "")


def _tell_more(
    prepared: Prepared, asking: Asking, lang: str, asked: dict[str, Any], values: dict[str, Any]
) -> None:
    """Say how much more there is, where parties have merged since or a date leaves nothing."""
    if asked["quiet"] or asked["roll_up"]:
        return
    from coopgraph.queries.emptied import hidden

    if more := hidden(asking, prepared, values, as_of=asked["as_of"]):
        text = say(f"queries.emptied.{more.how}", lang, day=asked["as_of"], n=more.rows)
        echo(text, err=True)


def _pairs(pairs: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    values: dict[str, tuple[str, ...]] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals:
            raise CoopgraphError.of("cli.query.not-a-pair", pair=pair)
        values[name] = (*values.get(name, ()), value)
    return values
