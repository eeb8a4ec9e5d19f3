"""Findings about files as files: each read by a person who saved the wrong way."""

import csv
import io
import unicodedata

import pytest

from coopgraph.loaders.files.text_files import clean


def test_the_small_world_is_clean(spoilt):
    assert spoilt.findings() == []


def test_missing_table(spoilt):
    (spoilt.folder / "claims/totals.csv").unlink()
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.file, finding.is_fatal) == (
        "missing-table",
        "data/claims/totals.csv",
        True,
    )


def test_a_missing_reference_table_does_not_make_every_id_unknown(spoilt):
    (spoilt.folder / "themes.csv").unlink()
    assert spoilt.only_finding().kind.id == "missing-table"


@pytest.mark.parametrize("content", [b"", b"\n", b'""\n', b",,,\n,,,\n", b"\xef\xbb\xbf"])
def test_an_emptied_file_is_one_fatal_finding(spoilt, content: bytes):
    spoilt.bytes("claims/workshops", lambda whole: content)
    finding = next(f for f in spoilt.findings() if f.kind.id != "byte-order-mark")
    assert (finding.kind.id, finding.file) == ("emptied-table", "data/claims/workshops.csv")
    assert finding.is_fatal


def test_missing_optional_tables(spoilt):
    for path in ("replacements.csv", "rulings.csv", "territories/alias_collisions.csv"):
        (spoilt.folder / path).unlink()
    findings = spoilt.findings()
    assert [(finding.kind.id, finding.file) for finding in findings] == [
        ("missing-optional-table", "data/replacements.csv"),
        ("missing-optional-table", "data/rulings.csv"),
        ("missing-optional-table", "data/territories/alias_collisions.csv"),
    ]
    assert not any(finding.is_fatal for finding in findings)


def test_unread_file(spoilt):
    (spoilt.folder / "claims/visits.csv").write_text("visit_id,source\n", encoding="utf-8")
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.file) == ("unread-file", "data/claims/visits.csv")


def test_unreadable_file(spoilt):
    path = spoilt.folder / "territories/boundaries/fr-regions.geojson"
    path.write_text("{", encoding="utf-8")
    finding = spoilt.only_finding()
    assert finding.kind.id == "unreadable-file"
    assert finding.file == "data/territories/boundaries/fr-regions.geojson"


def test_not_utf8_says_which_byte(spoilt):
    spoilt.bytes("themes", lambda content: content.replace("Santé".encode(), b"Sant\xe9"))
    finding = spoilt.only_finding()
    content = (spoilt.folder / "themes.csv").read_bytes()
    offset = content.index(b"\xe9,") if b"\xe9," in content else content.index(b"Sant\xe9") + 4
    assert finding.kind.id == "not-utf8"
    assert finding.found == "0xE9"
    assert finding.line == content.count(b"\n", 0, offset) + 1
    assert f"byte {offset} " in finding.expected("en")


def test_byte_order_mark_is_ignored(spoilt):
    before, _ = spoilt.read()
    spoilt.bytes("sources", lambda content: b"\xef\xbb\xbf" + content)
    world, findings = spoilt.read()
    assert findings.by_kind() == {"byte-order-mark": 1}
    assert world.sources == before.sources


def test_carriage_returns_are_read_as_line_ends(spoilt):
    clean_world, _ = spoilt.read()
    spoilt.bytes("claims/editions", lambda content: content.replace(b"\n", b"\r\n"))
    world, findings = spoilt.read()
    assert findings.by_kind() == {"carriage-return": 1}
    assert list(world.claims) == list(clean_world.claims)


def test_decomposed_accents_are_composed(spoilt):
    clean_world, _ = spoilt.read()
    for table in ("claims/editions", "territories/authorities"):
        spoilt.bytes(table, lambda content: unicodedata.normalize("NFD", content.decode()).encode())
    world, findings = spoilt.read()
    assert findings.by_kind() == {"not-nfc": 2}
    assert world == clean_world


def test_invisible_characters_are_left_out(spoilt):
    clean_world, _ = spoilt.read()
    spoilt.bytes(
        "claims/totals", lambda content: content.replace(b"Brest", "B\u200brest\u00ad".encode())
    )
    world, findings = spoilt.read()
    assert findings.by_kind() == {"invisible-character": 2}
    assert {"U+200B ZERO WIDTH SPACE", "U+00AD SOFT HYPHEN"} == {
        finding.fields["name"] for finding in findings
    }
    assert world == clean_world


