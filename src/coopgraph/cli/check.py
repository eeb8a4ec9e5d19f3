"""`coopgraph check`: everything that is wrong in the data, at once."""

from pathlib import Path

import click

from coopgraph.building import check
from coopgraph.cli.options import data_options, lang_option
from coopgraph.cli.worded import worded
from coopgraph.findings import render, to_json
from coopgraph.words import say


@worded("check")
@data_options
@click.option("--shapes/--no-shapes", default=None)
@click.option("--format", "report_format", type=click.Choice(["text", "json"]), default="text")
@lang_option
@click.pass_context
def command(
    context: click.Context, data: Path, shapes: bool | None, report_format: str, lang: str
) -> None:
    """Show the findings; 2 if any is fatal."""
    findings = check(data, shapes=shapes)
    if report_format == "json":
        click.echo(to_json(findings))
    elif len(findings):
        click.echo(render(findings, lang))
    else:
        click.echo(say("cli.check.none", lang))
    context.exit(2 if findings.has_fatal else 0)
