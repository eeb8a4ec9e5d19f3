"""Style sheets and scripts of the portal: named by what they hold, so that they may be kept."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from hashlib import sha256

from coopgraph.pages.bundles import bundled
from coopgraph.pages.filling import render
from coopgraph.portal.page.page import Page, Parameters

SHEETS = (
    "tokens.css",
    "elements.css",
    "site.css",
    "list.css",
    "search.css",
    "home.css",
    "library.css",
    "prose.css",
    "asking.css",
    "things.css",
    "reconcile_preview.css",
)
"""What `site.css` of the portal is joined of, in this order."""
_AROUND = ("tokens.css", "elements.css", "site.css", "search.css")
"""What the page about the ontology has of them, around its own sheet."""
SCRIPTS = ("site.js", "sparql.js", "sparql_worker.js")
"""The bundles that pages of the portal load."""
COPIES = ("oxigraph.wasm.gz", "yasqe.css")
"""Files of other packages that they need, as they are."""
_MEDIA_TYPES = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "gz": "application/gzip",
}


class AssetPages:
    """The assets as pages."""

    def paths(self) -> Iterator[str]:
        """Give where the assets stand."""
        return map(asset_path, assets())

    def page(self, path: str, _parameters: Parameters) -> Page | None:
        """Give the asset at a path."""
        name = next((name for name in assets() if asset_path(name) == path), "")
        if not name:
            return None
        return Page(path, assets()[name], _MEDIA_TYPES[name.rpartition(".")[2]])


@cache
def asset_path(name: str) -> str:
    """Return where an asset stands: `assets/site.1a2b3c4d5e6f.css`; KeyError if there is none."""
    stem, _, ending = name.partition(".")
    return f"assets/{stem}.{sha256(assets()[name]).hexdigest()[:12]}.{ending}"


@cache
def assets() -> dict[str, bytes]:
    """Return name → content of every asset."""
    sheet = "\n".join(render(name) for name in SHEETS)
    joined = {name: bundled(name) for name in (*SCRIPTS, *COPIES)}
    around = "\n".join(render(name) for name in _AROUND)
    ontology = f"{around}\n.ontology {{\n{render('ontology.css')}\n}}\n"
    return {"site.css": sheet.encode(), "ontology.css": ontology.encode(), **joined}
