"""`coopgraph export`: everything that others receive, in one run."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path, PurePosixPath

import click

from coopgraph.cli.address_options import web_address
from coopgraph.cli.brought import brought
from coopgraph.cli.options import exports_option, lang_option, quiet_option, store_option
from coopgraph.cli.progress import Progress
from coopgraph.cli.screen import ScreenLine, echo, echo_all
from coopgraph.cli.worded import worded
from coopgraph.errors import CoopgraphError
from coopgraph.exports.export import EXPORTS
from coopgraph.exports.exporting import Wish, export
from coopgraph.exports.product import Product
from coopgraph.exports.publisher import read_imprint
from coopgraph.messages import number, say
from coopgraph.records.iris import DEFAULT_BASE, Iris
from coopgraph.store import Shelf

_A_FEW = 3


class ColumnsInvalid(CoopgraphError):
    """`--columns` is not of the form TABLE=column,column."""


@worded("export")
@exports_option
@click.option("--only", multiple=True, metavar="NAME")
@click.option("--skip", multiple=True, metavar="NAME")
@click.option("--date", metavar="DATE")
@click.option("--imprint", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--site", callback=web_address, metavar="URL", default="", envvar="COOPGRAPH_SITE")
@click.option("--as-of", metavar="DATE", default="")
@click.option("--roll-up", is_flag=True)
@click.option("--columns", multiple=True, metavar="TABLE=NAMES")
@click.option("--csv-for-spreadsheets", "for_spreadsheets", is_flag=True)
@click.option("--list", "listed", is_flag=True)
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
    for_spreadsheets: bool,
    listed: bool,
    store: Path,
    lang: str,
    quiet: bool,
) -> None:
    """Write the publication of the current graph, or list what can be written."""
    if listed:
        echo_all(exports_listed(lang))
        return
    chosen = dict(map(_choice, columns))
    with Shelf(store).open() as graph, Progress(quiet=quiet) as progress:
        iris = Iris(str(graph.meta.get("base", DEFAULT_BASE)))
        who = read_imprint(imprint, iris.base, site)
        scope = (as_of, roll_up, chosen, for_spreadsheets)
        wish = Wish(exports, _split(only), _split(skip), date, who, *scope)
        files = list(export(graph, iris, wish, lambda title: progress(title.in_language(lang))))
    if not quiet:
        n = number(len(files), lang)
        echo(say("exports.done", lang, n=n, folder=exports))


def exports_listed(lang: str) -> Iterator[ScreenLine]:
    """Give every export with what it makes, as lines of a table."""
    exports = dict(EXPORTS.all())
    files = {name: ", ".join(_in_short(export.products)) for name, export in exports.items()}
    titles = {name: export.title for name, export in exports.items()}
    return brought(EXPORTS, titles, lang, files=files)


def _in_short(products: Iterable[Product]) -> Iterator[str]:
    """Name files, more than a few of one folder by a pattern: `tables/*.csv`."""
    paths = [PurePosixPath(product.file) for product in products]
    for kind, group in groupby(paths, key=lambda path: (path.parent, path.suffix)):
        same = list(group)
        yield from [f"{kind[0]}/*{kind[1]}"] if len(same) > _A_FEW else map(str, same)


def _split(names: tuple[str, ...]) -> tuple[str, ...]:
    """Take `--only tables,maps` for `--only tables --only maps`."""
    return tuple(name.strip() for given in names for name in given.split(",") if name.strip())


def _choice(text: str) -> tuple[str, tuple[str, ...]]:
    table, equals, names = text.partition("=")
    if not equals or not names:
        raise ColumnsInvalid.of("exports.wrong.columns", text=text)
    return table.strip(), tuple(name.strip() for name in names.split(","))
