"""Style sheets and scripts of the portal: named by what they hold, so that they may be kept."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256

from coopgraph.pages.bundles import bundle
from coopgraph.pages.filling import render
from coopgraph.portal.page.page import Page, Parameters

SHEETS = ("tokens.css", "elements.css", "site.css", "list.css")
"""What `site.css` of the portal is joined of, in this order."""
SCRIPTS = ("site",)
"""The bundles that pages of the portal load."""
_CSS, _JAVASCRIPT = "text/css; charset=utf-8", "text/javascript; charset=utf-8"


class AssetPages:
    """The assets as pages."""

    def paths(self) -> Iterator[str]:
        """Give where the assets stand."""
        return map(asset_path, assets())

    def page(self, path: str, _parameters: Parameters) -> Page | None:
        """Give the asset at a path."""
        name = next((name for name in assets() if asset_path(name) == path), "")
        return Page(path, assets()[name], _media_type(name)) if name else None


@cache
def asset_path(name: str) -> str:
    """Return where an asset stands: `assets/site.1a2b3c4d5e6f.css`; KeyError if there is none."""
    stem, _, ending = name.rpartition(".")
    return f"assets/{stem}.{sha256(assets()[name]).hexdigest()[:12]}.{ending}"


@cache
def assets() -> dict[str, bytes]:
    """Return name → content of every asset."""
    sheet = "\n".join(render(name) for name in SHEETS)
    scripts = {f"{name}.js": bundle(name).encode() for name in SCRIPTS}
    return {"site.css": sheet.encode(), **scripts}


def _media_type(name: str) -> str:
    return _CSS if name.endswith(".css") else _JAVASCRIPT
