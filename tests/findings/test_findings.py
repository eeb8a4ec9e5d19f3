import json
from itertools import permutations

from coopgraph.findings import Findings, Severity, render, to_json
from coopgraph.findings.kinds.dates import START_AFTER_END
from coopgraph.findings.kinds.files import MISSING_OPTIONAL_TABLE
from coopgraph.findings.kinds.references import UNKNOWN_AUTHORITY
from coopgraph.findings.kinds.rows import WRONG_CELL_COUNT

FILE = "data/claims/partnerships.csv"


def misspelt() -> Findings:
    findings = Findings()
    findings.add(
        UNKNOWN_AUTHORITY,
        FILE,
        47,
        "vietnamese_authority",
        "vn-province-hai-duog",
        suggestion="vn-province-hai-duong",
    )
    return findings


def test_english_block():
    assert render(misspelt(), "en") == (
        'data/claims/partnerships.csv:47 column "vietnamese_authority"\n'
        '  found     "vn-province-hai-duog"\n'
        "  expected  an id of data/territories/authorities.csv\n"
        '  to fix    did you mean "vn-province-hai-duong"?\n'
        "  [unknown-authority]\n"
    )


def test_french_block():
    assert render(misspelt(), "fr") == (
        "data/claims/partnerships.csv:47 colonne «\u00a0vietnamese_authority\u00a0»\n"
        "  trouvé   «\u00a0vn-province-hai-duog\u00a0»\n"
        "  attendu  un identifiant de data/territories/authorities.csv\n"
        "  à faire  vouliez-vous dire «\u00a0vn-province-hai-duong\u00a0»\u00a0?\n"
        "  [unknown-authority]\n"
    )


def test_vietnamese_block():
    assert render(misspelt(), "vi") == (
        "data/claims/partnerships.csv:47 cột “vietnamese_authority”\n"
        "  tìm thấy  “vn-province-hai-duog”\n"
        "  cần có    một mã trong data/territories/authorities.csv\n"
        "  cách sửa  có phải ý bạn là “vn-province-hai-duong”?\n"
        "  [unknown-authority]\n"
    )


def test_remedy_and_fields_without_cell_or_suggestion():
    findings = Findings()
    findings.add(WRONG_CELL_COUNT, FILE, 3, count=13)
    assert render(findings, "en") == (
        "data/claims/partnerships.csv:3\n"
        "  expected  13 cells, as in the header\n"
        "  to fix    put texts that contain a comma between quotes; the row was not read\n"
        "  [wrong-cell-count]\n"
    )


def test_json_has_the_three_languages():
    (shown,) = json.loads(to_json(misspelt()))
    assert shown["kind"] == "unknown-authority"
    assert shown["severity"] == "fatal"
    assert (shown["file"], shown["line"]) == (FILE, 47)
    assert list(shown["to_fix"]) == ["fr", "vi", "en"]
    assert json.loads(to_json(Findings())) == []


def test_order_does_not_depend_on_the_order_of_adding():
    places = [("b.csv", 1, ""), ("a.csv", 12, "x"), ("a.csv", 2, "y")]
    shown = set()
    for order in permutations(places):
        findings = Findings()
        for file, line, column in order:
            findings.add(START_AFTER_END, file, line, column, "2014", other="end", end="2013")
        shown.add(render(findings, "vi"))
    assert len(shown) == 1
    assert [line for line in shown.pop().split("\n") if ".csv" in line] == [
        "a.csv:2 cột “y”",
        "a.csv:12 cột “x”",
        "b.csv:1",
    ]


def test_the_gravest_come_first():
    findings = Findings()
    findings.add(MISSING_OPTIONAL_TABLE, "a.csv")
    findings.add(START_AFTER_END, "b.csv", 1, "x", "2014", other="end", end="2013")
    findings.add(WRONG_CELL_COUNT, "c.csv", 3, count=13)
    assert [finding.file for finding in findings] == ["c.csv", "b.csv", "a.csv"]


def test_counts_and_fatal():
    findings = Findings()
    assert not findings.has_fatal
    findings.add(MISSING_OPTIONAL_TABLE, "data/rulings.csv")
    assert not findings.has_fatal
    findings.extend(misspelt())
    assert findings.has_fatal
    assert len(findings) == 2
    assert findings.by_kind() == {"missing-optional-table": 1, "unknown-authority": 1}
    assert list(findings.by_severity().items()) == [
        (Severity.FATAL, 1),
        (Severity.WARNING, 0),
        (Severity.INFO, 1),
    ]


def test_a_long_cell_is_shown_on_one_short_line():
    findings = Findings()
    findings.add(UNKNOWN_AUTHORITY, FILE, 2, "x", "word\n" * 100)
    found = render(findings, "en").split("\n")[1]
    assert len(found) < 220
    assert found.endswith('…"')
