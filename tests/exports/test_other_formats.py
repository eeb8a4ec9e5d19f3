"""Maps, gazetteer, network, activities, agenda and references, each read by another program."""

import csv
import json
import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from icalendar import Calendar
from jsonschema import Draft7Validator
from lxml import etree

from coopgraph.exports.activities.sectors import UNSPECIFIED, shares
from coopgraph.exports.bibliography import _escaped
from coopgraph.exports.exporting import Wish, export
from coopgraph.exports.maps import MapPlace, _lines
from coopgraph.ontology.terms import coop, org
from coopgraph.records import Iris
from tests.built import Built
from tests.exports.iati_rules import broken
from tests.publication import BASE, Published


def read_json(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def test_maps_are_geojson(published: Published, official: Path) -> None:
    schema = read_json(official / "geojson" / "FeatureCollection.schema.json")
    for name, class_iri in (
        ("authorities", coop.LocalAuthority),
        ("partnerships", coop.Partnership),
    ):
        told = read_json(published.folder / f"{name}.geojson")
        Draft7Validator(schema).validate(told)
        assert len(told["features"]) == published.count(class_iri)


def test_maps_keep_names_dates_and_documents(published: Published) -> None:
    told = read_json(published.folder / "partnerships.geojson")["features"]
    assert all({"status_date", "status_today"} <= each["properties"].keys() for each in told)
    lines = {feature["id"]: feature for feature in told}
    line = lines["fr-region-occitanie--vn-province-lam-dong"]
    assert line["geometry"]["type"] == "LineString"
    (france, vietnam) = line["geometry"]["coordinates"]
    assert france[0] < 10 < 100 < vietnam[0]
    assert "Lâm Đồng" in line["properties"]["name_vi"]
    assert line["properties"]["start"] == "2019-11-20"
    assert line["properties"]["documents"] == ["baolamdong-2019-11-21-occitanie"]


def test_the_gazetteer_is_linked_places(published: Published, official: Path) -> None:
    told = read_json(published.folder / "places.lpf.json")
    assert len(told["features"]) == published.count(coop.LocalAuthority)
    feature = next(f for f in told["features"] if f["@id"].endswith("/vn-province-lam-dong"))
    assert {"toponym": "Lâm Đồng", "lang": "vi"}.items() <= _name(feature, "vi").items()
    assert feature["properties"]["ccodes"] == ["VN"]
    assert not any(name["toponym"] == "tỉnh Lâm Đồng" for name in feature["names"])
    others = [
        n for f in told["features"] for n in f["names"] if n["lang"] not in ("fr", "vi", "en")
    ]
    assert all(name["citations"] for name in others)
    schema = read_json(official / "geojson" / "FeatureCollection.schema.json")
    Draft7Validator(schema).validate(told)


def _name(feature: dict[str, Any], lang: str) -> dict[str, Any]:
    return next(name for name in feature["names"] if name.get("lang") == lang)


def test_networks_hold_every_pair_of_partners(published: Published, official: Path) -> None:
    network = nx.read_graphml(published.folder / "network.graphml")
    assert network.number_of_edges() == published.count(coop.Partnership)
    iri = network.nodes["vn-province-lam-dong"]["iri"]
    assert iri == f"{BASE}id/authority/vn-province-lam-dong"
    gexf = etree.parse(published.folder / "network.gexf")
    schema = etree.XMLSchema(etree.parse(official / "gexf" / "specs" / "1.3" / "gexf.xsd"))
    schema.assertValid(gexf)
    assert len(gexf.findall(".//{*}edge")) == network.number_of_edges()


def activities(published: Published) -> etree._ElementTree:
    return etree.parse(published.folder / "activities.xml")


def test_activities_are_iati(published: Published, official: Path) -> None:
    schema = etree.XMLSchema(etree.parse(official / "iati" / "iati-activities-schema.xsd"))
    told = activities(published)
    schema.assertValid(told)
    undated = (published.folder / "activities-left-out.csv").read_text("utf-8").splitlines()[1:]
    things = published.count(coop.Project) + published.count(coop.Convention)
    assert len(told.findall("iati-activity")) + len(undated) == things


RULES = Path("iati") / "rulesets" / "standard.json"
TODAY = "2026-12-31"


def test_activities_break_no_rule_of_the_standard(published: Published, official: Path) -> None:
    assert sorted(broken(activities(published), official / RULES, TODAY)) == []


def test_the_real_activities_break_no_rule(real: Built, official: Path, tmp_path: Path) -> None:
    list(export(real.store, Iris(), Wish(tmp_path, only=("activities",))))
    told = etree.parse(tmp_path / "activities.xml")
    assert sorted(broken(told, official / RULES, TODAY)) == []
    categories = {it.get("code") for it in told.xpath("//sector[@vocabulary='2']")}
    assert categories <= {code[:3] for code in verified_sectors()} | {UNSPECIFIED}
    assert all(len(code) == 3 for code in categories)
    assert told.xpath("count(//iati-activity)") > 90
    with (tmp_path / "activities-left-out.csv").open(encoding="utf-8", newline="") as file:
        left_out = list(csv.DictReader(file))
    assert all(row["reason"] and row["reason_vi"] for row in left_out)


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        ("for it in a.findall('sector'): a.remove(it)", "6.2.2"),
        ("a.find('sector').set('percentage', '40')", "2.1.4"),
        ("a.set('last-updated-datetime', '2999-01-01T00:00:00Z')", "11.1.1"),
        ("a.find('activity-date').set('iso-date', '2999-01-01')", "11.1.4"),
        ("a.find('participating-org').clear()", "6.10.1"),
    ],
)
def test_a_broken_rule_would_be_noticed(
    published: Published, official: Path, change: str, rule: str
) -> None:
    told = activities(published)
    a = told.xpath("//iati-activity[activity-date/@type='2'][count(sector[@vocabulary=2])=1]")[0]
    exec(change, {"a": a})
    assert rule in {name for _, name in broken(told, official / RULES, TODAY)}


