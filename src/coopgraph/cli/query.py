"""`coopgraph query`: a question of the library or SPARQL text, answered in the form asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coopgraph.cli.options import graph_option, lang_option, quiet_option
from coopgraph.cli.questions import (
    QuestionCommand,
    asked_in,
    complete_questions,
    complete_tags,
    given_in,
    question_list,
)
from coopgraph.cli.screen import echo, echo_all, output
from coopgraph.cli.stopping import stoppable
from coopgraph.errors import CoopgraphError, QueryInvalid
from coopgraph.messages import number, say
from coopgraph.store import (
    FORMATS,
    Answer,
    Answers,
    BooleanAnswer,
    Statements,
)
from coopgraph.store.answers import ended_after

if TYPE_CHECKING:
    from coopgraph.queries.asking import Asking, Prepared
    from coopgraph.store import Endpoint, Shelf, Store

_OF_TRIPLE = ("subject", "predicate", "object")
_FORMS = ("table", *FORMATS, "md", "jsonld", "geojson")
_FOR_QUESTIONS_ONLY = ("md", "geojson")


@click.command(
    "query", cls=QuestionCommand, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.argument("question", required=False, metavar="QUESTION", shell_complete=complete_questions)
@click.option("-p", "pairs", multiple=True, metavar="NAME=VALUE")
@click.option("--as-of", default="", metavar="DATE")
@click.option("--roll-up", is_flag=True)
@click.option("--list", "listed", is_flag=True)
@click.option("--tag", default="", metavar="TAG", shell_complete=complete_tags)
@click.option("--format", type=click.Choice(_FORMS))
@click.option("--timeout", type=click.FloatRange(min=0, min_open=True), metavar="SECONDS")
@graph_option
@lang_option
@quiet_option
@click.pass_context
def command(
    context: click.Context,
    /,
    question: str | None,
    graph: Shelf | Endpoint,
    timeout: float | None,
    lang: str,
    **asked: Any,
) -> None:
    """Answer a question."""
    if asked["listed"] or asked["tag"]:
        echo_all(question_list(asked["tag"], lang))
        return
    if question is None:
        raise click.MissingParameter(ctx=context, param=context.command.params[0])
    with graph.open() as store, stoppable(lang, timeout):
        if asked_in(context) is not None:
            _ask_by_name(context, store, lang, asked)
        else:
            _ask_text(_read(question), store, lang, asked)


def _ask_by_name(context: click.Context, store: Store, lang: str, asked: dict[str, Any]) -> None:
    from coopgraph.queries.asking import Asking
    from coopgraph.queries.writing import write_answer

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
        _tell_if_cut(after, lang)
        return
    from coopgraph.cli.screen import screen_width
    from coopgraph.cli.table_layout import table
    from coopgraph.queries.answer_rows import Rows

    rows = Rows(prepared, asking, lang)
    echo_all(table(rows.titles(), rows.worded(), screen_width()))
    _tell_more(prepared, asking, lang, asked, values)
    _tell_if_cut(rows.ended_after, lang)
    unit = rows.question.unit(roll_up=asked["roll_up"])
    _tell_number(len(rows), lang, asked["quiet"], f".{unit}" if unit else "")


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


def _ask_text(text: str, store: Store, lang: str, asked: dict[str, Any]) -> None:
    if asked["pairs"] or asked["as_of"] or asked["roll_up"]:
        raise CoopgraphError.of("cli.query.only-by-name")
    answer = store.query(text)
    form = asked["format"] or _usual_form(answer)
    if form in _FOR_QUESTIONS_ONLY:
        raise CoopgraphError.of("cli.query.only-library", format=form)
    if isinstance(answer, Statements) and form != "table":
        from coopgraph.ontology.prefixes import prefixes
        from coopgraph.store.query_text import prefixes_of

        of_triples = "json" if form == "jsonld" else form
        answer.write(output(), of_triples, prefixes_of(text) or prefixes())
    elif form != "table":
        answer.write(output(), "json" if form == "jsonld" else form)
    elif isinstance(answer, BooleanAnswer):
        echo(say("cli.query.yes" if answer else "cli.query.no", lang))
    else:
        shown = _show(answer, str(getattr(store, "meta", {}).get("base", "")))
        _tell_number(shown, lang, asked["quiet"])
    _tell_if_cut(ended_after(answer), lang)


def _tell_if_cut(ended_after: int | None, lang: str) -> None:
    """Say that a server gave only the first rows: the part is not to be taken for the whole."""
    if ended_after is not None:
        echo(say("cli.query.cut", lang, n=number(ended_after, lang)), err=True)


def _tell_number(shown: int, lang: str, quiet: bool, unit: str = "") -> None:
    if sys.stderr.isatty() and not quiet:
        echo(say(f"cli.query.rows{unit}", lang, n=number(shown, lang)), err=True)


def _read(file: str) -> str:
    if file != "-" and not Path(file).exists() and Path(file).suffix != ".rq":
        from coopgraph.queries.library import query_path

        query_path(file)  # there is no such question: the error says which ones are near
    try:
        with click.open_file(file, encoding="utf-8-sig") as text:
            return str(text.read())
    except UnicodeDecodeError as error:
        raise QueryInvalid.of("cli.query.encoding", file=file) from error


def _usual_form(answer: Answer) -> str:
    if sys.stdout.isatty():
        return "table"
    return "turtle" if isinstance(answer, Statements) else "csv"


def _show(answer: Answers | Statements, base: str) -> int:
    """Write a table as the answer is found and return how many rows it had."""
    from coopgraph.cli.screen import screen_width
    from coopgraph.cli.shortening import Shortening
    from coopgraph.cli.table_layout import table

    short = Shortening(base)
    rows = 0

    def counted() -> Iterator[list[str]]:
        nonlocal rows
        for row in answer:
            rows += 1
            yield [short.cell(term) for term in row]

    titles = answer.variables if isinstance(answer, Answers) else _OF_TRIPLE
    echo_all(table(titles, counted(), screen_width()))
    return rows
