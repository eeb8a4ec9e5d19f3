"""`coopgraph export`: everything that others receive, in one run."""

from pathlib import Path

import click

from coopgraph.cli.options import lang_option, quiet_option, store_option
from coopgraph.cli.progress import Progress
from coopgraph.cli.worded import worded
from coopgraph.errors import CoopgraphError
from coopgraph.exports.exporting import Wish, export
from coopgraph.exports.publisher import read_imprint
from coopgraph.messages import number, say
from coopgraph.records.iris import DEFAULT_BASE, Iris
from coopgraph.store import Shelf


class ColumnsInvalid(CoopgraphError):
    """`--columns` is not of the form TABLE=column,column."""


@worded("export")
@click.option(
    "--exports",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("exports"),
    show_default=True,
)
@click.option("--only", multiple=True, metavar="NAME")
@click.option("--skip", multiple=True, metavar="NAME")
@click.option("--date", metavar="DATE")
@click.option("--imprint", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--site", metavar="URL", default="", envvar="COOPGRAPH_SITE")
@click.option("--as-of", metavar="DATE", default="")
@click.option("--roll-up", is_flag=True)
@click.option("--columns", multiple=True, metavar="TABLE=NAMES")
@store_option
@lang_option
@quiet_option
def command(
    exports: Path,
    only: tuple[str, ...],
    skip: tuple[str, ...],
    date: str | None,
    imprint: Path | None,
    site: str,
    as_of: str,
    roll_up: bool,
    columns: tuple[str, ...],
    store: Path,
    lang: str,
    quiet: bool,
) -> None:
    """Write the publication of the current graph."""
    chosen = dict(map(_choice, columns))
    with Shelf(store).open() as graph, Progress(quiet=quiet) as progress:
        iris = Iris(str(graph.meta.get("base", DEFAULT_BASE)))
        who = read_imprint(imprint, iris.base, site)
        wish = Wish(exports, _split(only), _split(skip), date, who, as_of, roll_up, chosen)
        files = list(
            export(graph, iris, wish, lambda name: progress(say(f"exports.stage.{name}", lang)))
        )
    if not quiet:
        n = number(len(files), lang)
        click.echo(say("exports.done", lang, n=n, folder=exports))


def _split(names: tuple[str, ...]) -> tuple[str, ...]:
    """Take `--only tables,maps` for `--only tables --only maps`."""
    return tuple(name.strip() for given in names for name in given.split(",") if name.strip())


def _choice(text: str) -> tuple[str, tuple[str, ...]]:
    table, equals, names = text.partition("=")
    if not equals or not names:
        raise ColumnsInvalid.of("exports.wrong.columns", text=text)
    return table.strip(), tuple(name.strip() for name in names.split(","))
