"""`coopgraph reconcile`: the names in a table, and the things of the graph that they mean."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

from coopgraph.cli import screen
from coopgraph.cli.options import graph_option, lang_option, quiet_option
from coopgraph.cli.progress import Progress
from coopgraph.cli.screen import echo
from coopgraph.cli.worded import worded
from coopgraph.findings import Findings, render
from coopgraph.lookup.matching import TYPES
from coopgraph.messages import number, say
from coopgraph.replacing import replacing

if TYPE_CHECKING:
    from coopgraph.reconciling.reconciled_tables import TableReconciler, Tally
    from coopgraph.store import Endpoint, Shelf

_OUTCOMES = ("match", "several", "none", "empty")


def _columns(context: click.Context, _: click.Parameter, typed: str) -> list[CompletionItem]:
    """Offer the columns of the table that the line names."""
    from coopgraph.reconciling.tables import open_table

    words = [context.params.get("table"), *context.args]  # an option without value ends parsing
    table = next((Path(word) for word in words if word and Path(word).is_file()), None)
    opened = open_table(table, Findings()) if table else None
    names = opened.header if opened else []
    return [CompletionItem(name) for name in names if name.startswith(typed)]


@worded("reconcile")
@click.argument(
    "table",
    metavar="FILE",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
)
@click.option("--column", metavar="COLUMN", required=True, shell_complete=_columns)
@click.option("--date", metavar="COLUMN", default="", shell_complete=_columns)
@click.option("--country", metavar="COLUMN", default="", shell_complete=_columns)
@click.option("--type", "types", type=click.Choice(TYPES), multiple=True)
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path))
@graph_option
@lang_option
@quiet_option
@click.pass_context
def command(
    context: click.Context,
    table: Path,
    column: str,
    date: str,
    country: str,
    types: tuple[str, ...],
    output: Path | None,
    graph: Shelf | Endpoint,
    lang: str,
    quiet: bool,
) -> None:
    """Match the names and write the table again; 2 if it cannot be read."""
    from coopgraph.queries import Asking
    from coopgraph.reconciling.reconciled_tables import Cells, TableReconciler
    from coopgraph.reconciling.reconciler import Reconciler
    from coopgraph.reconciling.tables import open_table

    findings = Findings()
    opened = open_table(sys.stdin.buffer.read() if str(table) == "-" else table, findings)
    if opened is None:
        echo(render(findings, lang), err=True)
        context.exit(2)
    cells = Cells(column, date, country, types or TYPES)
    with graph.open() as store, Progress(quiet=quiet or not sys.stderr.isatty()) as tell:
        tell(say("reconciling.stage", lang))
        matching = TableReconciler(Reconciler(Asking(store)), opened, cells, lang)
        _write(matching, output)
    if len(findings) and not (quiet and not findings.has_fatal):
        echo(render(findings, lang), err=True)
    if not quiet:
        _tell(matching.tally, lang)
    if findings.has_fatal:
        context.exit(2)


def _write(matching: TableReconciler, output: Path | None) -> None:
    with replacing(output) if output else nullcontext(screen.output()) as file:
        file.writelines(line.encode() for line in matching.csv_lines())


def _tell(tally: Tally, lang: str) -> None:
    from coopgraph.ontology.schemes import concepts

    counts = {name: number(tally.rows[name], lang) for name in _OUTCOMES}
    echo(
        say("reconciling.summary", lang, rows=number(tally.rows.total(), lang), **counts), err=True
    )
    for cell in ("date", "country"):
        if n := tally.unread[cell]:
            codes = ", ".join(concepts("countries"))
            echo(say(f"reconciling.unread.{cell}", lang, n=number(n, lang), codes=codes), err=True)
