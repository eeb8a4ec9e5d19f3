"""Putting a page together: words, look, code and data in one HTML file.

Specification: HTML, <https://html.spec.whatwg.org/>; Content Security Policy Level 3. The policy
forbids every request, so a page that opens at all asks the network for nothing.
"""

from __future__ import annotations

import json
from functools import cache
from html import escape
from pathlib import Path
from typing import Any

from coopgraph.lookup.folding import FOLDING
from coopgraph.messages import LANGUAGES, say
from coopgraph.messages.sentences import sentences

_PAGE = Path(__file__).parent / "page"
_SHARED = (
    *("elements", "words", "dates", "scene", "view", "filters", "shapes", "marks", "legend"),
    *("controls", "search", "time", "panel", "table", "saving", "names", "frame", "crowd", "spans"),
)
_LAST = "start"


def page(kind: str, scene: dict[str, Any], language: str, libraries: tuple[str, ...] = ()) -> str:
    """Write the page of one picture (`network`, `map` or `timeline`), opening in a language."""
    values = {
        "LANGUAGE": language,
        "TITLE": escape(say(f"pictures.{kind}.title", language)),
        "NOSCRIPT": " ".join(escape(say("pictures.noscript", lang)) for lang in LANGUAGES),
        "STYLE": _read("look.css"),
        "LIBRARIES": "".join(f"<script>{_inert(library)}</script>\n" for library in libraries),
        "SCENE": _json(
            {"kind": kind, "language": language, "words": _words(), "folding": FOLDING, **scene}
        ),
        "CODE": "\n".join(_read(f"{name}.js") for name in (*_SHARED, kind, _LAST)),
    }
    text = _read("page.html")
    for name, value in values.items():
        text = text.replace(f"<!--{name}-->", value)
    return text


def _words() -> dict[str, dict[str, str]]:
    return {key: sentences("pictures")[key] for key in sorted(sentences("pictures"))}


def _json(value: dict[str, Any]) -> str:
    """Write JSON that cannot end the script element it stands in."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return text.replace("<", "\\u003c")


def _inert(script: str) -> str:
    return script.replace("</script", "<\\/script")


@cache
def _read(name: str) -> str:
    return (_PAGE / name).read_text(encoding="utf-8")
