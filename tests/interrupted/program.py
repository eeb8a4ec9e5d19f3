"""Running the program until it ends or is ended, and what must hold afterwards."""

import hashlib
import json
import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from coopgraph.replacing.checksums import verified
from coopgraph.store import Shelf

COMMAND = (sys.executable, "-c", "from coopgraph.cli import main; main()")


@dataclass(frozen=True)
class State:
    """Where everything lies, and how many seconds each command takes undisturbed."""

    folder: Path
    seconds: dict[str, float]


def ended(
    command: str,
    folder: Path,
    *more: str,
    after: float | None = None,
    number: int = 0,
    places: bool = True,
) -> "subprocess.CompletedProcess[str]":
    """Run a command; send it a signal after some seconds."""
    arguments = [*COMMAND, command, *(places_of(command) if places else ()), *more]
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    with subprocess.Popen(
        arguments, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True
    ) as process:
        if after is not None:
            time.sleep(after)
            process.send_signal(number)
        _, errors = process.communicate(timeout=60)
    return subprocess.CompletedProcess(arguments, process.returncode, "", errors)


def places_of(command: str, data: str = "data") -> list[str]:
    """Give the options that say where everything lies."""
    of_data = ["--data", data, "--no-shapes"] if command == "build" else []
    return [*of_data, "--store", "store", "--exports", "exports", "--quiet", "--lang", "en"]


def graph_version(folder: Path) -> str:
    """Give the hash of the graph as its builder noted it."""
    with Shelf(folder / "store").open() as store:
        return str(store.meta["sha256"])


def published_version(folder: Path) -> str:
    """Give the version of the publication, which must be of one graph and whole."""
    published = verified(folder / "exports")
    assert published.is_sound, published
    assert not published.added
    release = json.loads((folder / "exports/release.json").read_text())
    with (folder / "exports/coopgraph.nq").open("rb") as quads:
        assert hashlib.file_digest(quads, "sha256").hexdigest() == release["sha256"]
    assert not [path for path in (folder / "exports").rglob(".*") if path.is_file()]
    return str(release["version"])


def is_whole(folder: Path) -> tuple[str, str]:
    """Check the graph and the publication, and give the versions of both."""
    graph = Shelf(folder / "store").verified()
    assert graph.is_sound, graph
    return graph_version(folder), published_version(folder)


def is_one_line(done: "subprocess.CompletedProcess[str]", code: int = 1) -> str:
    """Check that a command failed with one line, and give it."""
    assert done.returncode == code, done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    return done.stderr
