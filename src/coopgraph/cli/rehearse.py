"""`coopgraph rehearse`: what portals would keep of a catalogue."""

import json
import os
from datetime import date
from pathlib import Path

import click

from coopgraph.cli.options import lang_option
from coopgraph.cli.screen import echo
from coopgraph.cli.worded import worded
from coopgraph.harvest import rehearse
from coopgraph.harvest.rehearsal_in_words import told

_SHAPES = Path("dcat-ap", "releases", "3.0.1", "html", "shacl")


@worded("rehearse")
@click.argument(
    "catalog",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    default=Path("exports", "catalog.ttl"),
)
@click.option("--before", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--shapes", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--today", metavar="DATE")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text")
@lang_option
@click.pass_context
def command(
    context: click.Context,
    catalog: Path,
    before: Path | None,
    shapes: Path | None,
    today: str | None,
    form: str,
    lang: str,
) -> None:
    """Tell it, and end with 2 if something would be lost or rated under Excellent."""
    official = os.environ.get("COOPGRAPH_OFFICIAL")
    folder = shapes or (Path(official) / _SHAPES if official else None)
    day = today or date.today().isoformat()
    found = rehearse(catalog, day, before=before, shapes=folder)
    if form == "json":
        echo(json.dumps(found.as_object(), ensure_ascii=False, indent=2))
    else:
        echo("\n".join(told(found, lang)))
    context.exit(0 if found.passes else 2)
