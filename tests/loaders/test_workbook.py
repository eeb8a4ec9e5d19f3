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


class Raw(str):
    """A cell of an ODS sheet as it is written there."""


def write_ods(path: Path, sheets: Sheets, styles: str = "") -> None:
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
        f'xmlns:text="{names}:text:1.0" xmlns:style="{names}:style:1.0" '
        f'xmlns:number="{names}:datastyle:1.0" office:version="1.3">'
        f"<office:automatic-styles>{styles}</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
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
    if isinstance(cell, Raw):
        return cell
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


def edition(sheets: Sheets, row: int, column: str, cell: object) -> None:
    """Put a cell into the sheet of editions."""
    sheets["editions"][row - 1][sheets["editions"][0].index(column)] = cell


def changed(tmp_path: Path, world_data: Path, change) -> tuple[World, list]:
    """Read a workbook whose sheet of editions somebody changed in a spreadsheet program."""
    path = tmp_path / "changed.xlsx"
    write_xlsx(path, sheets_of(world_data, typed=False))
    book = openpyxl.load_workbook(path)
    sheet = book["editions"]
    place = {cell.value: cell.column for cell in sheet[1]}
    change(book, lambda row, column: sheet.cell(row, place[column]))
    book.save(path)
    world, findings = read(path)
    return world, [f for f in findings if f.kind.id != "missing-optional-table"]


def of_edition(world: World, row: int):
    """Give the edition that a row of the sheet tells of."""
    return next(
        c.records[0]
        for c in world.claims
        if c.origin.path.endswith("editions.csv") and c.origin.line == row
    )


@pytest.mark.parametrize("error", ["#N/A", "#REF!", "#DIV/0!"])
def test_an_error_cell_is_a_finding_with_its_place(tmp_path: Path, world_data: Path, error: str):
    def change(book, at):
        at(3, "venue").value = error
        at(3, "venue").data_type = "e"

    _, (finding,) = changed(tmp_path, world_data, change)
    assert (finding.kind.id, finding.file, finding.line, finding.column, finding.found) == (
        *("error-cell", "changed.xlsx#editions"),
        *(3, "venue", error),
    )


def test_a_formula_that_was_never_worked_out_is_a_finding(tmp_path: Path, world_data: Path):
    def change(book, at):
        at(2, "venue").value = '=CONCATENATE("Le ","Quartz")'

    _, (finding,) = changed(tmp_path, world_data, change)
    assert (finding.kind.id, finding.line, finding.column) == ("formula-without-value", 2, "venue")
    assert finding.is_fatal
    assert finding.found == '=CONCATENATE("Le ","Quartz")'


def stored(path: Path, stored_cell: str) -> None:
    """Store a result beside the only formula of a workbook, as a spreadsheet program does."""
    parts = {}
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            parts[name] = archive.read(name)
    formula = re.compile(rb"<c (r=.[A-Z]+\d+.)[^>]*><f>[^<]*</f><v ?/?>(</v>)?</c>")
    replaced = {
        name: formula.sub(lambda m: b"<c " + m[1] + stored_cell.encode() + b"</c>", part)
        for name, part in parts.items()
    }
    assert replaced != parts
    with zipfile.ZipFile(path, "w") as archive:
        for name, part in replaced.items():
            archive.writestr(name, part)


@pytest.mark.parametrize(
    ("stored_cell", "kinds"),
    [
        (' t="str"><f>1</f><v>Le Quartz</v>', []),
        (' t="str"><f>1</f><v></v>', []),
        (' t="e"><f>1</f><v>#NAME?</v>', ["error-cell"]),
    ],
)
def test_the_result_of_a_formula_is_its_value(
    tmp_path: Path, world_data: Path, stored_cell: str, kinds: list[str]
):
    sheets = sheets_of(world_data, typed=False)
    edition(sheets, 2, "venue", "=1")
    write_xlsx(tmp_path / "book.xlsx", sheets)
    stored(tmp_path / "book.xlsx", stored_cell)
    world, findings = read(tmp_path / "book.xlsx")
    assert [f.kind.id for f in findings if f.kind.id != "missing-optional-table"] == kinds
    if "Quartz" in stored_cell:
        assert "Le Quartz" in str(of_edition(world, 2))


