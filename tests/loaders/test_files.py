"""Findings about files as files: each read by a person who saved the wrong way."""

import unicodedata

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


def test_empty_file_is_a_missing_table(spoilt):
    spoilt.bytes("claims/totals", lambda content: b"")
    assert spoilt.only_finding().kind.id == "missing-table"


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
    assert world.claims == clean_world.claims


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
        for spoilt_text in (
            header.replace(first, "nonsense", 1) + "\n",
            header.replace(first, "nonsense", 1) + "\nonly,two\n",
            '""\n',
        ):
            path.write_text(spoilt_text, encoding="utf-8")
            found = [f for f in spoilt.findings() if f.file == spoilt.shown(layout.path)]
            kinds = {finding.kind.id: finding for finding in found}
            assert {"missing-column", "unread-column"} <= kinds.keys(), (layout.path, spoilt_text)
            assert kinds["missing-column"].is_fatal
        path.write_text(f"{header}\n", encoding="utf-8")
        world, findings = spoilt.read()
        own = [f.kind.id for f in findings if f.file == spoilt.shown(layout.path)]
        assert set(own) <= {"unreferenced-source", "unknown-id"}, own
        assert world.rows[layout.path] == 0
        path.write_text(whole, encoding="utf-8")
    assert spoilt.findings() == []
