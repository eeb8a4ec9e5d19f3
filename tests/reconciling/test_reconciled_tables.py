"""A whole table, matched with the small world and written again."""

import csv
import io
from pathlib import Path

import openpyxl
import pytest
from tests.built import Built

from coopgraph.errors import CoopgraphError
from coopgraph.findings import Findings
from coopgraph.queries import Asking
from coopgraph.reconciling.reconciled_tables import Cells, TableReconciler
from coopgraph.reconciling.reconciler import Reconciler
from coopgraph.reconciling.tables import OpenedTable, open_table

TABLE = """ville;année;pays;name
Huế;1995;VN;x
Hải Phòng;;VN;
Hải Phòng;2013;Việt Nam;
Toulouse;hier;Ruritanie;
;2013;FR;
Atlantide;;;
"""


def opened(kept: Path | bytes) -> OpenedTable:
    findings = Findings()
    table = open_table(kept, findings)
    assert table is not None
    return table


@pytest.fixture(scope="module")
def reconciler(small: Built) -> Reconciler:
    return Reconciler(Asking(small.store))


def matched(
    reconciler: Reconciler, kept: Path | bytes, cells: Cells
) -> tuple[list[dict[str, str]], TableReconciler]:
    work = TableReconciler(reconciler, opened(kept), cells, "fr")
    return list(csv.DictReader(io.StringIO("".join(work.csv_lines())))), work


def test_every_row_comes_out_with_what_was_found(reconciler: Reconciler) -> None:
    rows, work = matched(reconciler, TABLE.encode(), Cells("ville", "année", "pays"))
    assert [row["id"] for row in rows] == [
        "vn-town-hue", "", "vn-city-hai-phong", "fr-commune-toulouse", "", ""
    ]  # fmt: skip
    assert rows[0]["name"] == "x"
    assert rows[0]["match_name"] == "Hué"
    assert "existait alors" in rows[0]["why"]
    assert "Sans date" in rows[1]["why"]
    assert rows[1]["alternatives"].startswith("vn-city-hai-phong")
    assert work.tally.rows == {"match": 3, "several": 1, "empty": 1, "none": 1}
    assert work.tally.unread == {"date": 1, "country": 1}


def test_one_date_and_one_country_for_all_rows(reconciler: Reconciler) -> None:
    cells = Cells("ville", "2026", "France")
    rows, _ = matched(reconciler, "ville\nHải Phòng\nToulouse\n".encode(), cells)
    assert [row["id"] for row in rows] == ["", "fr-commune-toulouse"]
    assert "d’un autre pays" in rows[0]["why"]


def test_a_workbook_gives_its_first_sheet(reconciler: Reconciler, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    for row in (["Lieu", "Quand"], ["Huế", 1995], ["Hải Phòng", 2013]):
        book.active.append(row)
    book.save(tmp_path / "lieux.xlsx")
    rows, _ = matched(reconciler, tmp_path / "lieux.xlsx", Cells("Lieu", "Quand"))
    assert [row["id"] for row in rows] == ["vn-town-hue", "vn-city-hai-phong"]


def test_a_missing_column_is_told_with_those_there_are(reconciler: Reconciler) -> None:
    for cells in (Cells("town"), Cells("ville", "annee")):
        with pytest.raises(CoopgraphError, match="année"):
            TableReconciler(reconciler, opened(TABLE.encode()), cells, "fr")


def test_what_is_no_table_is_a_finding() -> None:
    findings = Findings()
    assert open_table(b"\xff\x00\xfe", findings) is None
    assert findings.has_fatal
