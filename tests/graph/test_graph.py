"""The graph in Python, as the guide shows it."""

import subprocess
import sys

import pytest

import coopgraph
from coopgraph.errors import StoreMissing
from coopgraph.graph.for_rdflib import CannotCopy, dataset
from coopgraph.store import Answers
from tests.built import Built


def test_open_ask_and_close(small: Built) -> None:
    with coopgraph.open(small.shelf, lang="en") as graph:
        rows = graph.ask("partners-of-authority", authority="toulouse", as_of="2024")
        assert [row.partner.id for row in rows] == ["vn-city-ha-noi"]
        assert rows.lang == "en"
        assert len(graph) == len(small.store)
        assert str(small.shelf) in repr(graph)


def test_sparql(small: Built) -> None:
    with coopgraph.open(small.shelf) as graph:
        answer = graph.sparql("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
        assert isinstance(answer, Answers)
        assert int(next(iter(answer))["n"].value) > 100


def test_questions(small: Built) -> None:
    with coopgraph.open(small.shelf) as graph:
        assert all(question.is_for_people for question in graph.questions())
        assert "editions" in {question.name for question in graph.questions("staff")}


def test_nothing_built_yet(tmp_path: object) -> None:
    with pytest.raises(StoreMissing):
        coopgraph.open(f"{tmp_path}/nothing")


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_rdflib_in_place_or_copied_is_the_same(
    small: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"
    numbers = []
    for hidden in ({}, {"oxrdflib": None}):
        with monkeypatch.context() as patched:
            for name, module in hidden.items():
                patched.setitem(sys.modules, name, module)
            (row,) = dataset(small.store).query(count)
            numbers.append(int(row[0]))
    assert numbers[0] == numbers[1] > 1000


def test_remote_graph_is_not_copied() -> None:
    with pytest.raises(CannotCopy):
        dataset(object())  # type: ignore[arg-type]


def test_network_and_picture(small: Built) -> None:
    with coopgraph.open(small.shelf) as graph:
        assert graph.network().number_of_edges() > 3
        assert graph.draw("timeline")


def test_import_loads_no_library() -> None:
    code = "import sys, coopgraph; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    heavy = {"pyoxigraph", "rdflib", "networkx", "yaml", "pandas", "click", "rapidfuzz", "typing"}
    assert not heavy & set(done.stdout.split()) - _loaded_anyway()


def _loaded_anyway() -> set[str]:
    code = "import sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())
