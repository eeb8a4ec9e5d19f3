"""Putting a page together: words, look, code and data in one HTML file.

Specification: Content Security Policy Level 3. The policy forbids every request and every script
but those of the page itself, so a page that opens at all asks the network for nothing.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from coopgraph.lookup.folding import FOLDING
from coopgraph.messages import LANGUAGES, say
from coopgraph.messages.sentences import sentences
from coopgraph.pages import render
from coopgraph.pages.filling import inline_script

_PAGE = Path(__file__).parent / "page"
_SHARED = (
    *("elements", "words", "dates", "scene", "view", "filters", "shapes", "marks", "legend"),
    *("controls", "search", "time", "panel", "table", "saving", "names", "frame", "crowd", "spans"),
)
_LAST = "start"


def page(kind: str, scene: dict[str, Any], language: str, libraries: tuple[str, ...] = ()) -> str:
    """Write the page of one picture (`network`, `map` or `timeline`), opening in a language."""
    code = "\n".join(_read(f"{name}.js") for name in (*_SHARED, kind, _LAST))
    told = {"kind": kind, "language": language, "words": _words(), "folding": FOLDING}
    written = render(
        "picture.html",
        language,
        kind=kind,
        noscript=[say("pictures.noscript", lang) for lang in LANGUAGES],
        scene=told | scene,
        scripts=[inline_script(script) for script in (*libraries, f'"use strict";\n{code}')],
    )
    return str(written)


def _words() -> dict[str, dict[str, str]]:
    return {key: sentences("pictures")[key] for key in sorted(sentences("pictures"))}


@cache
def _read(name: str) -> str:
    return (_PAGE / name).read_text(encoding="utf-8")
