"""`coopgraph explain`: what is known of a thing, who says it, what is contested, and why."""

from pathlib import Path

import click

from coopgraph.cli.options import lang_option, store_option
from coopgraph.cli.paragraphs import show
from coopgraph.cli.worded import worded
from coopgraph.explaining import Explainer
from coopgraph.explaining.telling import MANY
from coopgraph.queries.asking import Asking
from coopgraph.records.iris import DEFAULT_BASE, Iris
from coopgraph.store import Shelf


@worded("explain")
@click.argument("thing")
@click.argument("property", required=False)
@click.option("--all", "all_", is_flag=True)
@store_option
@lang_option
def command(thing: str, property: str | None, all_: bool, store: Path, lang: str) -> None:
    """Tell the story of a thing."""
    with Shelf(store).open() as graph:
        iris = Iris(str(graph.meta.get("base", DEFAULT_BASE)))
        explainer = Explainer(Asking(graph), iris, lang, 0 if all_ else MANY)
        show(explainer.explain(thing, property))
