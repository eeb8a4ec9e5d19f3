"""`coopgraph network`: analyses of the networks, a report on them, and files for other programs.

Each analysis is a command of its own, named as in `coopgraph.networks.catalogue`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coopgraph.cli.options import graph_option, lang_option
from coopgraph.cli.worded import Command, choose_language, language
from coopgraph.words import LANGUAGES, has, say
from coopgraph.words.sentences import sentences

if TYPE_CHECKING:
    from coopgraph.networks.moments import Moment
    from coopgraph.networks.weaving import Network
    from coopgraph.queries.asking import Asking
    from coopgraph.store import Endpoint, Shelf

_TITLE = "title."
_NETWORKS = ("partnerships", "themes", "editions", "actors")
_EXPORTS = ("gexf", "graphml", "csv", "json")
_SIDES = ("FR", "VN", "0", "1")
_SETTINGS = {"help_option_names": ["-h", "--help"]}


class NetworkCommand(Command):
    """A command under `coopgraph network`; its help is in `words/networks.toml`."""

    def _text(self, name: str, lang: str) -> str:
        title = f"networks.{_TITLE}{self.name}"
        if name == "short" and has(title):
            return say(title, lang)
        for key in (f"networks.command.{self.name}.{name}", f"networks.command.{name}"):
            if has(key):
                return say(key, lang)
        return ""


class Networks(click.Group):
    """The commands `coopgraph network …`, each made when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the analyses in the order of the words, then the report and the export."""
        found = (name for name in sentences("networks") if name.startswith(_TITLE))
        return [name.removeprefix(_TITLE) for name in found] + ["report", "export"]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Make the command of an analysis, or give one of the other two."""
        if cmd_name == "report":
            return report
        if cmd_name == "export":
            return export
        return analysis_command(cmd_name) if cmd_name in self.list_commands(ctx) else None

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Find out the language first, because parsing may end in help or in an error."""
        choose_language(ctx, args)
        return super().parse_args(ctx, args)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what there is to analyse."""
        lang = language(ctx)
        formatter.write(say("networks.command.usage", lang) + "\n\n")
        formatter.write(say("networks.command.about", lang) + "\n")
        for name in self.list_commands(ctx):
            found = self.get_command(ctx, name)
            assert isinstance(found, NetworkCommand)
            formatter.write(f"  {name:14}  {found._text('short', lang)}\n")
        formatter.write("\n" + say("networks.command.more", lang) + "\n")


command = Networks(
    "network",
    no_args_is_help=True,
    context_settings=_SETTINGS,
    params=[click.Option(["--lang"], type=click.Choice(LANGUAGES), expose_value=False)],
)


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


def analysis_command(name: str) -> NetworkCommand:
    """Make the command of one analysis, with the options that it takes."""

    def run(graph: Shelf | Endpoint, format: str | None, lang: str, **given: Any) -> None:
        with _asking(graph) as asking:
            _show_analysis(asking, name, format, lang, given)

    function: Callable[..., Any] = scope_options(run)
    for option in _OWN_OPTIONS.get(name, ()):
        function = option(function)
    formats = click.Choice(["table", "csv", "json", "md"])
    function = click.option("--format", type=formats)(function)
    return click.command(name, cls=NetworkCommand, context_settings=_SETTINGS)(function)


_SEED = click.option("--seed", type=int, default=0, show_default=True)
_SAMPLES = click.option("--samples", type=click.IntRange(1), metavar="INTEGER")
_OWN_OPTIONS: dict[str, tuple[Callable[..., Any], ...]] = {
    "projection": (
        click.option("--side", type=click.Choice(["FR", "VN", "0", "1"]), default="FR"),
    ),
    "time": (click.option("--by", type=click.Choice(["year", "edition"]), default="year"),),
    "suggestions": (click.option("--authority", metavar="TEXT"),),
    "communities": (_SEED,),
    "robustness": (_SEED,),
    "chance": (_SEED, _SAMPLES),
}


