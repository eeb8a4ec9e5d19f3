"""`coopgraph explain`: what is known of a thing, who says it, what is contested, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from coopgraph.cli.options import graph_option, lang_option
from coopgraph.cli.paragraphs import show
from coopgraph.cli.worded import worded
from coopgraph.explaining import Explainer
from coopgraph.explaining.story_in_words import MANY
from coopgraph.queries.asking import Asking

if TYPE_CHECKING:
    from coopgraph.store import Endpoint, Shelf


@worded("explain")
@click.argument("thing")
@click.argument("property", required=False)
@click.option("--all", "all_", is_flag=True)
@graph_option
@lang_option
def command(
    thing: str, property: str | None, all_: bool, graph: Shelf | Endpoint, lang: str
) -> None:
    """Tell the story of a thing."""
    with graph.open() as store:
        explainer = Explainer(Asking(store), lang, 0 if all_ else MANY)
        show(explainer.explain(thing, property))
