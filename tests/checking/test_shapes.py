"""The agreed view fits our shapes and, for the classes we reuse, those of CPOV and CPEV."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from rdflib import RDF, SH, Graph, URIRef

from coopgraph.checking import check_graph
from coopgraph.checking.shapes import agreed_view, validate
from coopgraph.findings import Findings
from coopgraph.findings.kinds.graph import SHAPE_VIOLATED
from coopgraph.ontology.terms import adms, coop, foaf, m8g, org
from coopgraph.records.iris import Iris
from coopgraph.store import EmbeddedStore
from tests.built import ROOT, Built

OFFICIAL = Path(os.environ.get("COOPGRAPH_OFFICIAL", ROOT.parent / "shared" / "official"))
CORE = {
    "CPOV": "cpov/releases/2.1.2/shacl/core-public-organisation-ap-SHACL.ttl",
    "CPEV": "cpev/releases/1.1.1/shacl/core-public-event-ap-SHACL.ttl",
}


@pytest.fixture(scope="module")
def view(real: Built) -> Graph:
    return agreed_view(real.store)


@pytest.mark.slow
def test_the_published_graph_fits_our_shapes(real: Built) -> None:
    findings = Findings()
    check_graph(real.store, findings)
    assert SHAPE_VIOLATED.id not in findings.by_kind()


@pytest.mark.slow
@pytest.mark.parametrize("vocabulary", sorted(CORE))
def test_the_published_graph_fits_the_core_vocabularies(view: Graph, vocabulary: str) -> None:
    path = OFFICIAL / CORE[vocabulary]
    if not path.is_file():
        pytest.skip(f"the official shapes are not at {OFFICIAL}: nothing was checked")
    report = validate(view, Graph().parse(path))
    broken = [
        (report.value(r, SH.focusNode), report.value(r, SH.resultPath), report.value(r, SH.value))
        for r in report.subjects(RDF.type, SH.ValidationResult)
    ]
    assert not broken[:5]


def test_what_does_not_fit_is_found_and_told(small: Built) -> None:
    edition = Iris().thing("edition", "assises-09")
    with EmbeddedStore.in_memory() as store:
        store.load([(small.exports / "coopgraph.nq").read_text(encoding="utf-8")], trusted=True)
        store.load([f'{edition} <{coop.editionNumber}> "ninth" .\n'], trusted=True)
        findings = Findings()
        check_graph(store, findings)
    violated = [finding for finding in findings if finding.kind is SHAPE_VIOLATED]
    assert {finding.column for finding in violated} == {"editionNumber"}
    assert all(finding.file == edition[1:-1] for finding in violated)
    assert "explain edition/assises-09" in violated[0].remedy("en")
    assert len({violated[0].expected(language) for language in ("fr", "vi", "en")}) == 3


def test_there_is_something_to_check(view: Graph) -> None:
    ours = (coop.LocalAuthority, coop.Partnership, coop.Edition, coop.AgreedValue)
    borrowed = (m8g.PublicOrganisation, m8g.PublicEvent, m8g.Participation, foaf.Agent)
    for class_ in (*ours, *borrowed, org.ChangeEvent, adms.Identifier):
        assert (None, RDF.type, URIRef(class_)) in view
