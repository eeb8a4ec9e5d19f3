"""The tables read back by csvw, by frictionless and by openpyxl hold what the graph holds."""

import csv
import json
from argparse import Namespace
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pyoxigraph
import pytest
from csvw.__main__ import csvwvalidate
from frictionless import Package
from pyoxigraph import RdfFormat

from coopgraph.exports.exporting import UnknownExport, Wish, export
from coopgraph.exports.tables.columns import NOTIONS
from coopgraph.exports.tables.csv_files import TABLE_NAMES
from coopgraph.exports.tables.table_rows import joined
from coopgraph.ontology.terms import coop, dcterms
from coopgraph.records import Iris
from coopgraph.store import EmbeddedStore
from tests.built import Built
from tests.exports.csv2rdf import csv2rdf
from tests.publication import Published


def rows(path: Path) -> dict[str, dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


@pytest.mark.parametrize("name", NOTIONS)
def test_one_row_for_each_thing(published: Published, name: str) -> None:
    assert len(rows(published.folder / "tables" / f"{name}.csv")) == published.count(NOTIONS[name])


@pytest.mark.parametrize("folder", ["tables", "tables-today"])
def test_csvwvalidate_accepts_every_table(published: Published, folder: str) -> None:
    described = sorted((published.folder / folder).glob("*.csv-metadata.json"))
    assert len(described) == len(TABLE_NAMES)
    for path in described:
        assert not csvwvalidate(Namespace(url=str(path), verbose=True, lax=False), test=True), path


def test_csvwvalidate_would_refuse_a_broken_table(published: Published, tmp_path: Path) -> None:
    for name in ("editions.csv", "editions.csv-metadata.json"):
        text = (published.folder / "tables" / name).read_bytes()
        (tmp_path / name).write_bytes(text.replace(b"2013-06-09", b"9 juin 2013"))
    path = str(tmp_path / "editions.csv-metadata.json")
    assert csvwvalidate(Namespace(url=path, verbose=False, lax=False), test=True)


def stated(store: EmbeddedStore, graph: str | None) -> set[object]:
    """The statements of a graph, as csv2rdf gives them."""
    found: set[object] = set()
    for quad in pyoxigraph.parse(b"".join(store.graph_lines(graph)), RdfFormat.N_TRIPLES):
        term = quad.object
        if isinstance(term, pyoxigraph.NamedNode):
            value = ("iri", term.value, "")
        else:
            kind = "text" if term.language else "literal"
            value = (kind, term.value, term.language or term.datatype.value)
        found.add((quad.subject.value, quad.predicate.value, value))
    return found


@pytest.mark.parametrize("folder", ["tables", "tables-today"])
def test_the_tables_read_back_as_rdf_are_in_the_graph(published: Published, folder: str) -> None:
    graph = stated(published.store, None)
    contested = stated(published.store, Iris().disagreements_graph[1:-1])
    for path in sorted((published.folder / folder).glob("*.csv-metadata.json")):
        told = csv2rdf(path)
        there = contested if path.name.startswith("disagreements") else graph
        lines = path.with_name(path.name.removesuffix("-metadata.json")).read_bytes().count(b"\n")
        is_rolled_up = path.name.startswith("links") and folder == "tables-today"
        assert bool(told) == (lines > 1 and not is_rolled_up), path.name
        assert sorted(told - there)[:3] == [], path.name


def test_links_of_all_tables_are_read_back(published: Published) -> None:
    told = csv2rdf(published.folder / "tables" / "links.csv-metadata.json")
    graph = stated(published.store, None)
    parties = {triple for triple in graph if triple[1] == coop.party}
    assert parties
    assert parties <= told
    assert {triple for triple in graph if triple[1] == dcterms.subject} <= told


def test_the_real_tables_read_back_as_rdf_are_in_the_graph(real: Built, tmp_path: Path) -> None:
    list(export(real.store, Iris(), Wish(tmp_path, only=("tables",))))
    graph = stated(real.store, None)
    counted = 0
    for path in sorted((tmp_path / "tables").glob("*.csv-metadata.json")):
        if not path.name.startswith("disagreements"):
            told = csv2rdf(path)
            assert sorted(told - graph)[:3] == [], path.name
            counted += len(told)
    assert counted > 10_000
    report = Package(str(tmp_path / "tables" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["fieldName", "note"])[:5]


def test_keys_lead_from_table_to_table(published: Published) -> None:
    group = published.folder / "tables" / "csv-metadata.json"
    assert not csvwvalidate(Namespace(url=str(group), verbose=True, lax=False), test=True)
    tables = {it["url"]: it["tableSchema"] for it in json.loads(group.read_text("utf-8"))["tables"]}
    keys = tables["workshops.csv"]["foreignKeys"]
    assert {"resource": "editions.csv", "columnReference": "id"} in [k["reference"] for k in keys]
    package = json.loads((published.folder / "tables" / "datapackage.json").read_text("utf-8"))
    (workshops,) = [r for r in package["resources"] if r["name"] == "workshops"]
    assert "editions" in {k["reference"]["resource"] for k in workshops["schema"]["foreignKeys"]}


def test_frictionless_accepts_the_package(published: Published) -> None:
    report = Package(str(published.folder / "tables" / "datapackage.json")).validate()
    assert report.valid, report.flatten(["fieldName", "note"])[:5]


def test_codes_have_names_in_three_languages(published: Published) -> None:
    found = rows(published.folder / "tables" / "partnerships.csv")
    row = found["fr-region-occitanie--vn-province-lam-dong"]
    assert row["main_kind"] == "decentralised-cooperation"
    assert row["main_kind_fr"]
    assert row["main_kind_vi"] == "hợp tác phi tập trung"
    assert "Lâm Đồng" in row["party_vi"]
    assert (row["start_date"], row["start_date_earliest"]) == ("2019-11-20", "2019-11-20")
    assert row["documents"] == "baolamdong-2019-11-21-occitanie"
    assert row["document_urls"].startswith("http")


def test_a_contested_date_and_its_positions(published: Published) -> None:
    row = rows(published.folder / "tables" / "editions.csv")["assises-09"]
    assert row["start_date"] == "2013-06-09"
    assert "startDate" in row["contested"].split(" | ")
    with (published.folder / "tables" / "disagreements.csv").open(encoding="utf-8") as file:
        told = [r for r in csv.DictReader(file) if r["thing"].endswith("/assises-09")]
    dates = {r["value"]: r for r in told if r["property"].endswith("startDate")}
    assert dates["2013-06-09"]["chosen"] == "true"
    assert dates["2013-09"]["chosen"] == "false"
    assert dates["2013-09"]["documents"] == "cuf-assises-2019"


def test_languages_stand_beside_texts(published: Published) -> None:
    row = rows(published.folder / "tables" / "editions.csv")["assises-09"]
    names = row["name_as_written"].split(" | ")
    languages = row["name_as_written_language"].split(" | ")
    assert len(names) == len(languages)
    assert dict(zip(languages, names, strict=True))["th"].startswith("การประชุม")


def test_a_convention_of_several_parties(published: Published) -> None:
    row = rows(published.folder / "tables" / "conventions.csv")["convention-avec-2009"]
    assert len(row["of_partnership"].split(" | ")) == 4
    assert len(row["of_partnership_vi"].split(" | ")) == 4


def test_a_separator_inside_a_text_is_no_separator(published: Published) -> None:
    found = rows(published.folder / "tables" / "workshops.csv")
    for row in found.values():
        names = row["name_as_written"].split(" | ")
        assert len(names) == len(row["name_as_written_language"].split(" | "))
    assert (
        joined(["Atelier 1 | Hội thảo 1", "Atelier 1"])
        == "Atelier 1\u00a0|\u00a0Hội thảo 1 | Atelier 1"
    )


def test_columns_and_a_day_may_be_chosen(publish: Callable[..., Path]) -> None:
    wanted = {"partnerships": ("id", "label_vi", "start_date")}
    folder = publish(only=("tables",), columns=wanted, as_of="2010")
    found = rows(folder / "tables-as-of-2010-12-31" / "partnerships.csv")
    assert list(next(iter(found.values()))) == ["id", "label_vi", "start_date"]
    assert "fr-region-ile-de-france--vn-city-ha-noi" in found
    assert "fr-region-occitanie--vn-province-lam-dong" not in found


def test_rolled_up_tables_name_the_authorities_of_today(publish: Callable[..., Path]) -> None:
    folder = publish(only=("tables",), roll_up=True)
    found = rows(folder / "tables-rolled-up" / "partnerships.csv")
    row = found["fr-region-midi-pyrenees--vn-province-son-la"]
    assert "fr-region-occitanie" in row["party"].split(" | ")
    assert "fr-region-midi-pyrenees" not in row["party"]
    authorities = rows(folder / "tables-rolled-up" / "authorities.csv")
    assert "fr-region-midi-pyrenees" not in authorities


def test_what_does_not_exist_is_refused(publish: Callable[..., Path]) -> None:
    with pytest.raises(UnknownExport):
        publish(only=("tabels",))
    with pytest.raises(UnknownExport):
        publish(only=("tables",), columns={"partnerships": ("colour",)})


def test_the_workbook_has_a_guide_and_every_table(published: Published) -> None:
    book = openpyxl.load_workbook(published.folder / "coopgraph.xlsx", read_only=True)
    assert book.sheetnames[:3] == ["Lisez-moi", "Hướng dẫn", "Read me"]
    assert book.sheetnames[3:] == [*NOTIONS, "disagreements"]
    for name, class_iri in NOTIONS.items():
        sheet = list(book[name].iter_rows(values_only=True))
        assert len(sheet) == published.count(class_iri) + 4
    editions = list(book["editions"].iter_rows(values_only=True))
    columns = editions[3]
    row = next(dict(zip(columns, r, strict=True)) for r in editions if r[0] == "assises-09")
    plain = rows(published.folder / "tables" / "editions.csv")["assises-09"]
    assert {name: str(value or "") for name, value in row.items()} == plain
    assert isinstance(row["edition_number"], int)


def test_the_datapackage_names_its_properties(published: Published) -> None:
    told = json.loads((published.folder / "tables" / "datapackage.json").read_text("utf-8"))
    fields = {
        f["name"]: f
        for r in told["resources"]
        if r["name"] == "conventions"
        for f in r["schema"]["fields"]
    }
    assert fields["signature_date"]["rdfType"] == coop.signatureDate
    assert set(fields["signature_date"]["titles"]) == {"fr", "vi", "en"}
