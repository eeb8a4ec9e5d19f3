"""A picture: one HTML page that a browser opens and a notebook shows."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from coopgraph.pages import render
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
