"""`coopgraph draw`: the network, the map or the timeline as one page that needs no connection."""

from pathlib import Path

import click

from coopgraph.cli.options import graph_option, lang_option, quiet_option
from coopgraph.cli.screen import echo, echo_all
from coopgraph.cli.worded import language, worded
from coopgraph.doors import PICTURES_GROUP, Door
from coopgraph.messages import say
from coopgraph.store import Endpoint, Shelf


def _list(ctx: click.Context, _option: click.Parameter, wanted: bool) -> None:
    """Show what can be drawn, and end."""
    if not wanted:
        return
    from coopgraph.cli.brought import brought
    from coopgraph.pictures import PICTURES

    titles = {name: maker.title for name, maker in PICTURES.all()}
    echo_all(brought(PICTURES, titles, language(ctx)))
    ctx.exit()


@worded("draw")
@click.argument("picture", type=click.Choice(Door(PICTURES_GROUP, object).names), metavar="PICTURE")
@click.option("--list", is_flag=True, is_eager=True, expose_value=False, callback=_list)
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
