"""`coopgraph completion`: the script that makes a shell complete our commands."""

import click
from click.shell_completion import get_completion_class

from coopgraph.cli.front import COMPLETION
from coopgraph.cli.options import lang_option
from coopgraph.cli.screen import echo
from coopgraph.cli.worded import worded


@worded("completion")
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@lang_option
def command(shell: str, lang: str) -> None:  # noqa: ARG001 - `worded` reads it
    """Write the script of a shell."""
    from coopgraph.cli.program import program
    from coopgraph.cli.running import NAME

    script = get_completion_class(shell)
    assert script is not None
    echo(script(program, {}, NAME, COMPLETION).source())
