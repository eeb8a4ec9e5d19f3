"""`coopgraph network export`: a network in a file, for Gephi, R and others."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coopgraph.cli.network_command import SETTINGS, NetworkCommand, asking_of, scope_options, woven
from coopgraph.cli.screen import echo

if TYPE_CHECKING:
    from coopgraph.store import Endpoint, Shelf

_EXPORTS = ("gexf", "graphml", "csv", "json")


@click.command("export", cls=NetworkCommand, context_settings=SETTINGS)
@click.option("--format", type=click.Choice(_EXPORTS), default="gexf", show_default=True)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path))
@scope_options
def export(
    format: str, output: Path | None, graph: Shelf | Endpoint, lang: str, **given: Any
) -> None:
    """Write a network for another program."""
    from coopgraph.networks.formats import export as write
    from coopgraph.replacing import replacing

    with asking_of(graph) as asking:
        files = write(woven(asking, given), format, lang)
    if output is None and len(files) == 1:
        echo("".join(files.values()), nl=False)
        return
    stem = (output or Path(given["network"])).with_suffix("")
    for ending, text in files.items():
        path = stem.with_name(stem.name + ending)
        with replacing(path) as file:
            file.write(text.encode())
        echo(str(path))
