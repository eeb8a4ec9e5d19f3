"""Put small faults into the code, one at a time, and see which the room's own tests notice.

    cd benchmarks && python -m mutants [--room NAME …] [--number 40] [--seed 1] [--out FILE]

The code is changed in a copy. Every fault is named with what became of it, so that who adds a test
sees which line no test looks at. `make mutants` installs cosmic-ray, which makes the faults.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from measuring.sections import write_section
from mutants.report import Outcome, told
from mutants.rooms import ROOMS, Room

BENCHMARKS = Path(__file__).resolve().parents[1]
ROOT = BENCHMARKS.parent
TOOLS = ROOT / ".make" / "mutants" / "bin"
SAMPLE = Path(__file__).with_name("sample.py")
SECONDS = 300
"""A fault that keeps the tests busy for longer than this counts as noticed."""


def copied(folder: Path) -> Path:
    """Copy what is under version control, as it stands."""
    names = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True
    ).stdout.split("\0")
    for name in filter(None, names):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, folder / name)
    return folder


def configuration(room: Room) -> str:
    """Write the configuration of cosmic-ray for a room."""
    command = f"{sys.executable} -m pytest -x -q -p no:cacheprovider {' '.join(room.tests)}"
    return (
        "[cosmic-ray]\n"
        f"module-path = {json.dumps(list(room.modules))}\n"
        f"timeout = {SECONDS}.0\n"
        "excluded-modules = []\n"
        f"test-command = {json.dumps(command)}\n\n"
        '[cosmic-ray.distributor]\nname = "local"\n'
    )


def outcomes(room: Room, folder: Path, number: int, seed: int) -> tuple[int, list[Outcome]]:
    """Try faults in a room; gives how many there could be, and what became of those drawn."""
    (folder / "faults.toml").write_text(configuration(room), encoding="utf-8")
    environment = {
        **os.environ,
        "PYTHONPATH": str(folder / "src"),  # before the installed copy
        "PYTHONDONTWRITEBYTECODE": "1",  # a changed file may be as old and as long as before
    }

    def run(*command: str) -> str:
        return subprocess.run(
            command, cwd=folder, env=environment, check=True, capture_output=True, text=True
        ).stdout

    run(str(TOOLS / "cosmic-ray"), "init", "faults.toml", "faults.sqlite")
    possible = run(str(TOOLS / "python"), str(SAMPLE), "faults.sqlite", str(number), str(seed))
    run(str(TOOLS / "cosmic-ray"), "baseline", "faults.toml")
    run(str(TOOLS / "cosmic-ray"), "exec", "faults.toml", "faults.sqlite")
    lines = run(str(TOOLS / "cosmic-ray"), "dump", "faults.sqlite").splitlines()
    found = [Outcome.read(*json.loads(line)) for line in lines]
    return int(possible), [it for it in found if it is not None]


def main() -> None:
    """Try the faults and write what became of them."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--room", action="append", choices=[room.name for room in ROOMS])
    arguments.add_argument("--number", type=int, default=40)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--out", type=Path, default=ROOT / "docs" / "mutants.md")
    chosen = arguments.parse_args()
    for room in ROOMS:
        if chosen.room and room.name not in chosen.room:
            continue
        with tempfile.TemporaryDirectory() as folder:
            found = outcomes(room, copied(Path(folder)), chosen.number, chosen.seed)
        text = told(room, *found, seed=chosen.seed)
        print(text)
        write_section(chosen.out, room.name, text)


if __name__ == "__main__":
    main()
