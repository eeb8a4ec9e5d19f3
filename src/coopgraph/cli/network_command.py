"""What all commands under `coopgraph network` share: their help, their options, their network."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from coopgraph.cli.options import graph_option, lang_option
from coopgraph.cli.worded import Command
from coopgraph.messages import has, say

if TYPE_CHECKING:
    from coopgraph.networks.building.networks import Network
    from coopgraph.queries.asking import Asking
    from coopgraph.store import Endpoint, Shelf

SETTINGS = {"help_option_names": ["-h", "--help"]}
SEED = click.option("--seed", type=int, default=0, show_default=True)
_NETWORKS = ("partnerships", "themes", "editions", "actors")
_OF_PARTNERSHIPS = ("robustness", "shifts", "suggestions", "report")


class NetworkCommand(Command):
    """A command under `coopgraph network`; its help is in `messages/networks.toml`."""

    def _text(self, name: str, lang: str) -> str:
        title = f"networks.title.{self.name}"
        if name == "short" and has(title):
            return say(title, lang)
        for key in (f"networks.command.{self.name}.{name}", f"networks.command.{name}"):
            if has(key):
                return say(key, lang)
        return ""


def scope_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add which network and which part of the graph it is woven from."""
    for option in (
        click.option("--country", metavar="TEXT"),
        click.option("--kind", metavar="TEXT"),
        click.option("--theme", metavar="TEXT"),
        click.option("--roll-up", is_flag=True),
        click.option("--as-of", metavar="DATE"),
        click.option("--network", type=click.Choice(_NETWORKS), default="partnerships"),
    ):
        function = option(function)
    return graph_option(lang_option(function))


@contextmanager
def asking_of(graph: Shelf | Endpoint) -> Iterator[Asking]:
    """Open the graph to ask it."""
    from coopgraph.queries.asking import Asking

    with graph.open() as store:
        yield Asking(store)


def woven(asking: Asking, given: dict[str, Any], what_for: str = "") -> Network:
    """Weave the network that the options ask for; raises UnknownFilter."""
    from coopgraph.networks.building.networks import weave
    from coopgraph.networks.building.scope import UnknownFilter

    of = given["network"]
    if of != "partnerships" and (what_for.startswith("mixing") or what_for in _OF_PARTNERSHIPS):
        raise UnknownFilter.of("networks.unknown.analysis", given=what_for)
    return weave(asking, of, **scope_in(given))


def scope_in(given: dict[str, Any]) -> dict[str, Any]:
    """Pick from the options what a network is woven from."""
    return {name: given[name] for name in ("as_of", "roll_up", "theme", "kind", "country")}
