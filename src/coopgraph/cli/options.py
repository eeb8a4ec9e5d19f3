"""Options that several commands share; each is described under `shared` in `words/cli.toml`."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from coopgraph.cli.worded import language
from coopgraph.places import DATA
from coopgraph.words import LANGUAGES

_F = TypeVar("_F", bound=Callable[..., Any])


def lang_option(function: _F) -> _F:
    """Add `--lang`: the command takes `lang: str`, always one of `LANGUAGES`."""

    def resolved(context: click.Context, _: click.Parameter, value: str | None) -> str:
        return value or language(context)

    return click.option("--lang", type=click.Choice(LANGUAGES), callback=resolved)(function)


def data_options(function: _F) -> _F:
    """Add `--data` and `--workbook`: the command takes `data: Path`, a folder or a workbook."""

    def chosen(context: click.Context, _: click.Parameter, workbook: Path | None) -> None:
        if workbook is not None:
            context.params["data"] = workbook

    with_workbook = click.option(
        "--workbook",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        expose_value=False,
        callback=chosen,
    )(function)
    return click.option(
        "--data",
        type=click.Path(file_okay=False, path_type=Path),
        default=DATA,
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


def quiet_option(function: _F) -> _F:
    """Add `--quiet`: the command takes `quiet: bool`."""
    return click.option("-q", "--quiet", is_flag=True)(function)
