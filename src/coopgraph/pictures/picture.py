"""A picture: one HTML page that a browser opens and a notebook shows."""

from __future__ import annotations

import os
from dataclasses import dataclass
from html import escape
from pathlib import Path
from tempfile import NamedTemporaryFile

HEIGHT = 760
"""Height of a picture in a notebook, in CSS pixels."""


@dataclass(frozen=True)
class Picture:
    """A self-contained page; `kind` is network, map or timeline, `html` the whole document."""

    kind: str
    html: str

    def write(self, path: Path) -> Path:
        """Write the page to a file, replacing what was there in one step."""
        path.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as output:
            unfinished = Path(output.name)
            try:
                output.write(self.html.encode())
                output.flush()
                os.fsync(output.fileno())
                unfinished.chmod(0o644)
                unfinished.replace(path)
            except BaseException:
                unfinished.unlink(missing_ok=True)
                raise
        return path

    def _repr_html_(self) -> str:
        """Show the page in a frame of its own, so that neither disturbs the other."""
        return (
            f'<iframe title="coopgraph {self.kind}" srcdoc="{escape(self.html)}" '
            f'width="100%" height="{HEIGHT}" style="border:0" '
            'sandbox="allow-scripts allow-downloads allow-popups allow-modals"></iframe>'
        )
