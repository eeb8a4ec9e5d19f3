"""`coopgraph settle`: the written rule, for any table of claims."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from pathlib import Path

import click

from coopgraph.cli import screen
from coopgraph.cli.options import lang_option, quiet_option
from coopgraph.cli.progress import Progress
from coopgraph.cli.screen import echo, screen_width
from coopgraph.cli.table_layout import table
from coopgraph.cli.worded import worded
from coopgraph.errors import CoopgraphError
from coopgraph.findings import Findings, render
from coopgraph.messages import number, say
from coopgraph.replacing import replacing
from coopgraph.settling import Claims, Decision, Properties, decide, read_file, read_stream
from coopgraph.settling.settled_files import cells, csv_lines, json_lines, titles

FORMS = ("csv", "json", "table")


@worded("settle")
@click.argument(
    "claims",
    metavar="CLAIMS.csv",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
)
@click.option("--many", multiple=True, metavar="PROPERTY")
@click.option("--latest", multiple=True, metavar="PROPERTY")
@click.option("--contested", is_flag=True)
@click.option("--format", "form", type=click.Choice(FORMS))
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path))
@lang_option
@quiet_option
@click.pass_context
def command(
    context: click.Context,
    claims: Path,
    many: tuple[str, ...],
    latest: tuple[str, ...],
    contested: bool,
    form: str | None,
    output: Path | None,
    lang: str,
    quiet: bool,
) -> None:
    """Settle the claims; 2 if the table cannot be read."""
    findings = Findings()
    with Progress(quiet=quiet or not sys.stderr.isatty()) as tell:
        tell(say("settling.stage.read", lang))
        read = _read(claims, findings)
        if not findings.has_fatal:
            properties = _properties(many, latest, read)
            tell(say("settling.stage.settle", lang))
            decisions = decide(read, properties)
    if len(findings) and not (quiet and not findings.has_fatal):
        echo(render(findings, lang), err=True)
    if findings.has_fatal:
        context.exit(2)
    shown = [d for d in decisions if d.against] if contested else decisions
    usual = "table" if output is None and sys.stdout.isatty() else "csv"
    _write(shown, form or usual, output, lang)
    if not quiet and (output is not None or sys.stderr.isatty()):
        echo(_summary(decisions, lang), err=True)


def _read(claims: Path, findings: Findings) -> Claims:
    if str(claims) == "-":
        return read_stream(sys.stdin.buffer.read(), "-", findings)
    return read_file(claims, findings)


def _properties(many: Iterable[str], latest: Iterable[str], read: Claims) -> Properties:
    """Check that the properties named are there; a misspelt one would go unnoticed."""
    properties = Properties(frozenset(many), frozenset(latest))
    known = sorted({property for said in read.stated.values() for property in said})
    for property in sorted(properties.many | properties.latest):
        if property not in known:
            raise CoopgraphError.of("settling.unheard", property=property, known=", ".join(known))
    for property in sorted(properties.many & properties.latest):
        raise CoopgraphError.of("settling.both", property=property)
    return properties


def _write(decisions: list[Decision], form: str, output: Path | None, lang: str) -> None:
    if form == "table" and output is None:
        screen.echo_all(_table(decisions, lang))
        return
    with replacing(output) if output else nullcontext(screen.output()) as file:
        file.writelines(text.encode() for text in _text(decisions, form, lang))


def _text(decisions: list[Decision], form: str, lang: str) -> Iterator[str]:
    if form == "csv":
        return csv_lines(decisions, lang)
    if form == "json":
        return json_lines(decisions, lang)
    return (f"{screen.plain(line)}\n" for line in _table(decisions, lang))


def _table(decisions: list[Decision], lang: str) -> Iterator[screen.ScreenLine]:
    return table(titles(lang), (cells(d, lang) for d in decisions), screen_width())


def _summary(decisions: list[Decision], lang: str) -> str:
    n = sum(bool(decision.against) for decision in decisions)
    return say(
        "settling.summary", lang, values=number(len(decisions), lang), contested=number(n, lang)
    )
