"""Options that several commands share; each is described under `shared` in `messages/cli.toml`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click
from click.core import ParameterSource

from coopgraph.cli.language_choice import LanguageChoice
from coopgraph.cli.worded import language
from coopgraph.paths import DATA

if TYPE_CHECKING:
    from coopgraph.store import Endpoint, Shelf

_F = TypeVar("_F", bound=Callable[..., Any])


def lang_option(function: _F) -> _F:
    """Add `--lang`: the command takes `lang: str`, always one of `LANGUAGES`."""

    def resolved(context: click.Context, _: click.Parameter, value: str | None) -> str:
        return value or language(context)

    return click.option("--lang", type=LanguageChoice(), callback=resolved)(function)


def data_options(function: _F) -> _F:
    """Add `--data` and `--workbook`, each as often as one likes.

    The command takes `data: tuple[Path, ...]`: the folders in their order, then the workbooks, or
    the usual folder if there is neither.
    """

    def chosen(context: click.Context, _: click.Parameter, workbooks: tuple[Path, ...]) -> None:
        named: tuple[Path, ...] = (*context.params["data"], *workbooks)
        context.params["data"] = named or (DATA(),)

    with_workbook = click.option(
        "--workbook",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        multiple=True,
        expose_value=False,
        callback=chosen,
    )(function)
    return click.option(
        "--data",
        type=click.Path(file_okay=False, path_type=Path),
        multiple=True,
        is_eager=True,
    )(with_workbook)


def store_option(function: _F) -> _F:
    """Add `--store`: the command takes `store: Path`, the folder of a `Shelf`."""
    return click.option(
        "--store",
        type=click.Path(file_okay=False, path_type=Path),
        default=Path(".coopgraph/store"),
        show_default=True,
    )(function)


def exports_option(function: _F) -> _F:
    """Add `--exports`: the command takes `exports: Path`, the folder of the publication."""
    return click.option(
        "--exports",
        type=click.Path(file_okay=False, path_type=Path),
        default=Path("exports"),
        show_default=True,
    )(function)


def graph_option(function: _F) -> _F:
    """Add `--store` and `--endpoint`: the command takes `graph: Shelf | Endpoint`, to be opened.

    The address may come from COOPGRAPH_ENDPOINT; a folder named on the command line goes before it.
    """

    def chosen(context: click.Context, _: click.Parameter, url: str | None) -> Shelf | Endpoint:
        from coopgraph.store import Shelf  # only who goes on needs a store

        folder = context.params.pop("store")
        from_environment = context.get_parameter_source("graph") is ParameterSource.ENVIRONMENT
        store_is_named = context.get_parameter_source("store") is ParameterSource.COMMANDLINE
        if url is None or (from_environment and store_is_named):
            return Shelf(folder)
        from coopgraph.iri_syntax import web_address
        from coopgraph.store import Endpoint

        return Endpoint(web_address(url, "--endpoint"))

    option = click.option(
        "--endpoint", "graph", metavar="URL", envvar="COOPGRAPH_ENDPOINT", callback=chosen
    )
    return click.option(
        "--store",
        type=click.Path(file_okay=False, path_type=Path),
        default=Path(".coopgraph/store"),
        show_default=True,
        is_eager=True,
    )(option(function))


def quiet_option(function: _F) -> _F:
    """Add `--quiet`: the command takes `quiet: bool`."""
    return click.option("-q", "--quiet", is_flag=True)(function)
