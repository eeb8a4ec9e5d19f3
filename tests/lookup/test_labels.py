"""Labels tell things apart, in the published graph."""

from collections import defaultdict

import pytest
from tests.built import Built

from coopgraph.records.quads import read_literal

LABELS = """PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
    SELECT ?thing ?label { ?thing rdfs:label ?label FILTER(CONTAINS(STR(?thing), "/id/")) }"""


@pytest.fixture(scope="module")
def labels(real: Built) -> dict[tuple[str, str, str], set[str]]:
    """Notion, language, label → ids."""
    found: defaultdict[tuple[str, str, str], set[str]] = defaultdict(set)
    for thing, label in real.store.select(LABELS):
        notion, _, id = str(thing)[1:-1].partition("/id/")[2].partition("/")
        name, language, _ = read_literal(str(label))
        found[notion, language, name].add(id)
    return found


def test_no_two_things_of_one_notion_share_a_label(labels: dict) -> None:
    assert len(labels) > 4_000
    assert {key: ids for key, ids in labels.items() if len(ids) > 1} == {}


def test_a_convention_is_called_with_its_parties_and_year(labels: dict) -> None:
    (label,) = (
        label
        for (notion, language, label), ids in labels.items()
        if ids == {"convention-toulouse-ha-noi-2019"} and language == "fr"
    )
    assert "Toulouse" in label
    assert "Hanoï" in label
    assert "2019" in label


def test_no_name_means_something_only_to_its_writer(labels: dict) -> None:
    assert not [label for _, _, label in labels if label.startswith(("notre ", "Notre "))]
