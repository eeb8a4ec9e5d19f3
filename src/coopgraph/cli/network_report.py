"""`coopgraph network report`: to a file in one language, to a folder in all three."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coopgraph.cli.network_command import (
    SEED,
    SETTINGS,
    NetworkCommand,
    asking_of,
    scope_in,
    scope_options,
    woven,
)
from coopgraph.cli.screen import echo
from coopgraph.messages import LANGUAGES

if TYPE_CHECKING:
    from coopgraph.queries.asking import Asking
    from coopgraph.store import Endpoint, Shelf

_FORMS = ("html", "md")
_NAME = "network-report"


@click.command("report", cls=NetworkCommand, context_settings=SETTINGS)
@click.option("--format", type=click.Choice(["html", "md"]))
@click.option("--output", type=click.Path(path_type=Path))
@SEED
@scope_options
def report(
    format: str | None,
    output: Path | None,
    graph: Shelf | Endpoint,
    seed: int,
    lang: str,
    **given: Any,
) -> None:
    """Write one readable report, in one language to a file, in all three to a folder."""
    with asking_of(graph) as asking:
        for path in write_report(asking, format, output, seed, lang, given):
            echo(str(path))


def write_report(
    asking: Asking, form: str | None, output: Path | None, seed: int, lang: str, given: Any
) -> Iterator[Path]:
    """Write the report and give each path: one file, or three languages and two forms."""
    from coopgraph.networks import weave_partnerships
    from coopgraph.networks.building.snapshots import editions
    from coopgraph.networks.measures.catalogue import Settings
    from coopgraph.networks.report import compose, report_html, report_markdown
    from coopgraph.networks.report.contents import scope_told
    from coopgraph.replacing import replacing

    network, scope = woven(asking, given, "report"), scope_in(given)
    rolled_up = weave_partnerships(asking, **scope | {"roll_up": True})
    told = scope_told(scope, network)
    report = compose(network, editions(asking), Settings(seed=seed), told, rolled_up)
    for path, kind, language in _files(form, output, lang):
        write = report_html if kind == "html" else report_markdown
        with replacing(path) as file:
            file.write(write(report, language).encode())
        yield path


def _files(form: str | None, output: Path | None, lang: str) -> Iterator[tuple[Path, str, str]]:
    """Give path, form and language of each file."""
    if output is None:
        output = Path(f"{_NAME}.{form or 'html'}")
    ending = output.suffix.removeprefix(".")
    if ending and not output.is_dir():
        yield output, form or (ending if ending in _FORMS else "html"), lang
        return
    for kind in [form] if form else _FORMS:
        for language in LANGUAGES:
            yield output / f"{_NAME}.{language}.{kind}", kind, language