@pytest.mark.parametrize(
    ("day", "number_format", "text", "kinds"),
    [
        ((2013, 6, 1), "mmm-yy", "2013-06", []),
        ((2013, 6, 1), "[$-40C]mmmm\\ yyyy;@", "2013-06", []),
        ((2013, 6, 1), "mm/yyyy", "2013-06", []),
        ((2013, 1, 1), "yyyy", "2013", []),
        ((2013, 6, 9), "dd/mm/yyyy", "2013-06-09", []),
        ((2013, 6, 9), 'd" juin "yyyy', "2013-06-09", []),
        ((2013, 6, 9), "mmm-yy", "2013-06", ["date-shown-shorter"]),
        ((2013, 6, 1), "yyyy", "2013", ["date-shown-shorter"]),
        ((1905, 7, 5), "dd/mm/yyyy", "2013", ["year-as-date"]),
        ((1905, 7, 5), "yyyy", "2013", ["year-as-date"]),
    ],
)
def test_a_date_is_as_precise_as_it_is_shown(
    tmp_path: Path, world_data: Path, day, number_format: str, text: str, kinds: list[str]
):
    def change(book, at):
        at(2, "start").value = datetime.date(*day)
        at(2, "start").number_format = number_format
        at(2, "end").value = None

    world, findings = changed(tmp_path, world_data, change)
    assert [(f.kind.id, f.column) for f in findings] == [(kind, "start") for kind in kinds]
    assert of_edition(world, 2).start.text == text


def test_days_counted_from_1904_are_the_same_days(tmp_path: Path, world_data: Path):
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    def change(book, at):
        book.epoch = CALENDAR_MAC_1904
        at(2, "start").value = datetime.date(2013, 6, 1)
        at(2, "start").number_format = "mmm-yy"
        at(3, "start").value = 2013
        at(3, "start").number_format = "dd/mm/yyyy"
        at(3, "end").value = None

    world, findings = changed(tmp_path, world_data, change)
    assert [(f.kind.id, f.line) for f in findings] == [("year-as-date", 3)]
    assert [of_edition(world, row).start.text for row in (2, 3)] == ["2013-06", "2013"]


def test_numbers_keep_the_zeros_that_they_show(tmp_path: Path, world_data: Path):
    def change(book, at):
        sheet = book["authorities"]
        place = {cell.value: cell.column for cell in sheet[1]}
        row = next(row for row in sheet.iter_rows() if row[0].value == "vn-city-ha-noi")
        cell = row[place["official_code"] - 1]
        assert cell.value.startswith("0")
        cell.value, cell.number_format = int(cell.value), "0" * len(cell.value)

    assert changed(tmp_path, world_data, change)[1] == []


def test_merged_and_hidden_cells_are_findings(tmp_path: Path, world_data: Path):
    def change(book, at):
        first, last = at(2, "note").coordinate, at(3, "note").coordinate
        book["editions"].merge_cells(f"{first}:{last}")
        book["editions"].row_dimensions[3].hidden = True
        book["editions"].column_dimensions["D"].hidden = True
        book["totals"].sheet_state = "hidden"

    _, findings = changed(tmp_path, world_data, change)
    assert [(f.kind.id, f.file, f.line, f.column) for f in findings] == [
        ("hidden-part", "changed.xlsx#editions", 0, ""),
        ("merged-cells", "changed.xlsx#editions", 2, "note"),
        ("hidden-part", "changed.xlsx#editions", 3, ""),
        ("hidden-part", "changed.xlsx#totals", 0, ""),
    ]


