"""What the rehearsal says of our catalogue, of others', and of broken ones."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from coopgraph.cli.rehearse import command
from coopgraph.harvest import Rehearsal, rehearse
from coopgraph.harvest.rehearsal import BEYOND
from coopgraph.harvest.rehearsal_in_words import told
from coopgraph.harvest.remark import Verdict
from coopgraph.harvest.table_preview import faults
from coopgraph.messages import LANGUAGES, say
from tests.publication import Published

TODAY = "2026-12-31"
HEAD = """
@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix locn: <http://www.w3.org/ns/locn#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix : <https://example.org/> .
:c a dcat:Catalog ; dcat:dataset :d .
"""


def of_text(tmp_path: Path, text: str, name: str = "c.ttl") -> Rehearsal:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return rehearse(path, TODAY)


def keys(found: Rehearsal, portal: str = "datagouv") -> dict[str, Verdict]:
    return {r.key: r.verdict for r in found.remarks if r.key and r.portal == portal}


@pytest.mark.parametrize("ending", ["ttl", "rdf", "jsonld"])
def test_our_catalogue_loses_nothing(published: Published, ending: str) -> None:
    found = rehearse(published.folder / f"catalog.{ending}", TODAY)
    assert found.passes
    assert [r for r in found.remarks if r.verdict.is_loss] == []
    assert {it.rating for it in found.scores} == {"excellent"}
    for score in found.scores:
        workbook = score.dataset.endswith("/workbook>")
        assert (score.offline, score.online) == (305 if workbook else 325, 80)


@pytest.mark.parametrize("ending", ["ttl", "rdf", "jsonld"])
def test_a_name_that_says_nothing_is_no_hindrance(
    published: Published, tmp_path: Path, ending: str
) -> None:
    unnamed = tmp_path / "catalogue"
    unnamed.write_bytes((published.folder / f"catalog.{ending}").read_bytes())
    assert rehearse(unnamed, TODAY).passes


@pytest.mark.parametrize("what", ["identifier", "title"])
def test_a_dataset_without_it_is_skipped(tmp_path: Path, what: str) -> None:
    told = {"identifier": 'dct:identifier "d"', "title": 'dct:title "Un titre"@fr'}
    del told[what]
    found = of_text(tmp_path, f"{HEAD} :d a dcat:Dataset ; {' ; '.join(told.values())} .")
    assert keys(found)[f"no-{what}"] is Verdict.SKIPPED
    assert not found.passes


FAULTS = {
    'dct:title "Un"@fr , "One"@en': ("other-languages", Verdict.DOWNGRADED),
    "dcat:distribution [ a dcat:Distribution ]": ("no-address", Verdict.DROPPED),
    "dcat:distribution [ dcat:accessURL :f ] , [ dcat:accessURL :f ]": (
        *("same-address", Verdict.DROPPED),
    ),
    "dcat:theme <http://example.org/theme>": ("theme-nameless", Verdict.DROPPED),
    'dcat:keyword "x"@fr': ("tag-length", Verdict.DROPPED),
    'dct:spatial [ locn:geometry "POINT(2 48)"^^<http://www.opengis.net/rdf#wktLiteral> ]': (
        *("no-polygon", Verdict.DROPPED),
    ),
    "dct:temporal :period": ("period-address", Verdict.DROPPED),
    'dct:temporal "once upon a time"': ("period-unreadable", Verdict.DROPPED),
    "dct:license <https://example.org/terms>": ("licence-unknown", Verdict.DROPPED),
    "dct:license [ a dct:LicenseDocument ]": ("licence-unknown", Verdict.DROPPED),
    "dct:publisher [ foaf:homepage :x ]": ("contact-empty", Verdict.DROPPED),
    'dct:issued "yesterday"': ("issued-no-date", Verdict.SKIPPED),
    "dct:title 2026": ("title-number", Verdict.SKIPPED),
    'dcat:distribution [ dcat:accessURL "data.csv" ]': ("file-address", Verdict.SKIPPED),
    'dcat:distribution [ dcat:accessURL :f ; dcat:byteSize "1 Mo" ]': (
        *("file-size", Verdict.SKIPPED),
    ),
    'dct:description "<p>Un <b>texte</b></p>"@fr': ("only-the-portal", Verdict.UNKNOWN),
    'dct:modified "2999-01-01"^^xsd:date': ("in-the-future", Verdict.DROPPED),
    'dct:modified "yesterday"': ("not-a-date", Verdict.DROPPED),
    "dct:accrualPeriodicity :often": ("frequency-unknown", Verdict.DROPPED),
    "dcat:contactPoint [ a <http://www.w3.org/2006/vcard/ns#Kind> ]": (
        *("contact-empty", Verdict.DROPPED),
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_each_fault_has_its_finding(tmp_path: Path, fault: str) -> None:
    title = "" if fault.startswith("dct:title") else 'dct:title "Un titre"@fr ; '
    found = of_text(tmp_path, f'{HEAD} :d a dcat:Dataset ; {title} dct:identifier "d" ; {fault} .')
    key, verdict = FAULTS[fault]
    assert keys(found)[key] is verdict


@pytest.mark.parametrize(
    "good",
    [
        'dct:temporal "2010-01-01/2020-12-31"',
        'dct:temporal [ dcat:startDate "2010-01-01"^^xsd:date ]',
        'dct:spatial [ locn:geometry "POLYGON((0 0,1 0,1 1,0 0))"'
        "^^<http://www.opengis.net/rdf#wktLiteral> ]",
        "dct:license <http://www.opendefinition.org/licenses/cc-by>",
        'dct:license [ dct:description "Creative Commons Attribution" ]',
    ],
)
def test_what_is_right_is_kept(tmp_path: Path, good: str) -> None:
    field = good.split()[0]
    text = f'{HEAD} :d a dcat:Dataset ; dct:title "T"@fr ; dct:identifier "d" ; {good} .'
    found = of_text(tmp_path, text)
    assert {r.verdict for r in found.remarks if r.portal == "datagouv" and r.field == field} == {
        Verdict.KEPT
    }


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("broken.ttl", "@prefix : <x> . :a :b"),
        ("broken.rdf", "<rdf:RDF>"),
        ("broken.jsonld", '{"@graph": ['),
        ("page.html", "<!DOCTYPE html><html></html>"),
        ("empty.ttl", ""),
    ],
)
def test_a_broken_catalogue_gets_findings(tmp_path: Path, name: str, text: str) -> None:
    found = of_text(tmp_path, text, name)
    assert not found.passes
    assert any(r.key in ("unreadable", "no-dataset") for r in found.remarks)
    answer = CliRunner().invoke(command, [str(tmp_path / name), "--lang", "vi"])
    assert answer.exit_code == 2
    assert "Toàn bộ danh mục" in answer.output


def test_two_datasets_of_one_identifier(tmp_path: Path) -> None:
    told = 'a dcat:Dataset ; dct:title "T"@fr ; dct:identifier "1" .'
    both = f":d {told} :e {told}"
    assert keys(of_text(tmp_path, HEAD + both))["identifier-twice"] is Verdict.DROPPED


def test_ckan_deletes_what_disappears(tmp_path: Path) -> None:
    before, now = tmp_path / "before.ttl", tmp_path / "now.ttl"
    before.write_text(HEAD + ":d a dcat:Dataset . :gone a dcat:Dataset .", encoding="utf-8")
    now.write_text(HEAD + ":d a dcat:Dataset .", encoding="utf-8")
    found = rehearse(now, TODAY, before=before)
    (lost,) = [r for r in found.remarks if r.key == "deleted"]
    assert lost.value == "https://example.org/gone"


def test_points_are_lost_as_the_method_says(tmp_path: Path) -> None:
    text = f"""{HEAD} :d a dcat:Dataset ; dct:title "T"@fr ; dct:description "D"@fr ;
      dcat:keyword "mot"@fr ; dcat:distribution :f .
      :f a dcat:Distribution ; dcat:accessURL <https://example.org/f> ."""
    (score,) = of_text(tmp_path, text).scores
    assert (score.offline, score.online, score.rating) == (60, 50, "bad")
    assert score.missed["theme"] == 30


