"""A picture: one HTML page that a browser opens and a notebook shows.

The page holds its words, look, code and data. Specification of its policy: Content Security Policy
Level 3; it forbids every request and every script but those of the page itself, so a page that
opens at all asks the network for nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from coopgraph.lookup.folding import FOLDING
from coopgraph.messages import LANGUAGES, say
from coopgraph.messages.sentences import sentences
from coopgraph.pages import render
from coopgraph.pages.bundles import bundle
from coopgraph.pages.filling import inline_script
from coopgraph.replacing import replacing

HEIGHT = 760
"""Height of a picture in a notebook, in CSS pixels."""


@dataclass(frozen=True, repr=False)
class Picture:
    """A self-contained page; `kind` is network, map or timeline, `html` the whole document."""

    kind: str
    html: str

    def write(self, path: str | Path) -> Path:
        """Write the page to a file, replacing what was there in one step."""
        with replacing(Path(path)) as output:
            output.write(self.html.encode())
        return Path(path)

    def __repr__(self) -> str:
        """Tell which picture it is, and how large: a notebook keeps the page beside this line."""
        return f"<coopgraph.Picture {self.kind}, {len(self.html.encode()) // 1000} kB>"

    def _repr_html_(self) -> str:
        """Show the page in a frame of its own, so that neither disturbs the other."""
        title = f"coopgraph {self.kind}"
        return render("frame.html", title=title, page=self.html, height=HEIGHT)


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
