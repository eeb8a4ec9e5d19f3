"""The machine and the program versions, in general words: no name of a host, no path."""

import os
import platform
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

MEASURED = ("coopgraph", "pyoxigraph", "rdflib")


def machine() -> str:
    """Return processors, memory and system, e.g. `2 cores (x86_64), 23 GB of memory, Linux`."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return (
        f"{cores} cores ({platform.machine()}), {memory / 1e9:.0f} GB of memory, "
        f"{platform.system()}, Python {platform.python_version()}"
    )


def versions() -> str:
    """Return what was measured, e.g. `coopgraph 0.1.0, pyoxigraph 0.5.13, rdflib 7.6.0`."""
    return ", ".join(f"{name} {_version(name)}" for name in MEASURED)


def commit_date(folder: Path) -> str:
    """Return the day of the commit that is measured, "" outside a checkout."""
    command = ["git", "-C", str(folder), "log", "-1", "--format=%cs"]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "(not installed)"
