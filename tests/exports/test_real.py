"""The published data through the formats that are easiest to break: nothing is lost on the way."""

import csv
import re
from argparse import Namespace
from pathlib import Path

import pytest
from csvw.__main__ import csvwvalidate
from icalendar import Calendar
from lxml import etree

from coopgraph.exports.exporting import Wish, export
from coopgraph.exports.tables.columns import NOTIONS
from coopgraph.harvest import rehearse
from coopgraph.ontology.terms import coop
from coopgraph.records import Iris
from tests.built import Built
from tests.publication import Published

WANTED = ("tables", "activities", "agenda", "bibliography", "catalogue")


@pytest.fixture(scope="module")
def published_data(real: Built, tmp_path_factory: pytest.TempPathFactory) -> Published:
    folder = tmp_path_factory.mktemp("published-data")
    return Published(
        folder, real.store, list(export(real.store, Iris(), Wish(folder, only=WANTED)))
    )


@pytest.mark.parametrize("name", NOTIONS)
def test_every_thing_is_in_a_valid_table(published_data: Published, name: str) -> None:
    path = published_data.folder / "tables" / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        found = [row["id"] for row in csv.DictReader(file)]
    assert len(found) == len(set(found)) == published_data.count(NOTIONS[name])
    described = Namespace(url=f"{path}-metadata.json", verbose=True, lax=False)
    assert not csvwvalidate(described, test=True)


def test_every_activity_is_told_or_listed(published_data: Published, official: Path) -> None:
    told = etree.parse(published_data.folder / "activities.xml")
    etree.XMLSchema(etree.parse(official / "iati" / "iati-activities-schema.xsd")).assertValid(told)
    identifiers = told.xpath("//iati-identifier/text()")
    undated = (published_data.folder / "activities-left-out.csv").read_text("utf-8").splitlines()
    things = published_data.count(coop.Project) + published_data.count(coop.Convention)
    assert len(set(identifiers)) + len(undated) - 1 == things
    assert 0 < len(undated) - 1 < len(identifiers)


def test_every_dated_edition_and_every_document(published_data: Published) -> None:
    calendar = Calendar.from_ical((published_data.folder / "editions.ics").read_bytes())
    dated = published_data.store.select(
        f"SELECT ?e {{ ?e a <{coop.Edition}> ; <{coop.startEarliest}> ?d }}"
    )
    assert len(calendar.walk("VEVENT")) == len(list(dated))
    bibtex = (published_data.folder / "documents.bib").read_text(encoding="utf-8")
    entries = re.findall(r"^@online\{([^,]+),", bibtex, re.MULTILINE)
    assert len(entries) == len(set(entries)) == published_data.count(coop.Source)
    unescaped = re.sub(r"\\[{}]", "", bibtex)
    assert unescaped.count("{") == unescaped.count("}")


def test_portals_would_lose_nothing(published_data: Published) -> None:
    assert rehearse(published_data.folder / "catalog.ttl", "2026-12-31").passes
