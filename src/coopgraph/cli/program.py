"""The group of all commands, each loaded only when it is called."""

from importlib import import_module

import click

from coopgraph.cli.front import existing, version, whole_help
from coopgraph.cli.language_choice import LanguageChoice
from coopgraph.cli.screen import echo
from coopgraph.cli.worded import choose_language, language


class Program(click.Group):
    """`coopgraph`: its commands are the modules of this room named in `front.COMMANDS`."""

    def list_commands(self, _ctx: click.Context) -> list[str]:
        """Return the names of the commands, in the order of first use."""
        return existing()

    def get_command(self, _ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command: the object `command` of its module."""
        if cmd_name not in existing():
            return None
        found = import_module(f"coopgraph.cli.{cmd_name}").command
        assert isinstance(found, click.Command)
        return found

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Find out the language first, because parsing may end in help or in an error."""
        choose_language(ctx, args)
        return super().parse_args(ctx, args)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the help on the whole program."""
        formatter.write(whole_help(language(ctx)) + "\n")


def _show_version(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        echo(version())
        context.exit()


program = Program(
    "coopgraph",
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    params=[
        click.Option(["--lang"], type=LanguageChoice(), expose_value=False),
        click.Option(
            ["--version"], is_flag=True, is_eager=True, expose_value=False, callback=_show_version
        ),
    ],
)
