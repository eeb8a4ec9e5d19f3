"""`coopgraph draw`: the network, the map or the timeline as one page that needs no connection."""

from pathlib import Path

import click

from coopgraph.cli.options import graph_option, lang_option, quiet_option
from coopgraph.cli.screen import echo
from coopgraph.cli.worded import worded
from coopgraph.messages import say
from coopgraph.store import Endpoint, Shelf

_PICTURES = ("network", "map", "timeline")
"""Named here too, so that `--help` need not load what draws them; a test compares."""


@worded("draw")
@click.argument("picture", type=click.Choice(_PICTURES), metavar="PICTURE")
@click.option("-o", "--output", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--as-of", metavar="DATE")
@click.option("--roll-up", is_flag=True)
@click.option("--theme", metavar="THEME")
@click.option("--kind", metavar="KIND")
@click.option("--country", metavar="COUNTRY")
@graph_option
@lang_option
@quiet_option
def command(
    picture: str,
    output: Path | None,
    as_of: str | None,
    roll_up: bool,
    theme: str | None,
    kind: str | None,
    country: str | None,
    graph: Shelf | Endpoint,
    lang: str,
    quiet: bool,
) -> None:
    """Draw a picture and say where it is."""
    from coopgraph.pictures import draw
    from coopgraph.queries.asking import Asking

    with graph.open() as store:
        drawn = draw(
            Asking(store),
            picture,
            as_of=as_of,
            roll_up=roll_up,
            theme=theme,
            kind=kind,
            country=country,
            language=lang,
        )
    path = drawn.write(output or Path(f"{picture}.html"))
    if not quiet:
        echo(say("cli.draw.done", lang, path=path))
