"""What commands write: as it is to files and pipes, harmless and in style on a screen.

Everything that a command prints goes through here. What others wrote may hold escape sequences,
which would command the terminal (ECMA-48); on a screen they are shown, in a file they are data.
"""

from __future__ import annotations

import codecs
import os
import sys
from collections.abc import Iterable
from io import RawIOBase
from typing import IO, Any, cast

import click

_ANEW = "\r\x1b[2K"
"""Goes back to the beginning of the line and empties it."""


class Styled:
    """A piece of a line as it is to look on a screen."""

    def __init__(
        self, text: str, *, bold: bool = False, dim: bool = False, fg: str | None = None
    ) -> None:
        self.text = text
        self.bold = bold
        self.dim = dim
        self.fg = fg


ScreenLine = str | Styled | tuple[str | Styled, ...]
"""A line, or its pieces."""


def echo(line: ScreenLine = "", *, err: bool = False, nl: bool = True, anew: bool = False) -> None:
    """Write a line to standard output, or to standard error; `anew`: over the one before."""
    stream = sys.stderr if err else sys.stdout
    if not stream.isatty():
        click.echo(plain(line), err=err, nl=nl, color=True)  # true: nothing is taken out
        return
    text = "".join(_drawn(piece) for piece in _pieces(line))
    click.echo((_ANEW if anew else "") + text, err=err, nl=nl, color=True)


def echo_all(lines: Iterable[ScreenLine]) -> None:
    """Write lines to standard output, each as it comes."""
    for line in lines:
        echo(line)


def plain(line: ScreenLine) -> str:
    """Return the text of a line."""
    return "".join(it.text if isinstance(it, Styled) else it for it in _pieces(line))


def without_colour() -> bool:
    """Whether the caller refuses colour (https://no-color.org/)."""
    return bool(os.environ.get("NO_COLOR"))


def output() -> IO[bytes]:
    """Return standard output for bytes in UTF-8, made visible if it is a screen."""
    if not sys.stdout.isatty():
        return sys.stdout.buffer
    return cast("IO[bytes]", _Screen())


def screen_width() -> int | None:
    """Return the columns of the terminal, or None when the output goes to a file or a pipe."""
    if not sys.stdout.isatty():
        return None
    return int(os.environ.get("COLUMNS") or 0) or os.get_terminal_size(sys.stdout.fileno()).columns


def _pieces(line: ScreenLine) -> tuple[str | Styled, ...]:
    return line if isinstance(line, tuple) else (line,)


def _drawn(piece: str | Styled) -> str:
    from coopgraph.cli.width import visible  # its expressions are only for screens

    if isinstance(piece, str):
        return visible(piece)
    text = visible(piece.text)
    if without_colour():
        return text
    return click.style(text, fg=piece.fg, bold=piece.bold or None, dim=piece.dim or None)


class _Screen(RawIOBase):
    """Takes bytes in any pieces and shows the text that they are."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._kept = ""

    def writable(self) -> bool:
        return True

    def write(self, data: Any, /) -> int:
        from coopgraph.cli.width import visible

        text = self._kept + self._decoder.decode(bytes(data))
        self._kept = "\r" if text.endswith("\r") else ""  # half of an end of line, perhaps
        sys.stdout.write(visible(text.removesuffix("\r")))
        return len(data)

    def flush(self) -> None:
        sys.stdout.flush()
