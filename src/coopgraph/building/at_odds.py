"""Findings about values that bound each other and cannot both be true, with their rows."""

from __future__ import annotations

from collections.abc import Iterable

from coopgraph.consensus import Agreement, Clash
from coopgraph.findings import Findings, Words
from coopgraph.findings.kinds.graph import VALUES_AT_ODDS
from coopgraph.messages import LANGUAGES
from coopgraph.ontology.term_labels import label
from coopgraph.records import Claim, Iris, World
from coopgraph.records.quads import Term, read_literal


def report_at_odds(
    agreements: Iterable[Agreement], world: World, iris: Iris, findings: Findings
) -> None:
    """Report each clash of a thing's agreed values at the row that gives the value not kept."""
    clashing = {agreement.thing: agreement.clashes for agreement in agreements if agreement.clashes}
    if not clashing:
        return
    rows: dict[Term, list[Claim]] = {}
    for claim in world.claims:
        for thing in {record.subject(iris) for record in claim.records} & clashing.keys():
            rows.setdefault(thing, []).append(claim)
    for thing, clashes in clashing.items():
        for clash in clashes:
            _report(clash, rows.get(thing, []), iris.notion_and_id(thing), findings)


def _report(
    clash: Clash, rows: Iterable[Claim], thing: tuple[str, str], findings: Findings
) -> None:
    kept, lost = clash.outcome.chosen, clash.outcome.others[0]
    said_by = {row.source: row for row in rows}
    losing = [said_by[source] for source in lost.sources if source in said_by]
    keeping = [said_by[source] for source in kept.sources if source in said_by]
    findings.add(
        VALUES_AT_ODDS,
        file=losing[0].file if losing else "/".join(thing),
        line=losing[0].line if losing else 0,
        found=read_literal(lost.value).value,
        thing="/".join(thing),
        lost=_name(lost.of_property),
        kept=_name(kept.of_property),
        value=read_literal(kept.value).value,
        rows=", ".join(f"{row.file}:{row.line}" for row in keeping) or "rulings.csv",
    )


def _name(property: str) -> Words:
    return Words(*(label(property, lang) or property for lang in LANGUAGES))
