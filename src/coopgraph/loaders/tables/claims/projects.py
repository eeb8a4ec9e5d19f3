"""claims/projects.csv: what one document says about a project."""

from __future__ import annotations

from coopgraph.findings.kinds import numbers
from coopgraph.loaders.rows.currencies import currency
from coopgraph.loaders.tables.claims.bodies import bodies, unidentified
from coopgraph.loaders.tables.claims.claim_row import ClaimRow
from coopgraph.loaders.tables.claims.impossible_dates import (
    carried_on,
    check_existed,
    check_order,
    check_past,
    check_plan,
)
from coopgraph.loaders.tables.claims.party_pairs import parties_of
from coopgraph.records import Project, Record


def read_project(row: ClaimRow) -> tuple[Record, ...]:
    """Read the project."""
    operator_names, funder_names = row.texts("operator_as_written"), row.texts("funder_as_written")
    project = Project(
        id=row.id("project_id", "project", prefix="project-"),
        partnerships=row.references("partnership_ids", "partnership"),
        names=row.as_written("title_as_written"),
        start=row.date("start"),
        end=row.date("end"),
        themes=row.references("themes", "theme"),
        operators=bodies(row, "operator_ids", operator_names),
        operator_names=operator_names,
        operators_unidentified=unidentified(row, "operator_ids", operator_names),
        funders=bodies(row, "funder_ids", funder_names),
        funder_names=funder_names,
        funders_unidentified=unidentified(row, "funder_ids", funder_names),
        places=row.references("location_authority", "authority"),
        budget=row.number("budget"),
        currency=currency(row, "currency"),
        status=row.code("status", "project-statuses"),
    )
    if row.text("budget") and not row.text("currency"):
        row.report(numbers.BUDGET_WITHOUT_CURRENCY, "currency")
    if row.text("currency") and not row.text("budget"):
        row.report(numbers.BUDGET_WITHOUT_CURRENCY, "budget")
    _check_dates(row, project)
    return (project,)


def _check_dates(row: ClaimRow, project: Project) -> None:
    check_order(row, ("start", project.start), ("end", project.end))
    is_current = project.status in ("active", "planned")
    seen = row.published if is_current else None
    for column, ids in (
        ("partnership_ids", parties_of(project.partnerships)),
        ("location_authority", project.places),
    ):
        for id in ids:
            end = carried_on(row, id, project.start, project.end)
            for date in (project.start, end, seen):
                check_existed(row, column, id, date)
    if project.status in ("active", "completed"):
        check_past(row, "start", project.start)
    if project.status == "completed":
        check_past(row, "end", project.end)
    if project.status == "planned":
        check_plan(row, "start", project.start)
