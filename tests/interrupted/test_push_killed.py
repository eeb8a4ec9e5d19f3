"""A push that is killed leaves each graph whole or not there, and the next one completes it."""

import random
import signal
from io import BytesIO
from pathlib import Path

from coopgraph.store.remote import RemoteStore
from tests.built import Built
from tests.interrupted.program import ended
from tests.servers import oxigraph_server

MOMENTS = 6


def _graphs(remote: RemoteStore) -> dict[str, set[str]]:
    """Give what the server holds by graph, less what exists for pushing alone."""
    names = [name for name in remote.graph_names() if "/graph/pushed" not in name]
    text = "CONSTRUCT {{ ?s ?p ?o }} WHERE {{ GRAPH <{}> {{ ?s ?p ?o }} }}"
    return {name: set(map(str, remote.construct(text.format(name)))) for name in names}


def test_it_is_killed_and_goes_on(small: Built, tmp_path: Path) -> None:
    whole = {
        name: {line.decode().rstrip(" .\n") for line in small.store.graph_lines(name)}
        for name in small.store.graph_names()
    }
    chance = random.Random(MOMENTS)
    with oxigraph_server() as url:
        remote = RemoteStore(f"{url}/query")
        for way in ([], ["--update", f"{url}/update"]):  # PUT alone; INSERT DATA and MOVE
            push = ["--endpoint", f"{url}/query", "--store", str(small.shelf), "--again", *way]
            for number in range(MOMENTS):
                sent = (signal.SIGKILL, signal.SIGTERM, signal.SIGINT)[number % 3]
                moment = chance.uniform(0.3, 1.5)
                done = ended("push", tmp_path, *push, after=moment, number=sent, places=False)
                assert "Traceback" not in done.stderr, done.stderr
                for name, there in _graphs(remote).items():
                    assert "/incoming/" in name or there == whole[name], name
            push.remove("--again")
            assert ended("push", tmp_path, *push, places=False).returncode == 0
            assert _graphs(remote) == whole
            agreed = BytesIO()
            small.store.query("CONSTRUCT WHERE { ?s ?p ?o }").write(agreed, "ntriples")
            found = set(map(str, remote.construct("CONSTRUCT WHERE { ?s ?p ?o }")))
            assert len(found) == len(set(agreed.getvalue().splitlines()))
