"""Work that is ended at any moment leaves the old state or the new one, whole, and no rubbish."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from coopgraph.replacing.checksums import verified
from coopgraph.store import Shelf

SEED = 20
MOMENTS = 12
SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)
COMMAND = (sys.executable, "-c", "from coopgraph.cli import main; main()")


@pytest.fixture(scope="module")
def state(world_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with data, the graph and the exports of one release, and its duration in seconds."""
    folder = tmp_path_factory.mktemp("interrupted")
    shutil.copytree(world_data, folder / "data")
    for command in ("build", "export"):
        start = time.monotonic()
        assert ended(command, folder).returncode == 0
        (folder / f"{command}.seconds").write_text(str(time.monotonic() - start))
    return folder


def ended(
    command: str, folder: Path, *more: str, after: float | None = None, number: int = 0
) -> "subprocess.CompletedProcess[str]":
    """Run a command; send it a signal after some seconds."""
    arguments = [*COMMAND, command, *_places(command), *more]
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    with subprocess.Popen(
        arguments, cwd=folder, env=environment, stderr=subprocess.PIPE, text=True
    ) as process:
        if after is not None:
            time.sleep(after)
            process.send_signal(number)
        _, errors = process.communicate(timeout=60)
    return subprocess.CompletedProcess(arguments, process.returncode, "", errors)


def _places(command: str) -> list[str]:
    data = ["--data", "data", "--no-shapes"] if command == "build" else []
    return [*data, "--store", "store", "--exports", "exports", "--quiet", "--lang", "en"]


def sums(folder: Path) -> bytes:
    return (folder / "exports/SHA256SUMS").read_bytes()


def is_whole(folder: Path) -> None:
    graph, published = Shelf(folder / "store").verified(), verified(folder / "exports")
    assert graph.is_sound, graph
    assert published.is_sound, published
    assert not published.added
    assert not [path for path in (folder / "exports").rglob(".*") if path.is_file()]


@pytest.mark.parametrize("command", ["build", "export"])
def test_a_signal_at_any_moment_leaves_everything_whole(state: Path, command: str) -> None:
    chance = random.Random(f"{SEED} {command}")
    seconds = float((state / f"{command}.seconds").read_text())
    more = () if command == "build" else ("--date", "2026-11-21")
    new = None
    for number in range(MOMENTS):
        sent = SIGNALS[number % len(SIGNALS)]
        before = sums(state)
        done = ended(command, state, *more, after=chance.uniform(0.05, seconds), number=sent)
        assert "Traceback" not in done.stderr, done.stderr
        assert done.returncode in (0, -sent, 130), done.stderr
        is_whole(state)
        assert sums(state) in (before, new) or new is None
        new = sums(state) if sums(state) != before else new
    assert ended(command, state, *more).returncode == 0
    is_whole(state)
    rubbish = [path.name for path in state.iterdir() if path.name.startswith(".")]
    assert rubbish == []
    assert len([path for path in (state / "store").iterdir() if path.is_dir()]) <= 2


def test_two_exports_at_once(state: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "export", *_places("export")], cwd=state, stderr=subprocess.PIPE, text=True
    ) as first:
        while not (state / ".exports.new").exists():
            time.sleep(0.005)
            assert first.poll() is None
        second = ended("export", state)
        first.communicate()
    assert first.returncode == 0
    assert second.returncode == 1
    assert second.stderr.count("\n") == 1
    assert str(first.pid) in second.stderr
    is_whole(state)


def test_a_full_disk_is_one_line_and_the_old_state(state: Path) -> None:
    before = sums(state)
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000));"
    quiet = "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
    program = f"{limit}{quiet} from coopgraph.cli import main; main()"
    for command in ("build", "export"):
        done = subprocess.run(
            [sys.executable, "-c", program, command, *_places(command)],
            cwd=state,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 1, done.stderr
        assert done.stderr.count("\n") == 1, done.stderr
        assert sums(state) == before
        is_whole(state)


def test_a_folder_without_permission_is_one_line(state: Path) -> None:
    """Not even root may make folders in /sys."""
    for command in ("build", "export"):
        done = ended(command, state, "--exports", "/sys/coopgraph/exports")
        assert done.returncode == 1
        assert done.stderr.count("\n") == 1, done.stderr
        assert "/sys/coopgraph" in done.stderr


def test_verify_tells_what_was_damaged(state: Path) -> None:
    assert ended("verify", state).returncode == 0
    path = state / "exports/coopgraph.nq"
    text = path.read_bytes()
    path.write_bytes(text.replace(b"2013", b"2014", 1))
    assert ended("verify", state).returncode == 2
    path.write_bytes(text)
    assert ended("verify", state).returncode == 0
    assert json.loads((state / "exports/release.json").read_text())["quads"] > 0
