"""`coopgraph verify`: whether the graph and what is published are still as they were written."""

from collections.abc import Iterator
from pathlib import Path

import click

from coopgraph.cli.options import exports_option, lang_option, quiet_option, store_option
from coopgraph.cli.screen import echo
from coopgraph.cli.worded import worded
from coopgraph.messages import number, say
from coopgraph.replacing.checksums import ChecksumVerdict, verified
from coopgraph.store import Shelf

_DAMAGED = 2


@worded("verify")
@exports_option
@store_option
@lang_option
@quiet_option
@click.pass_context
def command(context: click.Context, exports: Path, store: Path, lang: str, quiet: bool) -> None:
    """Read every file again and compare; 2 if one was changed or is missing."""
    verdicts = [Shelf(store).verified()]
    if exports.exists():
        verdicts.append(verified(exports))
    for verdict in verdicts:
        if not quiet or not verdict.is_sound:
            echo("\n".join(_told(verdict, lang)))
    context.exit(0 if all(verdict.is_sound for verdict in verdicts) else _DAMAGED)


def _told(verdict: ChecksumVerdict, lang: str) -> Iterator[str]:
    if not verdict.has_checksums:
        yield say("cli.verify.none", lang, folder=verdict.folder)
        return
    n = number(verdict.whole, lang)
    yield say("cli.verify.whole", lang, folder=verdict.folder, n=n)
    for kind in ("changed", "missing", "added"):
        for name in getattr(verdict, kind):
            yield f"  {say(f'cli.verify.{kind}', lang, name=name)}"
