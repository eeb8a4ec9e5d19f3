"""Putting a page together: words, look, code and data in one HTML file.

Specification: Content Security Policy Level 3. The policy forbids every request and every script
but those of the page itself, so a page that opens at all asks the network for nothing.
"""

from __future__ import annotations

from typing import Any

from coopgraph.lookup.folding import FOLDING
from coopgraph.messages import LANGUAGES, say
from coopgraph.messages.sentences import sentences
from coopgraph.pages import render
from coopgraph.pages.bundles import bundle
from coopgraph.pages.filling import inline_script


def page(kind: str, scene: dict[str, Any], language: str, libraries: tuple[str, ...] = ()) -> str:
    """Write the page of one picture (`network`, `map` or `timeline`), opening in a language."""
    told = {"kind": kind, "language": language, "words": _words(), "folding": FOLDING}
    written = render(
        "picture.html",
        language,
        kind=kind,
        noscript=[say("pictures.noscript", lang) for lang in LANGUAGES],
        scene=told | scene,
        scripts=[inline_script(script) for script in (*libraries, bundle(kind))],
    )
    return str(written)


def _words() -> dict[str, dict[str, str]]:
    return {key: sentences("pictures")[key] for key in sorted(sentences("pictures"))}
