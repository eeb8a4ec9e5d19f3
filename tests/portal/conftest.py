"""`coopgraph serve` as a process of its own, over small graphs."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from coopgraph.portal.page.page import PublicGraph
from coopgraph.portal.site.static_site import MARK, write_site
from coopgraph.queries import Asking
from coopgraph.replacing.checksums import CHECKSUMS
from tests.built import Built
from tests.servers import free_port, wait_for

PROGRAM = "from coopgraph.cli import main; main()"


def _hear_interrupts() -> None:
    """Undo what a shell does to those whom it starts in the background."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def serving(
    shelf: Path, *options: str, log: Path = Path(os.devnull), program: str = PROGRAM
) -> Iterator[tuple[str, "subprocess.Popen[bytes]"]]:
    """Run `coopgraph serve`; give its address and its process. Its errors go to `log`."""
    port = free_port()
    command = [sys.executable, "-c", program, "serve", "--quiet", "--port", str(port)]
    process = subprocess.Popen(
        [*command, "--store", str(shelf), *options],
        stdout=subprocess.DEVNULL,
        stderr=log.open("wb"),
        env={**os.environ, "LC_ALL": "C.UTF-8"},
        preexec_fn=_hear_interrupts,
    )
    try:
        wait_for(port, process)
        yield f"http://127.0.0.1:{port}", process
    finally:
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture(scope="session")
def site_folder(small: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of the small world, written."""
    place = tmp_path_factory.mktemp("disk") / "a site, anywhere"
    asking = Asking(small.store)
    written = write_site(PublicGraph(asking, asking.iris.base), place)
    assert {MARK, CHECKSUMS} <= {file.name for file in place.iterdir()}
    assert written == sum(1 for file in place.rglob("*") if file.is_file()) - 2
    return place


@pytest.fixture(scope="session")
def site(small: Built) -> Iterator[str]:
    """The small world on the web, with at most 50 rows an answer and 3 seconds for it."""
    with serving(small.shelf, "--rows", "50", "--timeout", "3") as (url, _):
        yield url


@pytest.fixture(scope="session")
def client(site: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=site, timeout=30) as client:
        yield client