def _show_analysis(
    asking: Asking, name: str, format: str | None, lang: str, given: dict[str, Any]
) -> None:
    from coopgraph.cli.tables import screen_width, table
    from coopgraph.networks.catalogue import analyse
    from coopgraph.networks.markdown import analysis_markdown

    network = _woven(asking, given, name)
    analysis = analyse(network, name, _settings(asking, network, given))
    match format or ("csv" if screen_width() is None else "table"):
        case "csv":
            click.echo(analysis.csv(lang), nl=False)
        case "json":
            click.echo(analysis.json(lang), nl=False)
        case "md":
            click.echo(analysis_markdown(analysis, lang), nl=False)
        case _:
            click.echo(click.style(analysis.title(lang), bold=True))
            for fact, value in analysis.facts_said(lang):
                click.echo(f"  {fact}{say('networks.colon', lang)}{value}")
            for line in table(analysis.headings(lang), analysis.cells(lang), screen_width()):
                click.echo(line)
            for note in analysis.notes:
                click.echo(click.style(note.said(lang), dim=True))


def _woven(asking: Asking, given: dict[str, Any], analysis: str = "") -> Network:
    from coopgraph.networks.scope import UnknownFilter
    from coopgraph.networks.weaving import weave

    of = given["network"]
    if of != "partnerships" and (analysis.startswith("mixing") or analysis in _OF_PARTNERSHIPS):
        raise UnknownFilter.of("networks.unknown.analysis", given=analysis)
    scope = {name: given[name] for name in ("as_of", "roll_up", "theme", "kind", "country")}
    return weave(asking, of, **scope)


_OF_PARTNERSHIPS = ("robustness", "shifts", "suggestions")


def _settings(asking: Asking, network: Network, given: dict[str, Any]) -> Any:
    from coopgraph.networks.catalogue import Settings
    from coopgraph.networks.finding import find_node
    from coopgraph.networks.moments import editions

    moments: list[Moment] = editions(asking) if given.get("by") == "edition" else []
    authority = given.get("authority")
    return Settings(
        seed=given.get("seed", 0),
        samples=given.get("samples"),
        side=1 if given.get("side") in ("VN", "1") else 0,
        moments=moments,
        authority=find_node(network, authority) if authority else None,
    )


def _asking(graph: Shelf | Endpoint) -> Any:
    """Open the graph; gives a context in which it can be asked."""
    from contextlib import contextmanager

    from coopgraph.queries.asking import Asking

    @contextmanager
    def opened() -> Any:
        with graph.open() as store:
            yield Asking(store)

    return opened()


@click.command("export", cls=NetworkCommand, context_settings=_SETTINGS)
@click.option("--format", type=click.Choice(_EXPORTS), default="gexf", show_default=True)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path))
@scope_options
def export(
    format: str, output: Path | None, graph: Shelf | Endpoint, lang: str, **given: Any
) -> None:
    """Write a network for another program."""
    from coopgraph.exports.writing import replacing
    from coopgraph.networks.exchange import export as write

    with _asking(graph) as asking:
        files = write(_woven(asking, given), format, lang)
    if output is None and len(files) == 1:
        click.echo("".join(files.values()), nl=False)
        return
    stem = (output or Path(given["network"])).with_suffix("")
    for ending, text in files.items():
        path = stem.with_name(stem.name + ending)
        with replacing(path) as file:
            file.write(text.encode())
        click.echo(str(path))


@click.command("report", cls=NetworkCommand, context_settings=_SETTINGS)
@click.option("--format", type=click.Choice(["html", "md"]))
@click.option("--output", type=click.Path(path_type=Path))
@_SEED
@scope_options
def report(
    format: str | None,
    output: Path | None,
    graph: Shelf | Endpoint,
    seed: int,
    lang: str,
    **given: Any,
) -> None:
    """Write one readable report, in one language to a file, in all three to a folder."""
    from coopgraph.cli.network_report import write_report

    with _asking(graph) as asking:
        for path in write_report(asking, format, output, seed, lang, given):
            click.echo(str(path))