def test_our_catalogue_passes_the_official_shapes(published: Published, official: Path) -> None:
    shapes = official / "dcat-ap" / "releases" / "3.0.1" / "html" / "shacl"
    found = rehearse(published.folder / "catalog.ttl", TODAY, shapes=shapes)
    told = {r.field.rsplit("/", 1)[-1] for r in found.remarks if r.key == "shape"}
    assert told == {"publisher", "spatial", "dcat#bbox", "dcat#centroid"}  # none is a violation
    assert {r.more["severity"] for r in found.remarks if r.key == "shape"} == {"Warning"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_finding_has_a_reason_and_a_remedy(tmp_path: Path, lang: str) -> None:
    text = HEAD + ":d a dcat:Dataset ; " + " ; ".join(FAULTS) + " ."
    found = of_text(tmp_path, text)
    assert len({r.key for r in found.remarks}) > 15
    for remark in found.remarks:
        if remark.key:
            assert remark.reason(lang), remark.key
            assert remark.remedy(lang), remark.key
    assert "".join(told(found, lang))


def test_the_command_answers_in_json(published: Published) -> None:
    path = str(published.folder / "catalog.ttl")
    answer = CliRunner().invoke(command, [path, "--format", "json", "--today", TODAY])
    assert answer.exit_code == 0
    read = json.loads(answer.output)
    assert read["passes"] is True
    assert len([it for it in read["datasets"] if it["dataset"]]) == 13  # a series, two services
    graph = next(it for it in read["datasets"] if str(it["dataset"]).endswith("/graph"))
    assert graph["mqa"]["rating"] == "excellent"
    fields = {it["field"] for it in graph["fields"] if it["verdict"] == "kept"}
    assert {"dct:title", "dct:spatial", "dct:temporal", "dct:license"} <= fields


def _laughing(deep: int) -> str:
    """Entities that hold ten times the one before: 10 × 10^deep characters."""
    laughs = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, deep + 1))
    return (
        f'<!DOCTYPE rdf:RDF [<!ENTITY a0 "lolololol">{laughs}]><rdf:RDF '
        'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e.org/">'
        f'<rdf:Description rdf:about="http://e.org/x"><e:t>&a{deep};</e:t></rdf:Description>'
        "</rdf:RDF>"
    )


