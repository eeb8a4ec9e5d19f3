"""`coopgraph build`: from the tables to a graph that answers questions, and files to publish."""

import json
from pathlib import Path

import click

from coopgraph.building import Order, build
from coopgraph.building.summary import refusal, summary
from coopgraph.cli.address_options import base_option
from coopgraph.cli.options import (
    data_options,
    exports_option,
    lang_option,
    quiet_option,
    store_option,
)
from coopgraph.cli.progress import Progress
from coopgraph.cli.screen import echo
from coopgraph.cli.worded import worded
from coopgraph.findings import render
from coopgraph.loaders.loader import HowFar
from coopgraph.messages import say
from coopgraph.publishing import publish


@worded("build")
@data_options
@store_option
@exports_option
@base_option
@click.option("--shapes/--no-shapes", default=None)
@click.option("--format", "report_format", type=click.Choice(["text", "json"]), default="text")
@lang_option
@quiet_option
@click.pass_context
def command(
    context: click.Context,
    data: tuple[Path, ...],
    store: Path,
    exports: Path,
    base: str,
    shapes: bool | None,
    report_format: str,
    lang: str,
    quiet: bool,
) -> None:
    """Build, then tell what was built; or, after fatal findings, what must be mended."""
    order = Order(data[0], store, exports, base, shapes, over=data[1:])
    with Progress(quiet=quiet) as progress:

        def tell(stage: str, how_far: HowFar | None = None, /) -> None:
            if how_far is None:
                progress(say(f"building.stage.{stage}", lang))
                return
            title = how_far.title.in_language(lang)
            shown = {"title": title, "done": how_far.done, "of": how_far.of}
            progress.within(say("building.how-far", lang, **shown))

        report = build(order, publish, tell)
    if report_format == "json":
        echo(json.dumps(report.as_object(), ensure_ascii=False, indent=2))
    elif report.version:
        if not quiet:
            echo("\n".join(summary(report, lang)))
    else:
        fatal = (finding for finding in report.findings if finding.is_fatal)
        echo(render(fatal, lang))
        echo(refusal(report, lang), err=True)
    if report.version and not report.outputs:
        echo(say("cli.build.not-published", lang, folder=exports), err=True)
    context.exit(0 if report.version else 2)
