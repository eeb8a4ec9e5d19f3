"""The graph in Python, as the guide shows it."""

import json
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest

import coopgraph
from coopgraph.errors import StoreMissing
from coopgraph.graph.for_rdflib import CannotCopy, dataset
from coopgraph.graph.opened import LanguageUnknown
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
        assert answer.variables == ("n",)
        assert answer[0]["n"] == answer[0].n > 100


def test_an_answer_in_sparql_is_a_table_that_can_be_read_twice(small: Built) -> None:
    with coopgraph.open(small.shelf, lang="en") as graph:
        answer = graph.sparql("SELECT ?s ?p { ?s ?p ?o } ORDER BY ?s ?p LIMIT 3")
        assert list(answer) == list(answer)
        assert len(answer) == 3
        assert answer.dataframe().shape == (3, 2)
        assert list(answer.dataframe().columns) == ["s", "p"]
        assert answer._repr_html_().count("<tr>") == 4
        assert repr(answer).splitlines()[0].split() == ["s", "p"]
        triples = graph.sparql("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 2")
        assert triples.dataframe().shape == (2, 3)


def test_a_verdict_is_yes_or_no(small: Built) -> None:
    with coopgraph.open(small.shelf) as graph:
        yes, no = graph.sparql("ASK { ?s ?p ?o }"), graph.sparql("ASK { FILTER(false) }")
        assert (bool(yes), bool(no)) == (True, False)
        assert len(repr(no).splitlines()) == 2
        assert not graph.sparql("SELECT ?s { ?s ?p ?o FILTER(false) }")


@pytest.mark.parametrize(
    ("tag", "language"),
    [("fr-FR", "fr"), ("VI", "vi"), ("en_US.UTF-8", "en"), ("fr", "fr"), (" vi-VN ", "vi")],
)
@pytest.mark.parametrize("name", ["lang", "language"])
def test_a_language_is_understood_everywhere(
    small: Built, name: str, tag: str, language: str
) -> None:
    with coopgraph.open(small.shelf, **{name: tag}) as graph:
        assert graph.lang == language
    with coopgraph.open(small.shelf, lang="en") as graph:
        chosen = {name: tag}
        assert graph.ask("partnerships", **chosen).lang == language
        assert graph.sparql("ASK {}", **chosen).lang == language
        assert f'lang="{language}"' in graph.draw("timeline", **chosen).html[:300]
        of_brest = next(node for _, node in graph.network(**chosen).nodes(data=True))
        assert of_brest["label"] == of_brest[f"label_{language}"]


def test_an_unknown_language_is_one_line(small: Built) -> None:
    with pytest.raises(LanguageUnknown, match="fr, vi, en"):
        coopgraph.open(small.shelf, lang="de")


WRITERS = {
    "graphml": nx.write_graphml,
    "gexf": nx.write_gexf,
    "gml": nx.write_gml,
    "pajek": nx.write_pajek,
    "edges": nx.write_edgelist,
    "node-link": lambda graph, path: path.write_text(json.dumps(nx.node_link_data(graph))),
    "cytoscape": lambda graph, path: path.write_text(json.dumps(nx.cytoscape_data(graph))),
}


@pytest.mark.filterwarnings("ignore:Node attribute side is not processed:UserWarning")
@pytest.mark.parametrize("writer", WRITERS)
def test_the_writers_of_networkx_take_the_network(
    small: Built, tmp_path: Path, writer: str
) -> None:
    with coopgraph.open(small.shelf) as graph:
        WRITERS[writer](graph.network(as_of="2014"), tmp_path / "out")
        assert (tmp_path / "out").stat().st_size > 1000
        assert isinstance(next(iter(graph.network(flat=False).nodes.values()))["labels"], dict)


def test_a_picture_is_one_line_and_goes_to_a_text_path(small: Built, tmp_path: Path) -> None:
    with coopgraph.open(small.shelf) as graph:
        picture = graph.draw("map")
    assert repr(picture).startswith("<coopgraph.Picture map, ")
    assert len(repr(picture)) < 60
    assert picture.write(f"{tmp_path}/map.html").read_text(encoding="utf-8") == picture.html


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
