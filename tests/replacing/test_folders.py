"""A folder is replaced whole or not at all, and what the dead leave is swept."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from coopgraph.errors import CoopgraphError
from coopgraph.replacing import FolderBusy, folders, replacing, whole_folder
from coopgraph.replacing.checksums import verified, write_checksums


@pytest.fixture
def place(tmp_path: Path) -> Path:
    place = tmp_path / "exports"
    (place / "versions").mkdir(parents=True)
    (place / "a").write_text("old a")
    (place / "versions/1").write_text("kept")
    (place / ".htaccess").write_text("theirs")
    return place


def held(folder: Path) -> dict[str, str]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text() for path in files}


OLD = {"a": "old a", "versions/1": "kept", ".htaccess": "theirs"}


def write(folder: Path, name: str, text: str) -> None:
    with replacing(folder / name) as output:
        output.write(text.encode())


def test_it_takes_its_place_whole(place: Path) -> None:
    with (place / "a").open() as reader, whole_folder(place) as staged:
        write(staged.folder, "a", "new a")
        write(staged.folder, "b/c", "new c")
        assert held(place) == OLD
        assert staged.placed(staged.folder / "b/c") == place / "b/c"
    assert held(place) == OLD | {"a": "new a", "b/c": "new c"}
    assert [path.name for path in place.parent.iterdir()] == ["exports"]
    assert reader.closed


def test_begun_anew_nothing_old_stays(place: Path) -> None:
    with whole_folder(place, anew=True) as staged:
        assert held(staged.folder) == {}
        write(staged.folder, "b/c", "new c")
        assert held(place) == OLD
    assert held(place) == {"b/c": "new c"}
    assert [path.name for path in place.parent.iterdir()] == ["exports"]


def test_begun_anew_where_somebody_works(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(place)
    with whole_folder(place, anew=True) as staged:
        write(staged.folder, "a", "new a")
    assert held(place) == {"a": "new a"}
    assert Path.cwd() == place


def test_where_nothing_was_something_is(tmp_path: Path) -> None:
    with whole_folder(tmp_path / "far/away") as staged:
        write(staged.folder, "a", "new")
        assert not (tmp_path / "far/away").exists()
    assert held(tmp_path) == {"far/away/a": "new"}


def test_what_fails_changes_nothing(place: Path) -> None:
    def fail() -> None:
        with whole_folder(place) as staged:
            write(staged.folder, "a", "new")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert held(place.parent) == {f"exports/{name}": text for name, text in OLD.items()}


def test_two_at_once_are_told_apart(place: Path) -> None:
    with (
        whole_folder(place),
        pytest.raises(FolderBusy, match=str(os.getpid())) as busy,
        whole_folder(place),
    ):
        pytest.fail("two at once")
    assert isinstance(busy.value, CoopgraphError)
    with whole_folder(place):
        pass
    assert held(place) == OLD


def test_a_link_to_a_folder_stays_a_link(place: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(place)
    with whole_folder(tmp_path / "link") as staged:
        write(staged.folder, "a", "new")
    assert (tmp_path / "link").is_symlink()
    assert held(place) == OLD | {"a": "new"}


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(NotADirectoryError), whole_folder(tmp_path / "file"):
        pytest.fail("a file")


@pytest.mark.parametrize("inside", ["", "versions"])
def test_where_somebody_works_files_move_one_by_one(
    place: Path, monkeypatch: pytest.MonkeyPatch, inside: str
) -> None:
    monkeypatch.chdir(place / inside)
    with whole_folder(place) as staged:
        write(staged.folder, "a", "new")
        assert held(place)["a"] == "old a"
    assert held(Path.cwd().parent if inside else Path.cwd()) == OLD | {"a": "new"}


def test_without_exchange_two_steps_do(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("coopgraph.replacing.exchange._exchanged", lambda new, old: False)
    with whole_folder(place) as staged:
        write(staged.folder, "a", "new")
    assert held(place) == OLD | {"a": "new"}
    place.rename(place.parent / ".exports.old")  # as if the process had ended between the two
    with whole_folder(place) as staged:
        write(staged.folder, "b", "new")
    assert held(place) == OLD | {"a": "new", "b": "new"}


KILLED = """
import os, signal, sys
from pathlib import Path
from coopgraph.replacing import replacing, whole_folder
with whole_folder(Path(sys.argv[1])) as staged, replacing(staged.folder / "a") as output:
    output.write(b"half"); output.flush()
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_the_dead_leave_is_swept(place: Path) -> None:
    done = subprocess.run([sys.executable, "-c", KILLED, str(place)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert held(place) == OLD
    assert len(list(place.parent.iterdir())) > 1
    (place / ".a.abcd1234").write_text("left by an older version")
    with whole_folder(place) as staged:
        write(staged.folder, "a", "new")
    assert held(place.parent) == {
        f"exports/{name}": text for name, text in (OLD | {"a": "new"}).items()
    }


def test_a_file_sweeps_what_is_left_of_itself_and_nothing_else(tmp_path: Path) -> None:
    for name in (".a.abcd1234", ".b.abcd1234", ".a.txt", ".a.b.abcd1234"):
        (tmp_path / name).write_text("left")
    with replacing(tmp_path / "a") as first:
        first.write(b"first")
        with replacing(tmp_path / "a") as second:
            second.write(b"second")
        assert Path(first.name).exists(), "another writer is at work"
    assert sorted(held(tmp_path)) == [".a.b.abcd1234", ".a.txt", ".b.abcd1234", "a"]


def test_a_name_with_marks_of_patterns_is_taken_literally(tmp_path: Path) -> None:
    (tmp_path / ".ab.abcd1234").write_text("theirs")
    (tmp_path / ".[ab]*.abcd1234").write_text("left")
    write(tmp_path, "[ab]*", "new")
    assert sorted(held(tmp_path)) == [".ab.abcd1234", "[ab]*"]


def test_checksums_tell_what_became_of_the_files(place: Path) -> None:
    assert not verified(place).is_sound
    write_checksums(place)
    assert verified(place).is_sound
    (place / "c").write_text("new")
    assert verified(place).added == ["c"]
    assert verified(place).is_sound
    text = bytearray((place / "a").read_bytes())
    text[0] ^= 1
    (place / "a").write_bytes(text)
    (place / "versions/1").unlink()
    verdict = verified(place)
    assert (verdict.changed, verdict.missing, verdict.whole) == (["a"], ["versions/1"], 0)
    assert not verdict.is_sound
    (place / "SHA256SUMS").write_bytes(b"\xff\xfe nonsense")
    assert not verified(place).has_checksums


def test_a_folder_of_others_is_not_moved(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders.os, "access", lambda path, mode: path != place.parent)
    inode = place.stat().st_ino
    with whole_folder(place) as staged:
        write(staged.folder, "a", "new")
    assert place.stat().st_ino == inode
    assert held(place) == OLD | {"a": "new"}
