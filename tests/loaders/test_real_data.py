"""The published tables: every row becomes a claim or a finding, and warnings are true."""

import csv
import json
from collections import Counter
from pathlib import Path

import pytest

from coopgraph.findings import Findings, acknowledge
from coopgraph.loaders import open_tables, read_world
from coopgraph.loaders.files.layouts import LAYOUTS, Layout
from coopgraph.paths import DATA
from coopgraph.records import Claim, World

CLAIMS = [layout for layout in LAYOUTS if layout.path.startswith("claims/")]


@pytest.fixture(scope="module")
def reading() -> tuple[World, Findings]:
    findings = Findings()
    return read_world(open_tables(DATA()), findings), findings


def rows_of(layout: Layout) -> list[dict[str, str]]:
    with open(DATA() / layout.path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_nothing_is_fatal(reading):
    assert not reading[1].has_fatal


def test_no_finding_is_left_without_an_answer(reading):
    world, findings = reading
    told = Findings()
    told.extend(findings)
    acknowledge(told, world.acknowledgements)
    assert told.by_kind() == {}
    assert len(told.answered) >= len(world.acknowledgements) > 0


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_every_row_is_counted(reading, layout: Layout):
    assert reading[0].rows[layout.path] == len(rows_of(layout))


@pytest.mark.parametrize("layout", CLAIMS, ids=lambda layout: layout.name)
def test_every_row_is_a_claim_of_its_document(reading, layout: Layout):
    claimed = Counter(
        claim.source for claim in reading[0].claims if claim.origin.path == layout.path
    )
    assert claimed == Counter(row["source"] for row in rows_of(layout))


def test_reference_tables_are_complete(reading):
    world, _ = reading
    for layout, records in (
        ("sources.csv", world.sources),
        ("themes.csv", world.themes),
        ("territories/authorities.csv", world.authorities),
        ("territories/authorities.csv", world.territories),
        ("territories/successions.csv", world.changes),
        ("rulings.csv", world.rulings),
        ("replacements.csv", world.replacements),
    ):
        assert len(records) == world.rows[layout]


def test_every_filled_cell_is_in_a_record(reading):
    """Whatever a row says, some record of its claim holds it, word for word or as a value."""
    world, _ = reading
    by_place = {(claim.origin.path, claim.origin.line): claim for claim in world.claims}
    for layout in CLAIMS:
        path = DATA() / layout.path
        for line, row in numbered(path):
            held = values_held(by_place[layout.path, line])
            for column, cell in row.items():
                for part in parts(column, cell):
                    assert part in held, (layout.path, line, column, part)


def numbered(path: Path):
    with open(path, newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file)
        line = 2
        for row in reader:
            yield line, row
            line = reader.line_num + 1


LISTS = (
    *("signatories_as_written", "operator_as_written", "funder_as_written", "title_as_written"),
)


BODIES = ("signatory_ids", "operator_ids", "funder_ids")


def parts(column: str, cell: str) -> list[str]:
    if column == "general_theme_lang" or not cell:
        return []
    if column == "period":
        return [end for end in cell.split("/") if end != ".."]
    if column in BODIES:
        return [id for id in cell.replace(" | ", " ").split() if id != "-"]
    if column.endswith("_as_written") and column not in LISTS:
        return [cell]
    return [cell] if column in ("note", "summary", "role", "what") else cell.split(" | ")


def values_held(claim: Claim) -> set[str]:
    held = {claim.source, claim.note or ""}
    for record in claim.records:
        held.add(record.NOTION)
        for name in record.__dataclass_fields__:
            value = getattr(record, name)
            for one in value if type(value) is tuple else (value,):
                text = str(getattr(one, "value", getattr(one, "text", one)))
                held |= {text, text.removeprefix("actor/").removeprefix("authority/")}
                held.add(getattr(one, "language", ""))
    return held


def test_outlines_are_one_for_each_territory(reading):
    ids = [g.id for g in reading[0].geometries if g.id.endswith("#boundary")]
    drawn = {
        feature["properties"]["authority"]
        for path in (DATA() / "territories/boundaries").glob("*.geojson")
        for feature in json.loads(path.read_bytes())["features"]
    }
    assert len(ids) == len(set(ids)) == len(drawn) > 0


def test_claims_have_keys_of_their_own(reading):
    keys = Counter(
        (claim.source, claim.origin.path, claim.origin.key) for claim in reading[0].claims
    )
    assert max(keys.values()) == 1
