"""One workbook gives the same records as the folder of CSV files."""

import csv
import datetime
import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import openpyxl
import pytest

from coopgraph.errors import DataMissing
from coopgraph.findings import Findings
from coopgraph.loaders import open_tables, read_world
from coopgraph.loaders.files.layouts import LAYOUTS
from coopgraph.records import World

Sheets = dict[str, list[list[object]]]

DAY, NUMBER = re.compile(r"\d{4}-\d\d-\d\d"), re.compile(r"[1-9]\d{0,8}(\.\d+[1-9])?")
TYPED = ("published", "retrieved", "start", "end", "signed", "date", "valid_from", "valid_to")


def sheets_of(data: Path, typed: bool) -> Sheets:
    """Read the CSV files as a spreadsheet does: days become days, numbers become numbers."""
    sheets: Sheets = {}
    for layout in LAYOUTS:
        with open(data / layout.path, newline="", encoding="utf-8") as file:
            header, *rows = csv.reader(file)
        sheets[layout.name] = [
            header,
            *(
                [_typed(*pair) if typed else pair[1] for pair in zip(header, row, strict=True)]
                for row in rows
            ),
        ]
    return sheets


def _typed(column: str, cell: str) -> object:
    if column in TYPED and DAY.fullmatch(cell):
        return datetime.date.fromisoformat(cell)
    if column not in ("official_code", "name_as_written") and NUMBER.fullmatch(cell):
        return float(cell)
    return cell or None


def write_xlsx(path: Path, sheets: Sheets) -> None:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)


def write_ods(path: Path, sheets: Sheets) -> None:
    """Write the least that OpenDocument 1.3 asks of a spreadsheet."""
    tables = "".join(
        f"<table:table table:name={quoteattr(name)}>"
        + "".join(
            f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows
        )
        + "</table:table>"
        for name, rows in sheets.items()
    )
    names = "urn:oasis:names:tc:opendocument:xmlns"
    content = (
        '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
        f'xmlns:office="{names}:office:1.0" xmlns:table="{names}:table:1.0" '
        f'xmlns:text="{names}:text:1.0" office:version="1.3">'
        f"<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    manifest = (
        f'<manifest:manifest xmlns:manifest="{names}:manifest:1.0" manifest:version="1.3">'
        '<manifest:file-entry manifest:full-path="/" '
        'manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>'
        '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
        "</manifest:manifest>"
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", content)


def _ods_cell(cell: object) -> str:
    if cell is None or cell == "":
        return "<table:table-cell/>"
    if isinstance(cell, datetime.date):
        kind = f'office:value-type="date" office:date-value="{cell.isoformat()}"'
    elif isinstance(cell, float):
        kind = f'office:value-type="float" office:value="{cell!r}"'
    else:
        kind = 'office:value-type="string"'
    text = "".join(f"<text:p>{escape(line)}</text:p>" for line in str(cell).split("\n"))
    return f"<table:table-cell {kind}>{text}</table:table-cell>"


def read(path: Path) -> tuple[World, Findings]:
    findings = Findings()
    return read_world(open_tables(path), findings), findings


def without_outlines(world: World) -> World:
    world.geometries = [g for g in world.geometries if g.id.endswith("#centroid")]
    return world


@pytest.mark.parametrize("typed", [False, True], ids=["text", "typed"])
@pytest.mark.parametrize("write", [write_xlsx, write_ods])
def test_a_workbook_is_the_folder(tmp_path: Path, world_data: Path, write, typed: bool):
    path = tmp_path / ("book.xlsx" if write is write_xlsx else "book.ods")
    write(path, sheets_of(world_data, typed))
    world, findings = read(path)
    assert findings.by_kind() == {"missing-optional-table": 1}
    assert world == without_outlines(read(world_data)[0])


def test_a_finding_names_sheet_and_row(tmp_path: Path, world_data: Path):
    sheets = sheets_of(world_data, typed=True)
    sheets["editions"].insert(1, [])
    sheets["editions"][3][5] = "9 juin 2013"
    write_xlsx(tmp_path / "book.xlsx", sheets)
    findings = [f for f in read(tmp_path / "book.xlsx")[1] if f.kind.id == "bad-date"]
    assert [(f.file, f.line, f.suggestion) for f in findings] == [
        ("book.xlsx#editions", 4, "2013-06-09")
    ]


def test_unknown_and_missing_sheets(tmp_path: Path, world_data: Path):
    sheets = sheets_of(world_data, typed=False)
    del sheets["totals"]
    sheets["Feuil2"] = [["x"]]
    write_xlsx(tmp_path / "book.xlsx", sheets)
    findings = [(f.kind.id, f.file) for f in read(tmp_path / "book.xlsx")[1]]
    assert ("missing-table", "book.xlsx#totals") in findings
    assert ("unread-file", "book.xlsx#Feuil2") in findings


def test_a_cell_beyond_the_header_is_not_lost(tmp_path: Path, world_data: Path):
    sheets = sheets_of(world_data, typed=False)
    sheets["totals"][1].append("stray")
    write_xlsx(tmp_path / "book.xlsx", sheets)
    assert read(tmp_path / "book.xlsx")[1].by_kind()["wrong-cell-count"] == 1


def test_numbers_that_ate_a_zero_are_seen(tmp_path: Path, world_data: Path):
    sheets = sheets_of(world_data, typed=False)
    column = sheets["authorities"][0].index("official_code")
    hanoi = next(row for row in sheets["authorities"] if row[0] == "vn-city-ha-noi")
    hanoi[column] = float(str(hanoi[column]))
    write_xlsx(tmp_path / "book.xlsx", sheets)
    assert read(tmp_path / "book.xlsx")[1].by_kind()["bad-identifier"] == 1


def test_decomposed_cells_are_composed(tmp_path: Path, world_data: Path):
    sheets = sheets_of(world_data, typed=False)
    sheets["themes"][1][2] = "Sante\u0301\u200b"
    write_xlsx(tmp_path / "book.xlsx", sheets)
    world, findings = read(tmp_path / "book.xlsx")
    assert findings.by_kind()["not-nfc"] == findings.by_kind()["invisible-character"] == 1
    assert world.themes[0].labels[0].value == "Santé"


def test_a_file_that_is_no_workbook(tmp_path: Path):
    path = tmp_path / "notes.xlsx"
    path.write_text("no workbook", encoding="utf-8")
    assert read(path)[1].by_kind() == {"missing-optional-table": 1, "unreadable-file": 1}


def test_nothing_there(tmp_path: Path):
    with pytest.raises(DataMissing, match="nowhere"):
        open_tables(tmp_path / "nowhere")
