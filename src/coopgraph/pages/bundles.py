"""The scripts of the pages: ES modules in `scripts/`, joined into one file for each picture.

A page is one file that asks for nothing, so it cannot load modules. They are joined and shortened
when the package is installed (`hatch_build.py` in the repository); `bundles/` travels in the wheel
and is not kept in the repository.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from coopgraph.errors import CoopgraphError

SCRIPTS = Path(__file__).with_name("scripts")
BUNDLES = Path(__file__).with_name("bundles")
ENTRIES = ("map", "network", "site", "sparql", "sparql_worker", "timeline")
"""The scripts that the pages start with; each becomes a bundle of its name."""
COPIES = {
    "oxigraph.wasm.gz": "oxigraph/web_bg.wasm",
    "yasqe.css": "@zazuko/yasqe/build/yasqe.min.css",
}
"""Files that lie beside the bundles → where npm packages have them; `.gz`: compressed here."""
DIGEST = BUNDLES / "scripts.sha256"
"""Says what the bundles were made of."""


class BundlesStale(CoopgraphError):
    """The bundles are missing, or were made of other scripts than those that lie beside them."""


def bundle(name: str) -> str:
    """Return the script of a page (`map`, `network`, `site`, `timeline`); raises BundlesStale."""
    return bundled(f"{name}.js").decode()


def bundled(file: str) -> bytes:
    """Return a file of `bundles/` (`sparql.js`, `oxigraph.wasm`); raises BundlesStale."""
    if not are_fresh():
        raise BundlesStale.of("pages.stale", folder=str(BUNDLES))
    return (BUNDLES / file).read_bytes()


def are_fresh() -> bool:
    """Whether the bundles were made of the scripts as they are now."""
    return DIGEST.is_file() and DIGEST.read_text(encoding="utf-8") == digest()


def digest() -> str:
    """Return a digest of all scripts, with their names."""
    found = sha256()
    for path in sorted(SCRIPTS.glob("*.js")):
        found.update(f"{path.name}\n{path.stat().st_size}\n".encode() + path.read_bytes())
    return found.hexdigest()
