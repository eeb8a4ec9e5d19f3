"""`coopgraph network`: analyses of the networks, a report on them, and files for other programs.

Each analysis is a command of its own, named as in `coopgraph.networks.measures.catalogue`.
"""

from __future__ import annotations

import click

from coopgraph.cli.language_choice import LanguageChoice
from coopgraph.cli.network_analysis import analysis_command
from coopgraph.cli.network_command import SETTINGS, NetworkCommand
from coopgraph.cli.network_export import export
from coopgraph.cli.network_report import report
from coopgraph.cli.worded import choose_language, language
from coopgraph.messages import say
from coopgraph.messages.sentences import sentences

_TITLE = "title."


class Networks(click.Group):
    """The commands `coopgraph network …`, each made when it is called."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
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
    context_settings=SETTINGS,
    params=[click.Option(["--lang"], type=LanguageChoice(), expose_value=False)],
)
