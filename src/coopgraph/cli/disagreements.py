"""`coopgraph disagreements`: every point on which documents contradict each other."""

import click

from coopgraph.cli.options import graph_option, lang_option
from coopgraph.cli.paragraphs import show
from coopgraph.cli.worded import worded
from coopgraph.explaining import Explainer
from coopgraph.queries.asking import Asking
from coopgraph.store import Endpoint, Shelf


@worded("disagreements")
@click.option("--about", metavar="THING")
@graph_option
@lang_option
def command(about: str | None, graph: Shelf | Endpoint, lang: str) -> None:
    """List the disagreements."""
    with graph.open() as store:
        show(Explainer(Asking(store), lang).disagreements(about))
