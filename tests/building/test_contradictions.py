"""No contradiction between documents stops a build; each is kept, told, found by `check` too."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from coopgraph.building import Order, build, check
from coopgraph.findings.kinds.graph import LIST_LONGER, SHAPE_VIOLATED, VALUES_AT_ODDS
from coopgraph.ontology.terms import coop, schema
from coopgraph.queries import Asking
from coopgraph.records import Iris
from coopgraph.store import Shelf

Cells = dict[str, str]
PARTNERSHIP = "fr-commune-toulouse--vn-city-ha-noi"
SOURCES = ("siaap-avec", "siaap-yen-bai", "handwiki-hue", "lecourrier-27609-asodia")


def with_rows(table: str, rows: Iterable[Cells], world: Path, folder: Path) -> Path:
    """Copy the small world and add rows of a table, other cells empty."""
    data = folder / "data"
    shutil.copytree(world, data)
    add_rows(table, rows, data)
    return data


def add_rows(table: str, rows: Iterable[Cells], data: Path) -> None:
    path = data / "claims" / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        header, *known = list(csv.reader(file))
    added = [[row.get(column, "") for column in header] for row in rows]
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *sorted(known + added)])


def partnership(source: str, **cells: str) -> Cells:
    french, vietnamese = PARTNERSHIP.split("--")
    return {
        "partnership_id": PARTNERSHIP,
        "source": source,
        "french_authority": french,
        "french_as_written": "Toulouse",
        "vietnamese_authority": vietnamese,
        "vietnamese_as_written": "Hà Nội",
        "status": "active",
        "kind": "decentralised-cooperation",
        **cells,
    }


def project(source: str, **cells: str) -> Cells:
    return {
        "project_id": "project-contested",
        "source": source,
        "partnership_ids": PARTNERSHIP,
        "title_as_written": "travaux",
        "status": "completed",
        **cells,
    }


def convention(source: str, **cells: str) -> Cells:
    return {
        "convention_id": "convention-contested",
        "source": source,
        "partnership_ids": PARTNERSHIP,
        "kind": "framework-agreement",
        **cells,
    }


def edition(source: str, **cells: str) -> Cells:
    return {"edition_id": "assises-08", "source": source, "series": "assises", "number": "8"} | {
        "status": "held",
        **cells,
    }


def workshop(source: str, number: int) -> Cells:
    return {
        "item_id": f"assises-08-workshop-{number}",
        "kind": "workshop",
        "edition_id": "assises-08",
        "source": source,
        "title_as_written": f"atelier {number}",
        "language": "fr",
    }


A, B, C, D = SOURCES
CASES = {
    "what a start dates": (
        "partnerships",
        [partnership(s, start="2001", start_of="agreement") for s in (A, B, C)]
        + [partnership(D, start="2001", start_of="contact")],
        f"partnership/{PARTNERSHIP}",
        coop.startOf,
        None,
    ),
    "an end before the start": (
        "projects",
        [project(s, start="2004") for s in (A, B, C)] + [project(D, end="2003")],
        "project/project-contested",
        schema.endDate,
        "projects.csv",
    ),
    "one amount in two currencies": (
        "projects",
        [project(A, budget="1000", currency="EUR"), project(B, budget="1000", currency="USD")],
        "project/project-contested",
        coop.budgetCurrency,
        None,
    ),
    "an expiry before the signature": (
        "conventions",
        [convention(s, signed="2015") for s in (A, B)] + [convention(C, expires="2014")],
        "convention/convention-contested",
        coop.expiryDate,
        "conventions.csv",
    ),
    "an end from one document, a start from another": (
        "editions",
        [edition(A, end="2010-06-12"), edition(B, start="2010-09")],
        "edition/assises-08",
        schema.startDate,
        "editions.csv",
    ),
    "registration after the opening": (
        "editions",
        [edition(s, start="2010-06-10") for s in (A, B)] + [edition(C, registration_opens="2011")],
        "edition/assises-08",
        coop.registrationDate,
        "editions.csv",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_contradiction_is_settled_and_told(case: str, world_data: Path, tmp_path: Path) -> None:
    table, rows, about, property, warned_at = CASES[case]
    data = with_rows(table, rows, world_data, tmp_path)
    report = build(Order(data, tmp_path / "store", checked=True))
    assert report.version, [f.expected("en") for f in report.findings if f.is_fatal]
    kinds = report.findings.by_kind()
    assert SHAPE_VIOLATED.id not in kinds
    places = [(f.file, f.line) for f in report.findings if f.kind is VALUES_AT_ODDS]
    assert [Path(file).name for file, line in places if line] == ([warned_at] if warned_at else [])
    with Shelf(tmp_path / "store").open() as store:
        contested = {
            row["property"] for row in Asking(store).rows("disagreements", thing=[_thing(about)])
        }
    assert f"<{property}>" in contested
    assert check(data).by_kind() == kinds


def _thing(about: str) -> str:
    notion, _, id = about.partition("/")
    return Iris().thing(notion, id)


@pytest.mark.parametrize(
    ("counting", "naming", "agreed"),
    [((A, B), (C,), '"3"'), ((A,), (B, C), ""), ((A,), (A,), '"3"')],
    ids=["the number stays", "the list stays", "one document says both"],
)
def test_a_list_longer_than_the_number(
    counting: tuple[str, ...],
    naming: tuple[str, ...],
    agreed: str,
    world_data: Path,
    tmp_path: Path,
) -> None:
    counts = [edition(source, workshop_count="3") for source in counting]
    data = with_rows("editions", counts, world_data, tmp_path)
    names = [workshop(source, number) for source in naming for number in range(4)]
    add_rows("workshops", names, data)
    report = build(Order(data, tmp_path / "store", checked=True))
    (found,) = [f for f in report.findings if f.kind is LIST_LONGER]
    assert (Path(found.file).name, found.found) == ("editions.csv", "3")
    assert found.expected("en").count("workshops.csv:") == len(names)
    with Shelf(tmp_path / "store").open() as store:
        about, asking = [_thing("edition/assises-08")], Asking(store)
        values = list(asking.rows("agreed-values-of-thing", thing=about))
        told = [row["description"] for row in asking.rows("disagreements", thing=about)]
    counted = [row["value"][:3] for row in values if coop.workshopCount in row["property"]]
    assert counted == ([agreed] if agreed else [])
    assert any("4 named one by one" in story for story in told) == (counting != naming)
    assert check(data).by_kind() == report.findings.by_kind()


def test_the_later_of_two_rulings_holds(world_data: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(world_data, data)
    rulings = data / "rulings.csv"
    with rulings.open("a", encoding="utf-8") as file:
        for year, day in (("2002", "2026-11-26"), ("2001", "2026-11-27")):
            file.write(f"series/assises,startDate,{year},because,Somebody,{day}\n")
    report = build(Order(data, tmp_path / "store", checked=False))
    assert report.findings.by_kind()["rulings-contradict"] >= 1
    with Shelf(tmp_path / "store").open() as store:
        values = Asking(store).rows("agreed-values-of-thing", thing=[_thing("series/assises")])
        starts = {row["value"] for row in values if schema.startDate in row["property"]}
    assert [start[:5] for start in starts] == ['"2001']
