"""Findings about values that bound each other and cannot both be true, with their rows."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, TypedDict

from coopgraph.consensus import Agreement, Clash, Position
from coopgraph.findings import Findings, Words
from coopgraph.findings.kinds.graph import LIST_LONGER, VALUES_AT_ODDS
from coopgraph.messages import LANGUAGES
from coopgraph.ontology.term_labels import label
from coopgraph.records import Iris, Origin, World
from coopgraph.records.quads import Term, read_literal


class StatingRow(NamedTuple):
    """Which document speaks of a thing, and where."""

    source: str
    origin: Origin


ThingRows = dict[Term, list[StatingRow]]
"""The rows that speak of each thing."""


class _Place(TypedDict):
    file: str
    line: int
    column: str


def report_at_odds(
    agreements: Iterable[Agreement], world: World, iris: Iris, findings: Findings
) -> None:
    """Report each clash of a thing's agreed values at the row that gives the value not kept.

    Of a number and a list that is longer, at the row that gives the number.
    """
    clashes = [(it.thing, clash) for it in agreements for clash in it.clashes]
    if not clashes:
        return
    rows = _rows({named for thing, it in clashes for named in (thing, *_listed(it))}, world, iris)
    for thing, clash in clashes:
        report = _report_list if _listed(clash) else _report
        report(clash, thing, rows, iris, findings)


def _listed(clash: Clash) -> tuple[Term, ...]:
    """Give the things that a number counts, where a list is what is at odds with it."""
    return next((tuple(p.stated) for p in _both(clash) if p.is_list), ())


def _both(clash: Clash) -> tuple[Position, Position]:
    return clash.outcome.chosen, clash.outcome.others[0]


def _rows(things: set[Term], world: World, iris: Iris) -> ThingRows:
    rows: ThingRows = {}
    for claim in world.claims:
        for thing in {record.subject(iris) for record in claim.records} & things:
            rows.setdefault(thing, []).append(StatingRow(claim.source, claim.origin))
    return rows


def _report(clash: Clash, thing: Term, rows: ThingRows, iris: Iris, findings: Findings) -> None:
    kept, lost = _both(clash)
    losing = _saying(lost, rows.get(thing, ()))
    name = "/".join(iris.notion_and_id(thing))
    findings.add(
        VALUES_AT_ODDS,
        **_place(losing, name),
        found=read_literal(lost.value).value,
        thing=name,
        lost=_name(lost.of_property),
        kept=_name(kept.of_property),
        value=read_literal(kept.value).value,
        rows=_places(_saying(kept, rows.get(thing, ()))),
    )


def _report_list(
    clash: Clash, thing: Term, rows: ThingRows, iris: Iris, findings: Findings
) -> None:
    listed, number = sorted(_both(clash), key=lambda position: not position.is_list)
    stating = _saying(number, rows.get(thing, ()))
    naming = [row for named in listed.stated for row in rows.get(named, ())]
    name = "/".join(iris.notion_and_id(thing))
    findings.add(
        LIST_LONGER,
        **_place(stating, name),
        found=read_literal(number.value).value,
        thing=name,
        number=_name(number.of_property),
        listed=read_literal(listed.value).value,
        rows=_places(naming),
    )


def _place(rows: list[StatingRow], name: str) -> _Place:
    """Give the first of some rows; where only curators say it, the name of the thing."""
    if not rows:
        return {"file": name, "line": 0, "column": ""}
    origin = rows[0].origin
    return {"file": origin.shown, "line": origin.line, "column": origin.column}


def _saying(position: Position, rows: Iterable[StatingRow]) -> list[StatingRow]:
    by_source = {row.source: row for row in rows}
    return [by_source[source] for source in position.sources if source in by_source]


def _places(rows: Iterable[StatingRow]) -> str:
    return ", ".join(str(row.origin) for row in rows) or "rulings.csv"


def _name(property: str) -> Words:
    return Words(*(label(property, lang) or property for lang in LANGUAGES))
