"""Commands whose help is in `messages/cli.toml`, in the language of the call.

A command named `query` is described by the sentences `cli.query.…`; what is not there is looked for
under `cli.shared.…`. So a command types no text, and a text no code.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

import click

from coopgraph.cli.front import language_in
from coopgraph.messages import has, language_of_locale, say

_LANGUAGE = "coopgraph.language"


def language(context: click.Context) -> str:
    """Return the language of the call: `--lang`, else that of the caller's locale."""
    asked = context.meta.get(_LANGUAGE)
    return asked if isinstance(asked, str) else language_of_locale()


def choose_language(context: click.Context, arguments: Sequence[str]) -> None:
    """Note what `--lang` asks for before anything is said, wherever it stands."""
    asked = language_in(arguments)
    if asked is not None:
        context.meta[_LANGUAGE] = asked


class Command(click.Command):
    """A command that speaks three languages."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Find out the language first, because parsing may end in help or in an error."""
        choose_language(ctx, args)
        return super().parse_args(ctx, args)

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write usage, what the command does, what it takes, and examples."""
        lang = language(ctx)
        pieces = marked(" ".join(self.collect_usage_pieces(ctx)), lang)
        formatter.write_usage(ctx.command_path, pieces, prefix=say("cli.shared.usage", lang))
        formatter.write_paragraph()
        formatter.write_text(self._text("help", lang) or self._text("short", lang))
        for title, of_kind in (("arguments", click.Argument), ("options", click.Option)):
            self._write_parameters(ctx, formatter, title, of_kind)
        if examples := self._text("examples", lang):
            lines = "".join(f"  {line}\n" for line in examples.splitlines())
            formatter.write(f"\n{say('cli.shared.examples', lang)}\n{lines}")

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - click names it
        """Return the line shown by shell completion."""
        return self._text("short", language_of_locale())

    def _write_parameters(
        self,
        ctx: click.Context,
        formatter: click.HelpFormatter,
        title: str,
        kind: type[click.Parameter],
    ) -> None:
        lang = language(ctx)
        shown = [p for p in self.get_params(ctx) if isinstance(p, kind) and _is_shown(p)]
        if shown:
            formatter.write(f"\n{say(f'cli.shared.{title}', lang)}\n")
            with formatter.indentation():
                formatter.write_dl(
                    [(marked(_spelling(p, ctx), lang), self._explanation(p, lang)) for p in shown]
                )

    def _explanation(self, parameter: click.Parameter, lang: str) -> str:
        name = f"option.{_name(parameter)}"
        text = self._text(name, lang) or say(f"cli.shared.{name}", lang)
        if isinstance(parameter, click.Option) and parameter.show_default:
            text += f" [{say('cli.shared.default', lang, value=parameter.default)}]"
        return text

    def _text(self, name: str, lang: str) -> str:
        key = f"cli.{self.name}.{name}"
        return say(key, lang) if has(key) else ""


def marked(usage: str, lang: str) -> str:
    """Return a piece of a usage line with its marks, such as FILE, in a language."""

    def mark(found: re.Match[str]) -> str:
        key = f"cli.shared.mark.{found[0].lower()}"
        return say(key, lang) if has(key) else found[0]

    return re.sub("[A-Z]{3,}", mark, usage)


def _is_shown(parameter: click.Parameter) -> bool:
    return not getattr(parameter, "hidden", False)


def _name(parameter: click.Parameter) -> str:
    return max(parameter.opts, key=len).lstrip("-")


def _spelling(parameter: click.Parameter, ctx: click.Context) -> str:
    if isinstance(parameter, click.Argument):
        return parameter.make_metavar(ctx)
    takes_value = isinstance(parameter, click.Option) and not parameter.is_flag
    value = f" {parameter.make_metavar(ctx)}" if takes_value else ""
    return ", ".join((*parameter.opts, *parameter.secondary_opts)) + value


def worded(name: str) -> Callable[[Callable[..., Any]], Command]:
    """Make a function the command `name`; the arguments and options under it need no `help=`."""
    settings = {"help_option_names": ["-h", "--help"]}
    return click.command(name, cls=Command, context_settings=settings)