@pytest.mark.parametrize("number", range(1, 30))
def test_shares_sum_to_a_hundred(number: int) -> None:
    assert sum(map(Decimal, shares(number))) == 100


def verified_sectors() -> list[str]:
    path = Path(__file__).parents[1] / "ontology" / "verified" / "dac-sectors.tsv"
    return [line.split("\t")[0] for line in path.read_text(encoding="utf-8").splitlines()]


def test_a_convention_of_several_parties_names_them_all(published: Published) -> None:
    told = activities(published)
    (found,) = told.xpath("//iati-activity[iati-identifier='XI-COOPGRAPH-convention-avec-2009']")
    parties = {org.get("ref") for org in found.findall("participating-org") if org.get("ref")}
    assert len(parties) == 8
    assert "XI-COOPGRAPH-vn-town-hue" in parties
    day = found.find("activity-date")
    assert (day.get("iso-date"), day.get("type")) == ("2009-01-01", "2")
    assert "2009" in day.findtext("narrative")


def test_where_a_project_takes_place_is_no_party(published: Published) -> None:
    identifier = "XI-COOPGRAPH-project-midi-pyrenees-son-la-asodia"
    (found,) = activities(published).xpath(f"//iati-activity[iati-identifier='{identifier}']")
    assert [it.get("ref") for it in found.findall("location")] == [
        "XI-COOPGRAPH-vn-district-moc-chau"
    ]
    assert "Mộc Châu" in "".join(found.find("location").itertext())
    parties = {it.get("ref") for it in found.findall("participating-org")}
    assert "XI-COOPGRAPH-vn-district-moc-chau" not in parties
    operators = [it.findtext("narrative") for it in found.findall("participating-org[@role='4']")]
    assert "ASODIA" in operators


def test_the_agenda_is_a_calendar(published: Published) -> None:
    text = (published.folder / "editions.ics").read_bytes()
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))
    events = {str(e["UID"]): e for e in Calendar.from_ical(text).walk("VEVENT")}
    dated = published.store.select(
        f"SELECT ?e {{ ?e a <{coop.Edition}> ; <{coop.startEarliest}> ?d }}"
    )
    assert len(events) == len(list(dated))
    event = events[f"{BASE}id/edition/assises-09"]
    assert event.decoded("DTSTART") == date(2013, 6, 9)
    assert event.decoded("DTEND") == date(2013, 6, 13)
    assert "startDate" in str(event["DESCRIPTION"])
    assert "Hội nghị" in str(event["DESCRIPTION"])
    assert str(event["SUMMARY"]).startswith("9es Assises")


def test_references_name_every_document(published: Published) -> None:
    csl = {it["id"]: it for it in read_json(published.folder / "documents.csl.json")}
    assert len(csl) == published.count(coop.Source)
    document = csl["baolamdong-2019-11-21-occitanie"]
    assert document["title"].startswith("Nhiều chương trình hợp tác giữa Lâm Đồng")
    assert document["issued"] == {"date-parts": [[2019, 11, 21]]}
    assert document["language"] == "vi"
    bibtex = (published.folder / "documents.bib").read_text(encoding="utf-8")
    assert len(re.findall(r"^@online\{", bibtex, re.MULTILINE)) == len(csl)
    entry = bibtex.split("@online{baolamdong-2019-11-21-occitanie,")[1].split("\n}\n")[0]
    assert "title = {{Nhiều chương trình" in entry
    assert entry.count("{") == entry.count("}")


def test_classifications_are_named_in_the_maps(published: Published) -> None:
    told = read_json(published.folder / "authorities.geojson")["features"]
    kinds = {f["properties"]["kind"] for f in told}
    graph = published.store.select(f"SELECT DISTINCT ?k {{ ?a <{org.classification}> ?k }}")
    assert kinds == {str(row[0].value).rsplit("/", 1)[-1] for row in graph}


def test_every_place_has_a_geometry_and_attested_names(published: Published) -> None:
    told = read_json(published.folder / "places.lpf.json")
    for feature in told["features"]:
        assert feature["geometry"]["type"] in ("Point", "GeometryCollection")
        assert feature["names"], feature["@id"]
        for name in feature["names"]:
            assert name["citations"], (feature["@id"], name)
            assert not any(
                it.get("label", "").startswith("coordinates") for it in name["citations"]
            )
    brest = next(it for it in told["features"] if it["@id"].endswith("/fr-commune-brest"))
    assert [name["lang"] for name in brest["names"]] == ["fr"]


def test_partners_at_one_point_have_no_empty_geometry() -> None:
    here = MapPlace([2.0, 48.0])
    assert _lines(["a", "b"], {"a": "FR", "b": "VN"}, {"a": here, "b": here}) is None


def test_references_name_the_newspaper_and_escape_all_signs(published: Published) -> None:
    csl = {it["id"]: it for it in read_json(published.folder / "documents.csl.json")}
    press = csl["baolamdong-2019-11-21-occitanie"]
    assert press["type"] == "article-newspaper"
    assert press["container-title"] == press["publisher"]
    assert _escaped("a^b~c_d") == r"a\textasciicircum{}b\textasciitilde{}c\_d"


def test_graphml_ids_are_names_of_xml(published: Published) -> None:
    told = etree.parse(published.folder / "network.graphml")
    ids = told.xpath("//@id | //@source | //@target | //@key")
    assert len(ids) > 20
    assert [it for it in ids if not re.fullmatch(r"[\w.:\-]+", it)] == []