@pytest.mark.parametrize("spoil", [lambda part: part[: len(part) // 2], lambda part: b"", None])
def test_a_damaged_sheet_is_one_finding_with_its_name(tmp_path: Path, world_data: Path, spoil):
    path = tmp_path / "book.xlsx"
    write_xlsx(path, sheets_of(world_data, typed=False))
    number = 1 + [layout.name for layout in LAYOUTS].index("editions")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = f"xl/worksheets/sheet{number}.xml"
    with zipfile.ZipFile(path, "w") as archive:
        for part, content in parts.items():
            if part != name:
                archive.writestr(part, content)
            elif spoil:
                archive.writestr(part, spoil(content))
    findings = [f for f in read(path)[1] if f.kind.id != "missing-optional-table"]
    assert [(f.kind.id, f.file) for f in findings] == [("unreadable-file", "book.xlsx#editions")]


def test_formats_that_cannot_be_read_are_told(tmp_path: Path, world_data: Path):
    path = tmp_path / "book.xlsx"
    write_xlsx(path, sheets_of(world_data, typed=False))
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["docProps/core.xml"] = b"<broken"
    with zipfile.ZipFile(path, "w") as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    assert read(path)[1].by_kind() == {"formats-unread": 1, "missing-optional-table": 1}


def test_sheets_are_found_whatever_their_letter_case(tmp_path: Path, world_data: Path):
    sheets = {f" {name.title()} ": rows for name, rows in sheets_of(world_data, False).items()}
    write_xlsx(tmp_path / "book.xlsx", sheets)
    assert read(tmp_path / "book.xlsx")[1].by_kind() == {"missing-optional-table": 1}


def test_an_exported_workbook_is_one_finding(tmp_path: Path, world_data: Path):
    header = ["id", "iri", "label_fr", "label_vi", "label_en"]
    titles = [[f"{name} {lang}" for name in header] for lang in ("fr", "vi", "en")]
    write_xlsx(
        tmp_path / "coopgraph.xlsx",
        {"Lire": [["guide"]], "authorities": [*titles, header], "editions": [*titles, header]},
    )
    findings = list(read(tmp_path / "coopgraph.xlsx")[1])
    assert [(f.kind.id, f.file) for f in findings if f.is_fatal] == [
        ("published-table", "coopgraph.xlsx")
    ]
    assert len(findings) <= 2


ODS_STYLES = (
    '<number:date-style style:name="N1"><number:month/><number:year/></number:date-style>'
    '<number:number-style style:name="N2"><number:number number:min-integer-digits="2"/>'
    "</number:number-style>"
    '<style:style style:name="month" style:family="table-cell" style:data-style-name="N1"/>'
    '<style:style style:name="two" style:family="table-cell" style:data-style-name="N2"/>'
)


def test_an_ods_sheet_has_the_same_marks(tmp_path: Path, world_data: Path):
    """Precision, zeros, errors, formulas, merged cells, hidden rows, line breaks."""
    sheets = sheets_of(world_data, typed=False)
    edition(
        sheets,
        2,
        "start",
        Raw(
            '<table:table-cell table:style-name="month" office:value-type='
            '"date" office:date-value="2013-06-01"><text:p>06/13</text:p></table:table-cell>'
        ),
    )
    edition(sheets, 2, "end", None)
    edition(
        sheets,
        2,
        "venue",
        Raw(
            '<table:table-cell office:value-type="string"><text:p>Le Quartz'
            "<text:line-break/>grande salle</text:p></table:table-cell>"
        ),
    )
    edition(
        sheets,
        3,
        "venue",
        Raw(
            '<table:table-cell table:formula="of:=1/0" '
            'office:value-type="string"><text:p>#DIV/0!</text:p></table:table-cell>'
        ),
    )
    edition(sheets, 4, "venue", Raw('<table:table-cell table:formula="of:=A1"/>'))
    edition(
        sheets,
        3,
        "note",
        Raw(
            '<table:table-cell table:number-rows-spanned="2" '
            'office:value-type="string"><text:p>both</text:p></table:table-cell>'
        ),
    )
    edition(sheets, 4, "note", Raw("<table:covered-table-cell/>"))
    at = sheets["authorities"][0].index("official_code")
    hanoi = next(row for row in sheets["authorities"] if row[0] == "vn-city-ha-noi")
    hanoi[at] = Raw(
        '<table:table-cell table:style-name="two" office:value-type="float" '
        'office:value="1"><text:p>01</text:p></table:table-cell>'
    )
    write_ods(tmp_path / "book.ods", sheets, ODS_STYLES)
    world, findings = read(tmp_path / "book.ods")
    assert [(f.kind.id, f.line, f.column) for f in findings if "optional" not in f.kind.id] == [
        ("formula-without-value", 4, "venue"),
        ("merged-cells", 3, "note"),
        ("error-cell", 3, "venue"),
    ]
    assert of_edition(world, 2).start.text == "2013-06"
    assert of_edition(world, 2).venues == ("Le Quartz\ngrande salle",)


def test_a_file_that_is_no_workbook(tmp_path: Path):
    path = tmp_path / "notes.xlsx"
    path.write_text("no workbook", encoding="utf-8")
    assert read(path)[1].by_kind() == {"missing-optional-table": 1, "unreadable-file": 1}


def test_nothing_there(tmp_path: Path):
    with pytest.raises(DataMissing, match="nowhere"):
        open_tables(tmp_path / "nowhere")


def _rename(book: Path, sheet: str, name: str) -> None:
    """Give a sheet a name that a careful program would not give it."""
    with zipfile.ZipFile(book) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    with zipfile.ZipFile(book, "w") as archive:
        for part, content in parts.items():
            archive.writestr(part, content.replace(sheet.encode(), name.encode()))


@pytest.mark.parametrize("other", ["Editions", " editions", "EDITIONS "])
@pytest.mark.parametrize("write", [write_xlsx, write_ods])
def test_two_sheets_of_one_name(tmp_path: Path, world_data: Path, write, other: str):
    """That of exactly the name is read, wherever it stands; the other is named."""
    path = tmp_path / ("book.xlsx" if write is write_xlsx else "book.ods")
    sheets = sheets_of(world_data, typed=True)
    write(path, sheets)
    whole = read(path)[0]
    write(path, {"one-more": [["id"], ["nothing"]], **sheets})
    _rename(path, "one-more", other)
    world, findings = read(path)
    (found,) = [f for f in findings if f.kind.id == "same-sheet"]
    assert (found.file, found.fields["read"]) == (f"{path.name}#{other}", "editions")
    assert world == whole
