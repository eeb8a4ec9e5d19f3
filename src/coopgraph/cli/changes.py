"""`coopgraph changes`: what changed between two publications."""

import json
from pathlib import Path

import click

from coopgraph.cli.address_options import base_option
from coopgraph.cli.options import lang_option
from coopgraph.cli.screen import echo
from coopgraph.cli.worded import worded
from coopgraph.compare import compare
from coopgraph.compare.changes_in_words import as_object, as_turtle, told
from coopgraph.records.iris import Iris


@worded("changes")
@click.argument("old", type=click.Path(exists=True, path_type=Path))
@click.argument("new", type=click.Path(exists=True, path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json", "turtle"]), default="text")
@base_option
@lang_option
def command(old: Path, new: Path, form: str, base: str, lang: str) -> None:
    """Tell it in words, as JSON or as RDF."""
    changes = compare(old, new)
    if form == "json":
        echo(json.dumps(as_object(changes), ensure_ascii=False, indent=2))
    elif form == "turtle":
        echo(as_turtle(changes, Iris(base)), nl=False)
    else:
        echo("\n".join(told(changes, lang)))