def test_entities_that_grow_are_refused_and_others_are_read(tmp_path: Path) -> None:
    found = of_text(tmp_path, _laughing(8), "c.rdf")
    assert {remark.key for remark in found.remarks} == {"unreadable"}
    assert "amplification" in found.remarks[0].value
    few = of_text(tmp_path, _laughing(2), "d.rdf")
    assert "unreadable" not in keys(few)
    assert few.catalogue.statements


WRONG_SHAPES = [
    "this is no Turtle",
    "@prefix sh: <http://www.w3.org/ns/shacl#> . <a:s> a sh:NodeShape ; sh:targetNode <a:n> ; "
    'sh:property [ sh:path <a:p> ; sh:minCount "many" ] .',
]


@pytest.mark.parametrize("shapes", WRONG_SHAPES)
def test_wrong_shapes_are_a_finding(published: Published, tmp_path: Path, shapes: str) -> None:
    (tmp_path / "wrong.ttl").write_text(shapes, encoding="utf-8")
    found = rehearse(published.folder / "catalog.ttl", TODAY, shapes=tmp_path)
    (remark,) = [r for r in found.remarks if r.key == "unreadable"]
    assert remark.value.startswith("wrong.ttl: ")
    assert not found.passes


def test_a_context_that_lies_elsewhere_is_read_from_beside(tmp_path: Path) -> None:
    text = """{"@context": "https://example.org/catalog.jsonld", "@type": "Catalog",
      "dataset": [{"@id": "https://example.org/d", "@type": "Dataset", "title": "T"}]}"""
    found = of_text(tmp_path, text, "mine.jsonld")
    assert {it.key for it in found.remarks} == {"context-elsewhere"}
    assert {it.verdict for it in found.remarks} == {Verdict.UNKNOWN}
    context = {"@vocab": "http://www.w3.org/ns/dcat#", "title": "http://purl.org/dc/terms/title"}
    (tmp_path / "catalog.jsonld").write_text(json.dumps({"@context": context}), encoding="utf-8")
    found = of_text(tmp_path, text, "mine.jsonld")
    assert found.catalogue.datasets() == ["<https://example.org/d>"]


def test_what_no_rehearsal_knows_is_said(tmp_path: Path) -> None:
    found = of_text(tmp_path, HEAD)
    assert len(found.as_object()["cannot_be_known"]) == len(BEYOND)
    for lang in LANGUAGES:
        assert all(
            say(f"harvest.beyond.{it}", lang) in "\n".join(told(found, lang)) for it in BEYOND
        )


def test_the_strict_reading_of_the_method_takes_points(published: Published) -> None:
    found = rehearse(published.folder / "catalog.ttl", TODAY)
    assert {score.total - score.strict for score in found.scores} == {40}


TABLES = {
    "a,a\n1,2\n": "table-header",
    "id,documents\nid,documents\n": "table-second-header",
    "id,documents\n1\n": "table-ragged",
    "n,documents\n" + "1,d\n" * 19 + "many,d\n": "table-mixed",
    "id,name\n1,x\n": "table-sourceless",
}


@pytest.mark.parametrize("text", TABLES)
def test_faults_of_a_table(tmp_path: Path, text: str) -> None:
    path = tmp_path / "t.csv"
    path.write_text(text, encoding="utf-8")
    assert next(faults(path)) == TABLES[text]
    path.write_text("id,documents\nx1,d\n", encoding="utf-8")
    assert list(faults(path)) == []
    path.write_bytes("id,documents\né,d\n".encode("latin-1"))
    assert list(faults(path)) == ["table-encoding"]
