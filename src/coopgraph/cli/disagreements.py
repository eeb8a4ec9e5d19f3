"""`coopgraph disagreements`: every point on which documents contradict each other."""

from pathlib import Path

import click

from coopgraph.cli.options import lang_option, store_option
from coopgraph.cli.paragraphs import show
from coopgraph.cli.worded import worded
from coopgraph.explaining import Explainer
from coopgraph.queries.asking import Asking
from coopgraph.records.iris import DEFAULT_BASE, Iris
from coopgraph.store import Shelf


@worded("disagreements")
@click.option("--about", metavar="THING")
@store_option
@lang_option
def command(about: str | None, store: Path, lang: str) -> None:
    """List the disagreements."""
    with Shelf(store).open() as graph:
        iris = Iris(str(graph.meta.get("base", DEFAULT_BASE)))
        show(Explainer(Asking(graph), iris, lang).disagreements(about))
