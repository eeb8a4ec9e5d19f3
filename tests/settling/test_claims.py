"""Tables of claims as others write them: separators, headings, and everything that is wrong."""

from __future__ import annotations

import pytest

from coopgraph.findings import Findings
from coopgraph.settling import Claims, read_stream

HEADINGS = "thing,property,value,source,kind,date,copy_of"


def read(text: str) -> tuple[Claims, Findings]:
    findings = Findings()
    return read_stream(text.encode(), "claims.csv", findings), findings


def found(text: str) -> list[tuple[str, int, str]]:
    return [(finding.kind.id, finding.line, finding.column) for finding in read(text)[1]]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_known_by_the_headings(separator: str) -> None:
    text = f"{HEADINGS}\nbrest,start,2013,a,press,2014,\n".replace(",", separator)
    claims, findings = read(text)
    assert not len(findings)
    assert claims.stated == {"brest": {"start": [("2013", "a")]}}
    assert claims.sources["a"].kind == "press"


def test_what_spreadsheets_write_is_taken_in_silence() -> None:
    claims, findings = read("\ufeffthing;property;value;source\r\nx;size;1;a\r\n")
    assert not len(findings)
    assert claims.stated == {"x": {"size": [("1", "a")]}}


def test_headings_may_be_in_capitals_and_in_any_order() -> None:
    claims, findings = read("Source;VALUE;property;Thing\na;1,5;size;x\n")
    assert not len(findings)
    assert claims.stated == {"x": {"size": [("1,5", "a")]}}


def test_a_missing_heading_is_one_finding_and_the_rest_is_not_read() -> None:
    assert found("thing,property,value\nx,size,1\n") == [("missing-column", 1, "")]


def test_other_columns_have_no_effect_and_are_told() -> None:
    assert found("thing,property,value,source,note\nx,size,1,a,!\n") == [
        ("column-not-used", 1, "note")
    ]


def test_all_that_is_wrong_is_told_at_once_with_its_line() -> None:
    rows = [
        "x,size,1,a,pres,2014-13,",
        "x,size,,a,,,",
        "x,size",
        "x,size,2,b,,,c",
        "x,size,2,c,,,b",
    ]
    assert found("\n".join([HEADINGS, *rows, ""])) == [
        ("bad-date", 2, "date"),
        ("unknown-code", 2, "kind"),
        ("empty-cell", 3, "value"),
        ("wrong-cell-count", 4, ""),
        ("circle", 5, "copy_of"),
    ]


def test_a_source_told_in_two_ways_is_taken_as_told_first() -> None:
    rows = ["x,size,1,a,press,2014,", "x,weight,1,a,,,", "x,colour,1,a,official,2014,"]
    claims, findings = read("\n".join([HEADINGS, *rows, ""]))
    assert [(f.kind.id, f.line, f.column) for f in findings] == [("source-told-twice", 4, "kind")]
    assert claims.sources["a"].kind == "press"


def test_what_is_told_of_a_source_on_one_row_holds_on_all() -> None:
    claims, findings = read(f"{HEADINGS}\nx,size,1,a,,,\nx,weight,1,a,press,,b\n")
    assert not len(findings)
    assert claims.sources["a"].copy_of == "b"


@pytest.mark.parametrize("text", ["", "\n\n"])
def test_an_empty_table_is_a_finding(text: str) -> None:
    assert "emptied-table" in [kind for kind, _, _ in found(text)]


def test_bytes_that_are_not_utf_8_are_a_finding() -> None:
    findings = Findings()
    assert read_stream("thing,é\n".encode("latin-1"), "-", findings) == Claims()
    assert [finding.kind.id for finding in findings] == ["not-utf8"]
