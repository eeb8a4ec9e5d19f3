"""How much of an answer was shown: how many rows, and whether a server gave only the first ones."""

from __future__ import annotations

import sys

from coopgraph.cli.screen import echo
from coopgraph.messages import number, say


def tell_if_cut(ended_after: int | None, lang: str) -> None:
    """Say that a server gave only the first rows: the part is not to be taken for the whole."""
    if ended_after is not None:
        echo(say("cli.query.cut", lang, n=number(ended_after, lang)), err=True)


def tell_number(shown: int, lang: str, quiet: bool, unit: str = "") -> None:
    """Say on a screen how many rows there were; `unit` says of what, as in `cli.query.rows`."""
    if sys.stderr.isatty() and not quiet:
        echo(say(f"cli.query.rows{unit}", lang, n=number(shown, lang)), err=True)
