"""`coopgraph check`: everything that is wrong in the data, at once."""

from collections.abc import Iterator
from pathlib import Path

import click

from coopgraph.building import check
from coopgraph.building.summary import counted
from coopgraph.cli.options import data_options, lang_option, store_option
from coopgraph.cli.screen import echo
from coopgraph.cli.worded import worded
from coopgraph.findings import Findings, render, render_answered, to_json
from coopgraph.messages import number, say


@worded("check")
@data_options
@store_option
@click.option("--shapes/--no-shapes", default=None)
@click.option("--all", "whole", is_flag=True)
@click.option("--format", "report_format", type=click.Choice(["text", "json"]), default="text")
@lang_option
@click.pass_context
def command(
    context: click.Context,
    data: tuple[Path, ...],
    store: Path,
    shapes: bool | None,
    whole: bool,
    report_format: str,
    lang: str,
) -> None:
    """Show the findings; 2 if any is fatal."""
    findings = check(*data, shapes=shapes, store=store)
    if report_format == "json":
        echo(to_json(findings, findings.answered if whole else ()))
    else:
        echo("\n".join(_told(findings, lang, whole)))
    context.exit(2 if findings.has_fatal else 0)


def _told(findings: Findings, lang: str, whole: bool) -> Iterator[str]:
    """Tell the findings, then those that a curator has answered, or how many they are."""
    if len(findings):
        verdict = "cannot-build" if findings.has_fatal else "can-build"
        yield render(findings, lang, whole=whole)
        yield f"{counted(findings, lang)}\n{say(f'cli.check.{verdict}', lang)}"
    else:
        yield say("cli.check.none", lang)
    if whole and findings.answered:
        yield render_answered(findings.answered, lang)
    elif findings.answered:
        number_of = "one" if len(findings.answered) == 1 else "many"
        yield say(f"cli.check.answered.{number_of}", lang, n=number(len(findings.answered), lang))
