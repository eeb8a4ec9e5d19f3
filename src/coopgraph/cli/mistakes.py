"""A mistake in the command line, told in the language of the caller."""

import click

from coopgraph.cli.front import existing
from coopgraph.cli.worded import marked
from coopgraph.messages import say

_LIKENESS = 60.0
"""Least likeness of a command: they are few and short, so a far one is still a help."""


def explained(error: click.ClickException, lang: str) -> str:
    """Return one line: what is wrong, what may have been meant, where to read on."""
    parts = [_wrong(error, lang), *_near(error, lang)]
    if isinstance(error, click.UsageError) and error.ctx is not None:
        parts.append(say("cli.wrong.help", lang, command=error.ctx.command_path))
    return " ".join(parts)


def _wrong(error: click.ClickException, lang: str) -> str:
    match error:
        case click.exceptions.NoSuchCommand():
            return say("cli.wrong.command", lang, name=error.command_name)
        case click.NoSuchOption():
            return say("cli.wrong.option", lang, name=error.option_name)
        case click.MissingParameter():
            return say("cli.wrong.missing", lang, name=marked(_named(error), lang))
        case click.BadParameter(param=click.Parameter(type=click.Choice() as choice)):
            choices = ", ".join(map(str, choice.choices))
            return say("cli.wrong.choice", lang, name=marked(_named(error), lang), choices=choices)
        case click.BadParameter():
            return say(
                "cli.wrong.value",
                lang,
                name=marked(_named(error), lang),
                why=error.message,
            )
    return " ".join(error.format_message().split())


def _named(error: click.BadParameter) -> str:
    parameter = error.param
    if parameter is None:
        return str(error.param_hint or "")
    if isinstance(parameter, click.Argument) and error.ctx is not None:
        return parameter.make_metavar(error.ctx)
    return parameter.opts[0]


def _near(error: click.ClickException, lang: str) -> list[str]:
    if isinstance(error, click.exceptions.NoSuchCommand):
        from coopgraph.lookup.nearness import near

        meant = [name for name, _ in near(error.command_name, existing(), least=_LIKENESS)]
    elif isinstance(error, click.NoSuchOption):
        meant = list(error.possibilities or ())
    else:
        meant = []
    return [say("cli.wrong.near", lang, near=", ".join(meant))] if meant else []
