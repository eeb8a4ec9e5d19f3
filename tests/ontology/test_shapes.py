"""Each shape lets its valid example through and stops its invalid ones, as the file names say.

`<shape file>-valid.ttl`; `<shape file>-invalid-<constraint>.ttl`, which breaks that constraint and
no other. The valid examples together are one small world, which the invalid ones also lean on.
"""

from collections import defaultdict
from pathlib import Path

import pyshacl
import pytest
from rdflib import OWL, RDF, Graph
from rdflib.namespace import SH

from coopgraph.ontology import turtle_files
from coopgraph.ontology.terms import coop

pytestmark = pytest.mark.filterwarnings("ignore:Dataset.default_context")

EXAMPLES = Path(__file__).resolve().parents[1] / "shapes"
VALID = sorted(EXAMPLES.glob("*-valid.ttl"))
INVALID = sorted(EXAMPLES.glob("*-invalid-*.ttl"))


@pytest.fixture(scope="module")
def broken(words: Graph, code_lists: Graph, shapes: Graph) -> dict[str, set[str]]:
    """Focus node → names of the constraints it breaks, over all examples at once."""
    world = Graph() + words + code_lists
    for path in [*VALID, *INVALID]:
        world.parse(path, format="turtle")
    _, report, _ = pyshacl.validate(world, shacl_graph=shapes, allow_infos=True)
    assert isinstance(report, Graph)
    found = defaultdict(set)
    for result in report.objects(None, SH.result):
        shape = str(report.value(result, SH.sourceShape))
        found[str(report.value(result, SH.focusNode))].add(shape.rpartition("#")[2])
    return found


def things(path: Path) -> set[str]:
    return {str(thing) for thing in Graph().parse(path, format="turtle").subjects()}


def test_every_file_of_shapes_has_a_valid_and_an_invalid_example() -> None:
    stems = {path.stem for path in turtle_files.shapes()}
    assert {path.stem.removesuffix("-valid") for path in VALID} == stems
    assert {path.stem.partition("-invalid-")[0] for path in INVALID} == stems


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_valid(path: Path, broken: dict[str, set[str]]) -> None:
    assert {thing: broken[thing] for thing in things(path) if thing in broken} == {}


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_invalid(path: Path, broken: dict[str, set[str]]) -> None:
    wrong = [broken[thing] for thing in things(path) if thing in broken]
    assert wrong == [{path.stem.partition("-invalid-")[2]}]


def test_every_class_of_ours_has_a_shape(words: Graph, shapes: Graph) -> None:
    classes = {str(found) for found in words.subjects(RDF.type, OWL.Class)}
    about_words = {coop.Settling}  # its individuals are declared with the terms, not in the data
    assert classes - about_words <= {str(found) for found in shapes.objects(None, SH.targetClass)}


@pytest.mark.slow
def test_official_shapes_of_shapes(shapes: Graph, official: Path) -> None:
    judge = official / "shacl" / "shacl" / "shacl-shacl.ttl"
    conforms, _, text = pyshacl.validate(shapes, shacl_graph=str(judge))
    assert conforms, text
