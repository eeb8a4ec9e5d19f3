"""`coopgraph query`: a SPARQL question, and the answer in the form asked for."""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from coopgraph.cli.options import lang_option, quiet_option, store_option
from coopgraph.cli.stopping import stoppable
from coopgraph.cli.worded import worded
from coopgraph.errors import QueryInvalid
from coopgraph.store import FORMATS, Answer, Answers, Shelf, Statements, Verdict
from coopgraph.words import number, say

_OF_TRIPLE = ("subject", "predicate", "object")


@worded("query")
@click.argument("file", type=click.Path(allow_dash=True))
@click.option("--format", type=click.Choice(["table", *FORMATS]))
@click.option("--timeout", type=click.FloatRange(min=0, min_open=True), metavar="SECONDS")
@store_option
@lang_option
@quiet_option
def command(
    file: str, format: str | None, timeout: float | None, store: Path, lang: str, quiet: bool
) -> None:
    """Answer the question in a file."""
    question = _read(file)
    with Shelf(store).open() as graph, stoppable(lang, timeout):
        answer = graph.query(question)
        form = format or _usual_form(answer)
        if form != "table":
            answer.write(sys.stdout.buffer, form)
        elif isinstance(answer, Verdict):
            click.echo(say("cli.query.yes" if answer else "cli.query.no", lang))
        else:
            shown = _show(answer, str(graph.meta.get("base", "")))
            if sys.stderr.isatty() and not quiet:
                click.echo(say("cli.query.rows", lang, n=number(shown, lang)), err=True)


def _read(file: str) -> str:
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
    from coopgraph.cli.tables import screen_width, table

    short = Shortening(base)
    rows = 0

    def counted() -> Iterator[list[str]]:
        nonlocal rows
        for row in answer:
            rows += 1
            yield [short.cell(term) for term in row]

    titles = answer.variables if isinstance(answer, Answers) else _OF_TRIPLE
    for line in table(titles, counted(), screen_width()):
        click.echo(line)
    return rows