def test_quotes_badly_closed_lose_only_their_row(spoilt):
    spoilt.bytes(
        "claims/totals",
        lambda content: (
            content + b'total-x,brest-2013-proceedings,2013,"a"b,1,,\n'
            b"total-y,brest-2013-proceedings,2013,c,1,,\n"
        ),
    )
    world, findings = spoilt.read()
    assert findings.by_kind() == {"bad-quotes": 1}
    assert next(iter(findings)).line == 3
    assert "total-y" in {record.id for claim in world.claims for record in claim.records}


def test_a_quote_never_closed_is_reported_where_it_opens(spoilt):
    spoilt.bytes("claims/totals", lambda content: content + b'total-x,brest-2013-proceedings,"\n\n')
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.line) == ("bad-quotes", 3)


def test_lines_are_physical_lines(spoilt):
    """A cell of three lines moves the rows below it by two."""
    spoilt.cells("claims/conventions", 2, note="one\ntwo\nthree")
    spoilt.rows("claims/conventions", lambda rows: rows[2].__setitem__(5, "12/2012"))
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.line, finding.suggestion) == ("bad-date", 5, "2012-12")


def test_what_is_clean_stays_itself():
    from coopgraph.findings import Findings

    findings = Findings()
    text = "id,note\na,Thừa Thiên Huế\u00a0; « Bretagne »\n"
    assert clean(text, "x.csv", findings) == text
    assert len(findings) == 0


def test_a_file_cut_anywhere_is_a_finding(spoilt):
    path = spoilt.folder / "claims/totals.csv"
    whole = path.read_bytes()
    last = whole.rstrip(b"\n").rfind(b"\n") + 1
    for end in range(last + 1, len(whole)):
        path.write_bytes(whole[:end])
        kinds = [finding.kind.id for finding in spoilt.findings()]
        assert "no-last-line-end" in kinds, whole[last:end]


def test_a_header_is_checked_when_no_row_follows(spoilt):
    from coopgraph.loaders.files.layouts import LAYOUTS

    for layout in LAYOUTS:
        path = spoilt.folder / layout.path
        whole = path.read_text(encoding="utf-8")
        header, _, _ = whole.partition("\n")
        first = header.split(",")[0]
        for row in ("", "only,two\n"):
            path.write_text(header.replace(first, "nonsense", 1) + "\n" + row, encoding="utf-8")
            found = [f for f in spoilt.findings() if f.file == spoilt.shown(layout.path)]
            kinds = {finding.kind.id: finding for finding in found}
            assert {"missing-column", "unread-column"} == kinds.keys(), (layout.path, row)
            assert kinds["missing-column"].is_fatal
        path.write_text(f"{header}\n", encoding="utf-8")
        world, findings = spoilt.read()
        own = {f.kind.id for f in findings if f.file == spoilt.shown(layout.path)}
        assert ("table-without-rows" in own) != layout.is_optional
        assert own <= {"unreferenced-source", "unknown-id", "table-without-rows"}, own
        assert world.rows[layout.path] == 0
        path.write_text(whole, encoding="utf-8")
    assert spoilt.findings() == []


def test_a_header_that_is_none_of_the_table_is_one_finding(spoilt):
    """No row is read, and nothing is said of what other tables then miss."""
    from coopgraph.loaders.files.layouts import LAYOUTS

    for layout in LAYOUTS:
        path = spoilt.folder / layout.path
        whole = path.read_text(encoding="utf-8")
        path.write_text("who,what,when\na,b,c\n", encoding="utf-8")
        finding = spoilt.only_finding()
        assert (finding.kind.id, finding.line) == ("unrecognised-header", 1)
        assert finding.is_fatal
        path.write_text(whole, encoding="utf-8")


def swap(separator: str):
    """Save a table with another separator, as a spreadsheet does elsewhere."""

    def change(content: bytes) -> bytes:
        rows = csv.reader(io.StringIO(content.decode(), newline=""))
        text = io.StringIO(newline="")
        csv.writer(text, delimiter=separator, lineterminator="\r\n").writerows(rows)
        return text.getvalue().encode("utf-8-sig")

    return change


@pytest.mark.parametrize("separator", [";", "\t", "|"])
def test_another_separator_is_one_finding_and_read_so(spoilt, separator: str):
    before, _ = spoilt.read()
    for table in ("claims/partnerships", "sources"):
        spoilt.bytes(table, swap(separator))
    world, findings = spoilt.read()
    assert findings.by_kind() == {"other-separator": 2}
    assert world == before


