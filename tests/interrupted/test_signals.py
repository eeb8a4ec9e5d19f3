"""Work that is ended at any moment leaves the old state or the new one, whole, and no rubbish.

Twenty moments of each command, chosen by a seed, take SIGKILL, SIGTERM and Ctrl-C in turn. The
data change with each try, so that the old state and the new one differ.
"""

import random
import signal
import time
from pathlib import Path

import pytest

from coopgraph.replacing.checksums import verified
from tests.interrupted.program import State, ended, is_whole, places_of

SEED = 20
MOMENTS = 20
SIGNALS = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)


def _changed(command: str, number: int) -> list[str]:
    """Give the options of a run that would change what the one before left."""
    if command == "build":
        return places_of(command, ("data", "data-later")[number % 2])
    return [*places_of(command), "--date", f"2026-11-{21 + number % 2}"]


@pytest.mark.parametrize("command", ["build", "export"])
def test_a_signal_at_any_moment_leaves_everything_whole(state: State, command: str) -> None:
    chance = random.Random(f"{SEED} {command}")
    folder, longest = state.folder, state.seconds[command] * 1.1
    found = set()
    for number in range(MOMENTS):
        sent = SIGNALS[number % len(SIGNALS)]
        moment = chance.uniform(0.05, longest)
        more = _changed(command, number)
        done = ended(command, folder, *more, after=moment, number=sent, places=False)
        assert "Traceback" not in done.stderr, done.stderr
        assert done.returncode in (0, -sent, 130), done.stderr
        found.add(is_whole(folder))
    assert len(found) <= 3, "states that nobody made"
    assert ended(command, folder).returncode == 0
    is_whole(folder)
    assert [path.name for path in folder.iterdir() if path.name.startswith(".")] == []
    assert len([path for path in (folder / "store").iterdir() if path.is_dir()]) <= 2


def test_a_picture_is_the_old_or_the_new_one(state: State) -> None:
    picture = state.folder / "picture.html"
    more = ["network", "-o", "picture.html", "--store", "store", "--quiet"]
    whole = set()
    for lang in ("fr", "en"):
        assert ended("draw", state.folder, *more, "--lang", lang, places=False).returncode == 0
        whole.add(picture.read_bytes())
    chance = random.Random(SEED)
    for number in range(6):
        moment, sent = chance.uniform(0.1, 0.8), SIGNALS[number % len(SIGNALS)]
        lang = ("fr", "en")[number % 2]
        done = ended(
            "draw",
            state.folder,
            *more,
            "--lang",
            lang,
            after=moment,
            number=sent,
            places=False,
        )
        assert "Traceback" not in done.stderr, done.stderr
        assert picture.read_bytes() in whole
    assert ended("draw", state.folder, *more, "--lang", "fr", places=False).returncode == 0
    assert not list(state.folder.glob(".picture*"))


def test_a_site_is_the_old_or_the_new_one(state: State) -> None:
    site = state.folder / "site"
    more = ["site", "--store", "store", "--quiet", "--public"]
    addresses = ("https://one.example/", "https://other.example/")

    def is_whole() -> bool:
        whole = verified(site)
        told = (site / "robots.txt").read_text(encoding="utf-8")
        return whole.is_sound and not whole.added and any(it in told for it in addresses)

    begun = time.monotonic()
    assert ended("site", state.folder, *more, addresses[0], places=False).returncode == 0
    longest = time.monotonic() - begun
    assert is_whole()
    chance = random.Random(SEED)
    for number, sent in enumerate(SIGNALS, start=1):
        moment = chance.uniform(0.3, longest)
        address = addresses[number % 2]
        done = ended("site", state.folder, *more, address, after=moment, number=sent, places=False)
        assert "Traceback" not in done.stderr, done.stderr
        assert is_whole()
    assert ended("site", state.folder, *more, addresses[1], places=False).returncode == 0
    assert addresses[1] in (site / "robots.txt").read_text(encoding="utf-8")
    assert not list(state.folder.glob(".site*"))


def test_verify_tells_what_was_damaged(state: State) -> None:
    assert ended("verify", state.folder).returncode == 0
    path = state.folder / "exports/coopgraph.nq"
    text = path.read_bytes()
    path.write_bytes(text.replace(b"2013", b"2014", 1))
    assert ended("verify", state.folder).returncode == 2
    path.write_bytes(text)
    assert ended("verify", state.folder).returncode == 0


def test_a_build_leaves_the_publication_of_another_graph(state: State, tmp_path: Path) -> None:
    folder = state.folder
    before = is_whole(folder)
    places = places_of("build", "data-later")
    done = ended("build", folder, *places, places=False)
    assert (done.returncode, done.stderr.count("\n")) == (0, 1)
    assert "coopgraph export renews it" in done.stderr
    assert is_whole(folder)[1] == before[1]
    only = ended("export", folder, "--only", "maps")
    assert (only.returncode, only.stderr.count("\n")) == (1, 1)
    assert "another graph" in only.stderr
    assert ended("export", folder, "--skip", "workbook").returncode == 0
    assert is_whole(folder)[1] != before[1]
    assert not (folder / "exports/coopgraph.xlsx").exists()
    assert verified(folder / "exports").is_sound
    again = ended("build", folder, *places, places=False)
    assert (again.returncode, again.stderr) == (0, "")
    is_whole(folder)
