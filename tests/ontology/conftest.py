"""What the tests of the ontology read: our Turtle as graphs, and the official vocabularies."""

import os
from pathlib import Path

import pytest
from rdflib import Graph

from coopgraph.ontology import turtle_files
from coopgraph.paths import ONTOLOGY

REPOSITORY = Path(__file__).resolve().parents[2]


def graph_of(*paths: Path) -> Graph:
    graph = Graph()
    for path in paths:
        graph.parse(path, format="turtle")
    return graph


@pytest.fixture(scope="session")
def words() -> Graph:
    return graph_of(turtle_files.words())


@pytest.fixture(scope="session")
def borrowed() -> Graph:
    return graph_of(turtle_files.borrowed())


@pytest.fixture(scope="session")
def names_of_others() -> Graph:
    return graph_of(*turtle_files.names_of_others())


@pytest.fixture(scope="session")
def alignments() -> Graph:
    return graph_of(turtle_files.alignments())


@pytest.fixture(scope="session")
def shapes() -> Graph:
    return graph_of(*turtle_files.shapes())


@pytest.fixture(scope="session")
def code_lists() -> Graph:
    return graph_of(*turtle_files.code_lists())


@pytest.fixture(scope="session")
def house_shapes() -> Graph:
    return graph_of(ONTOLOGY() / "house-shapes.ttl")


@pytest.fixture(scope="session")
def official() -> Path:
    """The frozen official vocabularies: beside the repository, or where the variable says."""
    default = REPOSITORY.parent / "shared" / "official"
    folder = Path(os.environ.get("COOPGRAPH_OFFICIAL", default))
    if not folder.is_dir():
        pytest.skip(f"NOT CHECKED: no official vocabularies at {folder} (set COOPGRAPH_OFFICIAL)")
    return folder
