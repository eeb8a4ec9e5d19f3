"""A store that is deleted, cut or of another version under a running server.

The server answers from what it has, or says 503; it never answers wrongly, writes a traceback, or
needs to be started again once a graph is built anew. Commands say it in one line.
"""

import json
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest

from coopgraph.store import Shelf, write_generation
from tests.interrupted.program import ended, is_one_line
from tests.portal.conftest import serving

THING = "<http://example.org/t{n}>"
QUADS = "".join(f'{THING.format(n=n)} <http://example.org/says> "x{n}" .\n' for n in range(3000))
COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"


def _delete(store: Path) -> None:
    shutil.rmtree(store)


def _cut(store: Path) -> None:
    for file in _graph(store).glob("quads/*.sst"):
        with file.open("r+b") as table:
            table.truncate(file.stat().st_size // 2)


def _empty(store: Path) -> None:
    for file in _graph(store).glob("quads/*"):
        file.write_bytes(b"")


def _of_another_version(store: Path) -> None:
    meta = _graph(store) / "meta.json"
    meta.write_text(json.dumps({**json.loads(meta.read_text()), "layout": 99}))


def _pointing_nowhere(store: Path) -> None:
    (store / "CURRENT").write_bytes("đồ thị\n".encode())


def _graph(store: Path) -> Path:
    return store / Shelf(store).current()


DAMAGES = [_delete, _cut, _empty, _of_another_version, _pointing_nowhere]


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda it: it.__name__.strip("_"))
def test_under_a_running_server(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    store, log = tmp_path / "store", tmp_path / "log"
    write_generation(store, [QUADS], {})
    with (
        serving(store, "--timeout", "5", log=log) as (url, process),
        httpx.Client(base_url=url, timeout=20) as client,
    ):
        assert _count(client) == 3000
        damage(store)
        until = time.monotonic() + 2.5
        while time.monotonic() < until:
            found = client.get("/sparql", params={"query": COUNT})
            assert found.status_code in (200, 500, 503), found.text
            assert found.status_code != 200 or _rows(found) == 3000
            assert found.status_code == 200 or found.json()["detail"]
            time.sleep(0.1)
        said = log.read_text()
        assert "Traceback" not in said, said
        write_generation(store, [QUADS.replace("x0", "new")], {})
        until = time.monotonic() + 15
        while not client.get(
            "/sparql", params={"query": 'ASK { ?s ?p "new" }', "format": "json"}
        ).text.count("true"):
            assert time.monotonic() < until, log.read_text()
            time.sleep(0.2)
        assert process.poll() is None
    assert len(log.read_text().splitlines()) < 20


@pytest.mark.parametrize("damage", DAMAGES, ids=lambda it: it.__name__.strip("_"))
def test_commands_say_so(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    store = tmp_path / "store"
    write_generation(store, [QUADS], {})
    (tmp_path / "count.rq").write_text(COUNT)
    damage(store)
    asked = ["count.rq", "--store", "store", "--format", "csv", "--lang", "en"]
    said = is_one_line(ended("query", tmp_path, *asked, places=False))
    assert "Traceback" not in said


def _rows(found: httpx.Response) -> int:
    (row,) = found.json()["results"]["bindings"]
    return int(row["n"]["value"])


def _count(client: httpx.Client) -> int:
    return _rows(client.get("/sparql", params={"query": COUNT}))
