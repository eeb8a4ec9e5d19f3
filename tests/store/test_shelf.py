"""A reader never sees half a graph, whatever builders do or suffer."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from coopgraph.errors import QuadsInvalid, StoreBroken, StoreBusy, StoreMissing
from coopgraph.store import EmbeddedStore, Shelf, write_generation

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


def quads(n: int, of: str = "x") -> str:
    return "".join(f'<http://example.org/{of}> <http://example.org/n> "{i}" .\n' for i in range(n))


def count(store: EmbeddedStore) -> int:
    (row,) = store.select(COUNT)
    return int(row["n"].value)


def folders(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_dir())


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    write_generation(tmp_path / "store", [quads(3)], {"base": "http://example.org/"})
    return Shelf(tmp_path / "store")


def test_what_was_built_can_be_read_with_what_was_said_about_it(shelf: Shelf) -> None:
    with shelf.open() as store:
        assert count(store) == 3
        assert store.meta["base"] == "http://example.org/"
        assert store.meta["quads"] == 3
        assert len(store.meta["sha256"]) == 64


def test_the_same_text_gives_the_same_meta(shelf: Shelf) -> None:
    before = (shelf.folder / "000001/meta.json").read_bytes()
    write_generation(shelf.folder, [quads(3)], {"base": "http://example.org/"})
    assert (shelf.folder / "000002/meta.json").read_bytes() == before


def test_an_empty_shelf_says_to_build(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing, match="coopgraph build"):
        Shelf(tmp_path / "none").open()
    assert not (tmp_path / "none").exists()


def test_readers_keep_their_graph_through_any_number_of_builds(shelf: Shelf) -> None:
    with shelf.open() as old:
        for n in (4, 5, 6):
            write_generation(shelf.folder, [quads(n)], {})
            assert count(old) == 3
            with shelf.open() as new:
                assert count(new) == n
        assert folders(shelf.folder) == ["000001", "000003", "000004"]
    write_generation(shelf.folder, [quads(7)], {})
    assert folders(shelf.folder) == ["000004", "000005"]


def test_a_draft_is_seen_by_its_builder_only(shelf: Shelf) -> None:
    with shelf.draft() as draft:
        draft.load([quads(9)])
        assert count(draft.store) == 9
        with shelf.open() as store:
            assert count(store) == 3
    with shelf.open() as store:
        assert count(store) == 9


def test_a_build_that_fails_leaves_no_trace(shelf: Shelf) -> None:
    with pytest.raises(QuadsInvalid), shelf.draft() as draft:
        draft.load([quads(5), "nonsense\n"])
    with shelf.open() as store:
        assert count(store) == 3
    assert folders(shelf.folder) == ["000001"]


def test_a_draft_can_start_from_the_current_graph(shelf: Shelf) -> None:
    with shelf.open() as old:
        with shelf.draft(from_current=True) as draft:
            draft.store.replace_graph("http://example.org/g", quads(2, of="y"))
        assert len(old) == 3
    with shelf.open() as new:
        assert len(new) == 5
        assert new.meta["base"] == "http://example.org/"
        assert new.meta["quads"] == 5
        assert "sha256" not in new.meta


def test_there_is_nothing_to_start_from_on_an_empty_shelf(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing), Shelf(tmp_path).draft(from_current=True):
        pass


def test_a_second_builder_is_told_who_builds(shelf: Shelf) -> None:
    with shelf.draft(), pytest.raises(StoreBusy, match=str(os.getpid())), shelf.draft():
        pass
    with shelf.draft() as draft:
        draft.load([quads(1)])


BUILDER = """
import sys, time
from pathlib import Path
from coopgraph.store import Shelf
with Shelf(Path(sys.argv[1])).draft() as draft:
    draft.load([sys.argv[2]])
    print("loaded", flush=True)
    time.sleep(60)
"""


def test_a_builder_killed_in_the_middle_leaves_graph_and_lock_free(shelf: Shelf) -> None:
    command = [sys.executable, "-c", BUILDER, str(shelf.folder), quads(8)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as builder:
        assert builder.stdout is not None
        assert builder.stdout.readline() == "loaded\n"
        with pytest.raises(StoreBusy, match=str(builder.pid)), shelf.draft():
            pass
        builder.send_signal(signal.SIGKILL)
    with shelf.open() as store:
        assert count(store) == 3
    assert folders(shelf.folder) == ["000001", "000002"]
    write_generation(shelf.folder, [quads(4)], {})
    assert folders(shelf.folder) == ["000001", "000003"]


READER = """
import sys
from pathlib import Path
from coopgraph.store import Shelf
seen = set()
while not Path(sys.argv[2]).exists():
    with Shelf(Path(sys.argv[1])).open() as store:
        n = sum(1 for _ in store.select("SELECT ?s { ?s ?p ?o }"))
        assert n == store.meta["quads"], (n, store.meta)
        seen.add(n)
