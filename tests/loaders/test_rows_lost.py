"""A table that lost its rows since the graph was last built is named, before it is built again."""

from pathlib import Path

import pytest
from tests.loaders.conftest import SpoiltWorld

from coopgraph.building import Order, build, check
from coopgraph.findings import Findings
from coopgraph.loaders import open_tables, read_world

TOTALS, RULINGS, EDITIONS = "claims/totals", "rulings", "claims/editions"
LOSSES = ("shrunken-table", "table-without-rows", "missing-optional-table")

Told = list[tuple[str, str, object]]


def losses(findings: Findings) -> Told:
    """Give kind, table and the number of rows expected of what is lost."""
    return [
        (found.kind.id, found.file.removeprefix("data/"), found.fields.get("count"))
        for found in findings
        if found.kind.id in LOSSES
    ]


def keep(spoilt: SpoiltWorld, table: str, count: int) -> None:
    """Keep the header and so many rows."""

    def change(rows: list[list[str]]) -> None:
        del rows[count + 1 :]

    spoilt.rows(table, change)


def test_check_and_build_name_a_table_that_was_emptied(spoilt: SpoiltWorld, tmp_path: Path) -> None:
    order = Order(spoilt.folder, tmp_path / "store", checked=False)
    whole = build(order)
    assert whole.version
    assert losses(whole.findings) == []
    keep(spoilt, TOTALS, 0)
    keep(spoilt, RULINGS, 0)
    emptied = [("shrunken-table", f"{table}.csv", 1) for table in (TOTALS, RULINGS)]
    assert losses(check(spoilt.folder, shapes=False, store=order.store)) == emptied
    assert losses(build(order).findings) == emptied
    of_now = [("table-without-rows", f"{TOTALS}.csv", None)]
    assert losses(check(spoilt.folder, shapes=False, store=order.store)) == of_now
    assert losses(check(spoilt.folder, shapes=False, store=tmp_path / "none")) == of_now


def test_other_tables_are_not_compared(spoilt: SpoiltWorld, tmp_path: Path) -> None:
    order = Order(spoilt.folder, tmp_path / "store", checked=False)
    build(order)
    other = spoilt.folder.rename(tmp_path / "other")
    keep(SpoiltWorld(other), EDITIONS, 1)
    found = check(other, shapes=False, store=order.store)
    assert "shrunken-table" not in found.by_kind()


@pytest.mark.parametrize(
    ("before", "kept", "is_lost"),
    [(9, 9, False), (9, 5, False), (10, 5, False), (11, 5, True), (9, 4, True), (0, 9, False)],
)
def test_less_than_half_is_a_loss(
    spoilt: SpoiltWorld, before: int, kept: int, is_lost: bool
) -> None:
    keep(spoilt, EDITIONS, kept)
    findings, rows_before = Findings(), {f"{EDITIONS}.csv": before}
    read_world(open_tables(spoilt.folder), findings, rows_before=rows_before)
    lost = [("shrunken-table", f"{EDITIONS}.csv", before)]
    assert losses(findings) == (lost if is_lost else [])


def test_an_optional_table_that_is_gone_is_a_loss(spoilt: SpoiltWorld) -> None:
    (spoilt.folder / "rulings.csv").unlink()
    findings = Findings()
    read_world(open_tables(spoilt.folder), findings, rows_before={"rulings.csv": 1})
    assert ("shrunken-table", "rulings.csv", 1) in losses(findings)
    assert ("missing-optional-table", "rulings.csv", None) in losses(findings)


def test_a_table_that_cannot_be_read_has_no_second_finding(spoilt: SpoiltWorld) -> None:
    spoilt.bytes(EDITIONS, lambda _: b"\n")
    findings = Findings()
    read_world(open_tables(spoilt.folder), findings, rows_before={f"{EDITIONS}.csv": 9})
    assert findings.by_kind()["emptied-table"] == 1
    assert losses(findings) == []