@pytest.mark.parametrize("line", [b"sep=,\n", b"SEP=,\n", b'"sep=,"\n', b"sep=,,,,\n"])
def test_a_line_for_a_spreadsheet_is_passed_over(spoilt, line: bytes):
    before, _ = spoilt.read()
    spoilt.bytes("claims/totals", lambda content: line + content)
    world, findings = spoilt.read()
    assert findings.by_kind() == {"separator-line": 1}
    assert [c.records for c in world.claims] == [c.records for c in before.claims]
    assert {c.origin.line for c in world.claims if c.origin.path == "claims/totals.csv"} == {3}


def test_lines_and_columns_of_commas_are_passed_over(spoilt):
    before, _ = spoilt.read()

    def widen(rows):
        for row in rows:
            row += ["", ""]
        rows += [[""] * len(rows[0]) for _ in range(3)]

    spoilt.rows("claims/totals", widen)
    world, findings = spoilt.read()
    (finding,) = findings
    assert (finding.kind.id, finding.line, finding.fields["count"]) == ("blank-line", 3, 3)
    assert world == before


def test_a_value_without_a_heading_is_a_finding(spoilt):
    spoilt.rows("claims/totals", lambda rows: (rows[0].insert(2, ""), rows[1].insert(2, "stray")))
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.found, finding.fields["number"]) == (
        "unnamed-column",
        "stray",
        3,
    )


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_one_finding_and_read_so(spoilt, encoding: str):
    before, _ = spoilt.read()
    for table in ("claims/totals", "claims/editions"):
        spoilt.bytes(table, lambda content: content.decode().encode(encoding))
    world, findings = spoilt.read()
    assert findings.by_kind() == {"other-encoding": 2}
    assert world == before


def test_a_very_long_cell_is_read_whole_and_named(spoilt):
    spoilt.cells("claims/editions", 2, note="article " * 18_000)
    world, findings = spoilt.read()
    assert findings.by_kind() == {"long-cell": 1, "stray-space": 1}
    assert max(len(claim.note or "") for claim in world.claims) == 8 * 18_000 - 1


@pytest.mark.parametrize(
    ("table", "gone"),
    [("claims/partnerships", "bad-quotes"), ("sources", "wrong-cell-count")],
)
def test_what_a_broken_line_leaves_unsaid_is_not_told_again(spoilt, table: str, gone: str):
    """The ids that the line would have defined are not unknown: the line is."""
    broken = {"bad-quotes": b'"a"b,', "wrong-cell-count": b"one cell too many,"}[gone]
    spoilt.bytes(table, lambda content: content.replace(b"\n", b"\n" + broken, 1))
    assert spoilt.only_finding().kind.id == gone


@pytest.mark.parametrize(
    "name", ["Classeur1.xlsx", "claims/extra.CSV", "notes.ods", "a/b.tsv", "territories/x.GEOJSON"]
)
def test_files_that_nothing_reads_say_so(spoilt, name: str):
    path = spoilt.folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("x", encoding="utf-8")
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.file) == ("unread-file", f"data/{name}")


def test_outlines_named_in_capitals_are_not_passed_over(spoilt):
    folder = spoilt.folder / "territories/boundaries"
    (folder / "fr-regions.geojson").rename(folder / "fr-regions.GEOJSON")
    assert "unread-file" in {finding.kind.id for finding in spoilt.findings()}


def test_the_lock_of_an_open_workbook_is_no_file(spoilt):
    (spoilt.folder / "~$Classeur1.xlsx").write_bytes(b"x")
    assert spoilt.findings() == []


def test_a_table_named_in_capitals_is_one_finding(spoilt):
    (spoilt.folder / "claims/totals.csv").rename(spoilt.folder / "claims/totals.CSV")
    finding = spoilt.only_finding()
    assert (finding.kind.id, finding.file) == ("misnamed-file", "data/claims/totals.CSV")
    assert finding.is_fatal


def test_a_folder_without_any_table_is_one_finding(tmp_path):
    from coopgraph.findings import Findings
    from coopgraph.loaders import open_tables, read_world

    findings = Findings()
    read_world(open_tables(tmp_path), findings)
    assert findings.by_kind() == {"missing-optional-table": 1, "no-tables": 1}


def test_a_table_of_a_publication_is_one_finding(spoilt):
    spoilt.bytes("claims/editions", lambda content: b"id,iri,label_fr,label_vi,label_en\n")
    assert spoilt.only_finding().kind.id == "published-table"
