"""Running a command to its end, whatever that is: an exit code and at most one line."""

import os
import sys
from collections.abc import Sequence

import click

from coopgraph.cli.front import COMPLETION, language_in
from coopgraph.cli.program import program
from coopgraph.cli.screen import Styled, echo, without_colour
from coopgraph.cli.streams import end_by_broken_pipe, speak_utf8
from coopgraph.errors import CoopgraphError, DataInvalid
from coopgraph.iri_syntax import AddressInvalid
from coopgraph.messages import language_of_locale, say

NAME = "coopgraph"
_FAILED, _INVALID, _INTERRUPTED = 1, 2, 130


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code."""
    speak_utf8()
    if instruction := os.environ.get(COMPLETION):
        from click.shell_completion import shell_complete

        return shell_complete(program, {}, NAME, COMPLETION, instruction)
    lang = language_in(arguments) or language_of_locale()
    try:
        _invoke(list(arguments))
        sys.stdout.flush()
    except click.exceptions.Exit as end:
        return end.exit_code
    except BrokenPipeError:
        end_by_broken_pipe()
    except (KeyboardInterrupt, click.Abort):
        return _end(say("cli.wrong.interrupted", lang), _INTERRUPTED)
    except click.ClickException as error:
        from coopgraph.cli.mistakes import explained

        return _end(explained(error, lang), _FAILED)
    except CoopgraphError as error:
        code = _INVALID if isinstance(error, (DataInvalid, AddressInvalid)) else _FAILED
        return _end(error.in_language(lang), code)
    except OSError as error:
        return _end(_about_file(error, lang), _FAILED)
    return 0


def _invoke(arguments: list[str]) -> None:
    """Do what `click.Command.main` does, less its own idea of how errors look."""
    color = False if without_colour() else None
    with program.make_context(NAME, arguments, color=color) as context:
        program.invoke(context)


def _about_file(error: OSError, lang: str) -> str:
    if error.filename is None:
        return error.strerror or str(error)
    if isinstance(error, FileNotFoundError):
        return say("cli.wrong.absent", lang, file=error.filename)
    return say("cli.wrong.file", lang, file=error.filename, why=error.strerror)


def _end(line: str, code: int) -> int:
    echo((Styled("coopgraph: ", fg="red"), line), err=True)
    sys.unraisablehook = lambda _: None  # what was taken down half-way has nothing to add
    return code
