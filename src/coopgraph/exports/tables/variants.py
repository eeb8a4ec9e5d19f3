"""The folder of a set of tables, named for what it shows."""

from __future__ import annotations

from coopgraph.exports.publication import PublicationScope


def folder_name(scope: PublicationScope) -> str:
    """Give `tables`, `tables-as-of-2010-12-31`, `tables-rolled-up` and so on."""
    parts = ["tables"]
    if scope.as_of:
        parts.append(f"as-of-{scope.as_of}")
    if scope.roll_up:
        parts.append("rolled-up")
    return "-".join(parts)
