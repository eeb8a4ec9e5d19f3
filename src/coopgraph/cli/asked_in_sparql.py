"""A query in SPARQL, from a file or standard input, answered in the form asked for."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coopgraph.cli.extent import tell_if_cut, tell_number
from coopgraph.cli.screen import echo, echo_all, output, screen_width
from coopgraph.errors import CoopgraphError, QueryInvalid
from coopgraph.messages import say
from coopgraph.store import Answer, Answers, BooleanAnswer, Statements
from coopgraph.store.answers import ended_after

if TYPE_CHECKING:
    from coopgraph.store import Store

FOR_QUESTIONS_ONLY = ("md", "geojson")
"""The forms that take what the header of a question says."""

_OF_TRIPLE = ("subject", "predicate", "object")


def ask_in_sparql(file: str, store: Store, lang: str, asked: dict[str, Any]) -> None:
    """Answer the query in a file (`-`: standard input); `asked` are the options of `query`."""
    text = _read(file)
    if asked["pairs"] or asked["as_of"] or asked["roll_up"]:
        raise CoopgraphError.of("cli.query.only-by-name")
    answer = store.query(text)
    form = asked["format"] or _usual_form(answer)
    if form in FOR_QUESTIONS_ONLY:
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
        tell_number(shown, lang, asked["quiet"])
    tell_if_cut(ended_after(answer), lang)


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