print(len(seen))
"""


def test_readers_of_other_processes_see_whole_graphs_while_many_are_built(shelf: Shelf) -> None:
    done = shelf.folder.parent / "done"
    command = [sys.executable, "-c", READER, str(shelf.folder), str(done)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as reader:
        end = time.monotonic() + 2
        while time.monotonic() < end:
            for n in (10, 200):
                write_generation(shelf.folder, [quads(n)], {})
        done.touch()
        seen, _ = reader.communicate(timeout=20)
    assert reader.returncode == 0
    assert int(seen) >= 2


@pytest.mark.parametrize("harm", ["no meta", "no quads", "strange pointer", "dangling pointer"])
def test_a_damaged_folder_is_told_in_one_line_and_mended_by_the_next_build(
    shelf: Shelf, harm: str
) -> None:
    if harm == "no meta":
        (shelf.folder / "000001/meta.json").unlink()
    elif harm == "no quads":
        shutil.rmtree(shelf.folder / "000001/quads")
        (shelf.folder / "000001/quads").mkdir()
    else:
        name = "../elsewhere" if harm == "strange pointer" else "000099"
        (shelf.folder / "CURRENT").write_text(name)
    with pytest.raises(StoreBroken) as error:
        shelf.open()
    assert "\n" not in str(error.value)
    write_generation(shelf.folder, [quads(2)], {})
    with shelf.open() as store:
        assert count(store) == 2


def test_the_graph_of_another_version_is_refused(shelf: Shelf) -> None:
    (shelf.folder / "000001/meta.json").write_text('{"layout": 99}')
    with pytest.raises(StoreBroken) as error:
        shelf.open()
    assert error.value.key == "store.newer"


DAMAGED_POINTERS = [b"", b"\xff\xfe0\x001\x00", "٠٠٠٠٠١".encode(), b"../x", b"0" * 5000, b"\x00"]


@pytest.mark.parametrize("pointer", DAMAGED_POINTERS)
def test_a_damaged_pointer_is_told_and_mended_by_the_next_build(
    shelf: Shelf, pointer: bytes
) -> None:
    (shelf.folder / "CURRENT").write_bytes(pointer)
    for reading in (shelf.open, shelf.current, shelf.verified):
        with pytest.raises(StoreBroken, match="coopgraph build"):
            reading()
    write_generation(shelf.folder, [quads(5)], {})
    with shelf.open() as store:
        assert count(store) == 5


def test_what_stands_where_a_graph_should_is_told(shelf: Shelf) -> None:
    (shelf.folder / "CURRENT").write_text("000007\n")
    (shelf.folder / "000007").write_text("a file")
    with pytest.raises(StoreBroken, match="000007"):
        shelf.open()
    (shelf.folder / "CURRENT").unlink()
    (shelf.folder / "CURRENT").mkdir()
    with pytest.raises(StoreBroken, match="CURRENT"):
        shelf.open()


def test_a_graph_built_upon_a_damaged_one_is_refused(shelf: Shelf) -> None:
    (shelf.folder / "000001/meta.json").write_bytes(b"\xff")
    with pytest.raises(StoreBroken), shelf.draft(from_current=True):
        pytest.fail("nothing to build upon")


def test_a_flipped_bit_is_found(shelf: Shelf) -> None:
    assert shelf.verified().is_sound
    with shelf.open() as store:
        assert count(store) == 3
    assert shelf.verified().is_sound, "reading changes nothing"
    table = max((shelf.folder / "000001/quads").iterdir(), key=lambda file: file.stat().st_size)
    text = bytearray(table.read_bytes())
    text[len(text) // 2] ^= 4
    table.write_bytes(text)
    verdict = shelf.verified()
    assert verdict.changed == [f"quads/{table.name}"]
    assert not verdict.is_sound


def test_a_building_lock_that_says_nonsense_is_told(shelf: Shelf) -> None:
    with shelf.draft() as draft:
        (shelf.folder / "building").write_bytes(b"\xff\xfe")
        with pytest.raises(StoreBusy), shelf.draft():
            pytest.fail("two at once")
        draft.load([quads(1)])
