"""Findings that a curator has answered stay silent, as long as they are the same."""

import json

import pytest

from coopgraph.building import check
from coopgraph.findings import render, render_answered, to_json

TABLE, PARTNERSHIPS = "acknowledged", "claims/partnerships"
KIND = "authority-ended"


@pytest.fixture
def ended(spoilt):
    """A small world with one warning: a party that had ended before the start."""
    rows = []
    spoilt.rows(PARTNERSHIPS, rows.extend)
    header = rows[0]
    at = {name: header.index(name) for name in header}
    line, row = next(
        (n, row)
        for n, row in enumerate(rows[1:], start=2)
        if row[at["french_authority"]] == "fr-region-midi-pyrenees"
    )
    spoilt.cells(PARTNERSHIPS, line, start="2017", end="", status="unknown")
    spoilt.row = " | ".join((row[at["partnership_id"]], row[at["source"]]))
    spoilt.line = line
    (warning,) = (f for f in check(spoilt.folder, shapes=False) if f.kind.id == KIND)
    assert (warning.line, warning.found) == (line, "fr-region-midi-pyrenees")
    return spoilt


def answer(world, **cells: str) -> None:
    usual = {
        "kind": KIND,
        "table": f"{PARTNERSHIPS}.csv",
        "row": world.row,
        "found": "fr-region-midi-pyrenees",
        "reason": "The document writes the old name.",
        "curator": "Test curator",
        "date": "2026-11-28",
    }
    row = list((usual | cells).values())
    world.rows(TABLE, lambda rows: rows.__setitem__(slice(1, None), [row]))


def test_an_answered_warning_is_silent_and_can_be_shown(ended):
    answer(ended)
    findings = check(ended.folder, shapes=False)
    assert KIND not in findings.by_kind()
    assert "acknowledged-nothing" not in findings.by_kind()
    ((finding, reason),) = findings.answered
    assert (finding.line, reason.reason) == (ended.line, "The document writes the old name.")
    shown = render_answered(findings.answered, "en")
    assert f"[{KIND}]" in shown
    assert "answered by Test curator, 2026-11-28: The document writes the old name." in shown
    assert not any(one["answer"] for one in json.loads(to_json(findings)))
    every = json.loads(to_json(findings, findings.answered))
    assert [one["answer"]["curator"] for one in every if one["answer"]] == ["Test curator"]


@pytest.mark.parametrize(
    "cells",
    [
        {"found": "fr-region-occitanie"},
        {"found": ""},
        {"row": "fr-region-midi-pyrenees--vn-province-son-la | nowhere"},
        {"table": "claims/projects.csv"},
        {"kind": "authority-not-yet"},
    ],
    ids=lambda cells: ",".join(cells),
)
def test_an_answer_that_fits_nothing_is_a_finding_and_hides_nothing(ended, cells):
    answer(ended, **cells)
    findings = check(ended.folder, shapes=False)
    assert findings.by_kind()[KIND] == 1
    (stale,) = (f for f in findings if f.kind.id == "acknowledged-nothing")
    assert (stale.file, stale.line, stale.is_fatal) == (f"data/{TABLE}.csv", 2, False)


def test_an_answer_goes_stale_when_the_row_is_mended(ended):
    answer(ended)
    ended.cells(PARTNERSHIPS, ended.line, start="2010")
    assert "acknowledged-nothing" in check(ended.folder, shapes=False).by_kind()


def test_a_fatal_finding_cannot_be_answered(spoilt):
    spoilt.row = "a | b"
    answer(spoilt, kind="bad-date")
    finding = next(f for f in spoilt.findings() if f.kind.id == "unknown-acknowledged-kind")
    assert (finding.column, finding.is_fatal) == ("kind", False)
    answer(spoilt, kind="authority-endd")
    finding = next(f for f in spoilt.findings() if f.kind.id == "unknown-acknowledged-kind")
    assert finding.suggestion == KIND


def test_with_fatal_findings_answers_hold_and_none_is_called_stale(ended):
    answer(ended, row=ended.row)
    ended.cells("claims/totals", 2, value="many")
    findings = check(ended.folder)
    assert findings.has_fatal
    assert not {KIND, "acknowledged-nothing"} & findings.by_kind().keys()


def test_like_remarks_are_one_line_with_their_number(spoilt):
    for line in (2, 3, 4):
        spoilt.cells("territories/authorities", line, name_vi="")
    findings = spoilt.findings()
    shown = render(findings, "en")
    assert shown.count("[missing-translation]") == 1
    assert shown.startswith("3 × a text in Vietnamese; until then, that of another language")
    assert shown.endswith("One by one: coopgraph check --all\n")
    assert render(findings, "en", whole=True).count("[missing-translation]") == 3
    assert len(json.loads(to_json(findings))) == 3
