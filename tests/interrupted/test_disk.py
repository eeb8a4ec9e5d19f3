"""A full disk, a folder that may not be written to: one line, and the old state whole."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.interrupted.program import State, ended, is_one_line, is_whole, places_of


def _mounted(folder: Path, options: str) -> bool:
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)],
        capture_output=True,
        check=False,
    )
    return done.returncode == 0


@pytest.fixture
def disk(state: State, tmp_path: Path) -> Iterator[Path]:
    """A small disk of its own that holds a copy of everything."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if os.geteuid() != 0 or shutil.which("mount") is None or not _mounted(disk, "size=200m"):
        pytest.skip("a small disk can be made by root alone, where mount(8) is allowed")
    try:
        shutil.copytree(state.folder, disk, dirs_exist_ok=True, symlinks=True)
        yield disk
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def _remount(disk: Path, options: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{options}", str(disk)], check=True)


@pytest.mark.parametrize("room", [1, 400])
def test_a_full_disk(disk: Path, room: int) -> None:
    """`room`: KiB left."""
    before = is_whole(disk)
    used = shutil.disk_usage(disk).used >> 10
    _remount(disk, f"size={used + room}k")
    for command in ("build", "export"):
        more = places_of("build", "data-later") if command == "build" else places_of("export")
        said = is_one_line(ended(command, disk, *more, places=False))
        assert "No space left" in said or "space" in said, said
        assert is_whole(disk) == before
        assert shutil.disk_usage(disk).used >> 10 <= used + 16, "something was left behind"
    _remount(disk, "size=200m")
    assert ended("build", disk, *places_of("build", "data-later"), places=False).returncode == 0
    assert ended("export", disk).returncode == 0
    assert is_whole(disk)[0] != before[0]


def test_a_disk_that_is_only_read(disk: Path) -> None:
    before = is_whole(disk)
    _remount(disk, "ro")
    for command in ("build", "export"):
        assert "Read-only" in is_one_line(ended(command, disk))
        assert is_whole(disk) == before
    done = ended("draw", disk, "network", "--store", "store", places=False)
    assert "Read-only" in is_one_line(done)
    assert ended("explain", disk, "assises-09", "--store", "store", places=False).returncode == 0


def test_files_that_may_not_grow(state: State) -> None:
    before = is_whole(state.folder)
    limit = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000));"
    quiet = "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
    program = f"{limit}{quiet} from coopgraph.cli import main; main()"
    for command in ("build", "export"):
        done = subprocess.run(
            [sys.executable, "-c", program, command, *places_of(command)],
            cwd=state.folder,
            capture_output=True,
            text=True,
            check=False,
        )
        is_one_line(done)
        assert is_whole(state.folder) == before


def test_a_folder_without_permission(state: State) -> None:
    """Not even root may make folders in /sys."""
    for command in ("build", "export"):
        done = ended(command, state.folder, "--exports", "/sys/coopgraph/exports")
        assert "/sys/coopgraph" in is_one_line(done)
