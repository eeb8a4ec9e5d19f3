"""What `coopgraph` answers by itself: help on the whole, and the version.

Everything here is imported at each start, so it imports next to nothing.
"""

from collections.abc import Sequence
from os import environ
from os.path import dirname, exists, join

from coopgraph.messages import language_of_locale, say
from coopgraph.messages.languages import meant_language
from coopgraph.version import __version__

COMMANDS = (
    "build",
    "check",
    "sources",
    "query",
    "explain",
    "disagreements",
    "network",
    "draw",
    "export",
    "rehearse",
    "reconcile",
    "settle",
    "changes",
    "verify",
    "push",
    "serve",
    "site",
    "mcp",
    "completion",
)
"""In the order of first use; `coopgraph.cli.<name>` holds the command `<name>`."""

COMPLETION = "_COOPGRAPH_COMPLETE"
"""Set by the script of `coopgraph completion` when a shell asks how a line may go on."""


def answer(arguments: Sequence[str]) -> str | None:
    """Return the whole answer to a call without a command, or None for any other call."""
    if COMPLETION in environ:
        return None
    lang = language_in(arguments) or language_of_locale()
    match _without_language(arguments):
        case [] | ["--help"] | ["-h"]:
            return whole_help(lang)
        case ["--version"]:
            return version()
    return None


def version() -> str:
    """Return the line of `--version`."""
    return f"coopgraph {__version__}"


def whole_help(lang: str) -> str:
    """Return the help on the whole program, in lines of at most 80 characters."""
    options = {
        "--lang fr|vi|en": say("cli.shared.option.lang", lang),
        "--version": say("cli.program.version", lang),
        "-h, --help": say("cli.shared.option.help", lang),
    }
    commands = {name: say(f"cli.{name}.short", lang) for name in existing()}
    return "\n".join(
        [
            say("cli.program.usage", lang),
            "",
            say("cli.program.about", lang),
            *_section(say("cli.program.commands", lang), commands),
            *_section(say("cli.shared.options", lang), options),
            say("cli.program.more", lang),
        ]
    )


def existing() -> list[str]:
    """Return the commands whose module is there."""
    here = dirname(__file__)
    return [name for name in COMMANDS if exists(join(here, f"{name}.py"))]


def language_in(arguments: Sequence[str]) -> str | None:
    """Return the language that `--lang` asks for anywhere in a command line, if it is one."""
    for place, argument in enumerate(arguments):
        if argument == "--":
            break
        name, equals, value = argument.partition("=")
        if name == "--lang":
            asked = value if equals else "".join(arguments[place + 1 : place + 2])
            return meant_language(asked) or None
    return None


def _without_language(arguments: Sequence[str]) -> list[str]:
    match list(arguments):
        case ["--lang", lang, *rest] if meant_language(lang):
            return rest
        case [first, *rest] if language_in([first]):
            return rest
        case whole:
            return whole


def _section(title: str, entries: dict[str, str]) -> list[str]:
    width = max(map(len, entries))
    return [title, *(f"  {name:{width}}  {text}" for name, text in entries.items()), ""]
