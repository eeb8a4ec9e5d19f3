"""One command for each analysis of `coopgraph.networks.measures.catalogue`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from coopgraph.cli.network_command import (
    SEED,
    SETTINGS,
    NetworkCommand,
    asking_of,
    scope_options,
    woven,
)
from coopgraph.cli.screen import Styled, echo, echo_all
from coopgraph.messages import say

if TYPE_CHECKING:
    from coopgraph.networks.building.networks import Network
    from coopgraph.networks.building.snapshots import Moment
    from coopgraph.queries.asking import Asking
    from coopgraph.store import Endpoint, Shelf

_SAMPLES = click.option("--samples", type=click.IntRange(1), metavar="INTEGER")
_OWN_OPTIONS: dict[str, tuple[Callable[..., Any], ...]] = {
    "projection": (
        click.option("--side", type=click.Choice(["FR", "VN", "0", "1"]), default="FR"),
    ),
    "time": (click.option("--by", type=click.Choice(["year", "edition"]), default="year"),),
    "suggestions": (click.option("--authority", metavar="TEXT"),),
    "communities": (SEED,),
    "robustness": (SEED,),
    "chance": (SEED, _SAMPLES),
}


def analysis_command(name: str) -> NetworkCommand:
    """Make the command of one analysis, with the options that it takes."""

    def run(graph: Shelf | Endpoint, format: str | None, lang: str, **given: Any) -> None:
        with asking_of(graph) as asking:
            _show_analysis(asking, name, format, lang, given)

    function: Callable[..., Any] = scope_options(run)
    for option in _OWN_OPTIONS.get(name, ()):
        function = option(function)
    formats = click.Choice(["table", "csv", "json", "md"])
    function = click.option("--format", type=formats)(function)
    return click.command(name, cls=NetworkCommand, context_settings=SETTINGS)(function)


def _show_analysis(
    asking: Asking, name: str, format: str | None, lang: str, given: dict[str, Any]
) -> None:
    from coopgraph.cli.screen import screen_width
    from coopgraph.cli.table_layout import table
    from coopgraph.networks.building.scope import unit_of
    from coopgraph.networks.formats.markdown import analysis_markdown
    from coopgraph.networks.measures.catalogue import analyse

    network = woven(asking, given, name)
    analysis = analyse(network, name, _settings(asking, network, given))
    if network.name == "partnerships":
        analysis = replace(analysis, notes=(unit_of(network), *analysis.notes))
    match format or ("csv" if screen_width() is None else "table"):
        case "csv":
            echo(analysis.csv(lang), nl=False)
        case "json":
            echo(analysis.json(lang), nl=False)
        case "md":
            echo(analysis_markdown(analysis, lang), nl=False)
        case _:
            echo(Styled(analysis.title(lang), bold=True))
            for fact, value in analysis.facts_said(lang):
                echo(f"  {fact}{say('networks.colon', lang)}{value}")
            echo_all(table(analysis.headings(lang), analysis.cells(lang), screen_width()))
            for note in analysis.notes:
                echo(Styled(note.said(lang), dim=True))


def _settings(asking: Asking, network: Network, given: dict[str, Any]) -> Any:
    from coopgraph.networks.building.node_by_name import find_node
    from coopgraph.networks.building.snapshots import editions
    from coopgraph.networks.measures.catalogue import Settings

    moments: list[Moment] = editions(asking) if given.get("by") == "edition" else []
    authority = given.get("authority")
    return Settings(
        seed=given.get("seed", 0),
        samples=given.get("samples"),
        side=1 if given.get("side") in ("VN", "1") else 0,
        moments=moments,
        authority=find_node(network, authority, asking) if authority else None,
    )
