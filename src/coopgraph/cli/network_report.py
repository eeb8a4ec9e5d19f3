"""Writing the report of `coopgraph network report` to a file or a folder."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from coopgraph.exports.writing import replacing
from coopgraph.networks import weave_partnerships
from coopgraph.networks.catalogue import Settings
from coopgraph.networks.moments import editions
from coopgraph.networks.report import compose, report_html, report_markdown
from coopgraph.networks.report.contents import scope_told
from coopgraph.queries.asking import Asking
from coopgraph.words import LANGUAGES

_FORMS = {"html": report_html, "md": report_markdown}
_SCOPE = ("as_of", "roll_up", "theme", "kind", "country")
_NAME = "network-report"


def write_report(
    asking: Asking, form: str | None, output: Path | None, seed: int, lang: str, given: Any
) -> Iterator[Path]:
    """Write the report and give each path: one file, or three languages and two forms."""
    scope = {name: given[name] for name in _SCOPE}
    network = weave_partnerships(asking, **scope)
    rolled_up = weave_partnerships(asking, **scope | {"roll_up": True})
    told = scope_told(scope, network)
    report = compose(network, editions(asking), Settings(seed=seed), told, rolled_up)
    for path, kind, language in _files(form, output, lang):
        with replacing(path) as file:
            file.write(_FORMS[kind](report, language).encode())
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
