"""Where the Oxigraph server is: a program of its own, installed with the package `oxigraph`."""

import shutil
import sysconfig
from pathlib import Path

from coopgraph.errors import CoopgraphError


class EngineMissing(CoopgraphError):
    """The Oxigraph server is not installed."""


def oxigraph() -> Path:
    """Find the server beside this Python, else on the search path; raises `EngineMissing`."""
    beside = Path(sysconfig.get_path("scripts")) / "oxigraph"
    if beside.is_file():
        return beside
    if found := shutil.which("oxigraph"):
        return Path(found)
    raise EngineMissing.of("portal.engine.missing")
