"""From partnerships to the attributes of an edge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from coopgraph.messages import LANGUAGES
from coopgraph.networks.building.ties import Thread

_DAYS_OF_DECADE = 3652.5
_UNIONS = ("kinds", "themes", "contested", "documents", "origins", "document_kinds")


def edge_of(bundle: list[Thread], until: str = "") -> dict[str, Any]:
    """Describe the edge that one or more partnerships make between the same two authorities.

    `main` is the best documented partnership, and `id`, `labels`, `main_kind`, `status` and dates
    are its own; `partnerships` has the ids of all. Dates as written with earliest and latest day,
    "" if unknown;
    `first`, `last`: first and last day that leaves a trace. `spells`: from when to when each
    partnership holds, as days, while its parties exist unless they are rolled up; an end of "" is
    open. `kinds`, `themes`, `contested`
    (names of properties), `documents`, `origins`, `document_kinds`: what any of them has.
    `conventions`, `projects`: dicts of id, labels, date, earliest, latest, documents.
    `until` (a day) ends the years counted in `weight`.
    """
    main = max(bundle, key=lambda thread: (len(thread.documents), thread.id))
    edge: dict[str, Any] = {
        "id": main.id,
        "main": main.id,
        "labels": main.labels,
        "partnerships": sorted(thread.id for thread in bundle),
        "main_kind": main.main_kind,
        "status": main.status,
        "status_date": main.status_date,
        "status_today": main.status_today,
        **main.dates,
        "first": min((thread.first for thread in bundle if thread.first), default=""),
        "last": max(thread.last for thread in bundle),
        "spells": sorted({thread.spell for thread in bundle if thread.spell}),
    }
    for name in _UNIONS:
        edge[name] = sorted({value for thread in bundle for value in getattr(thread, name)})
    for name in ("conventions", "projects"):
        edge[name] = _works(work for thread in bundle for work in getattr(thread, name))
    edge["weight"] = weight(edge, until)
    return edge


def called_by_ends(ends: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """Give the `id` and the `labels` of an edge that is called by the nodes it joins."""
    names = {lang: " – ".join(end["labels"][lang] for end in ends) for lang in LANGUAGES}
    return {"id": "--".join(end["id"] for end in ends), "labels": names}


def weight(edge: dict[str, Any], until: str = "") -> float:
    """Weigh an edge: 1, and 1 for each convention, each project and each ten years of traces."""
    last = min(edge["last"], until) if until else edge["last"]
    decades = 0.0
    if edge["first"] and last > edge["first"]:
        days = (date.fromisoformat(last) - date.fromisoformat(edge["first"])).days
        decades = days / _DAYS_OF_DECADE
    return round(1 + len(edge["conventions"]) + len(edge["projects"]) + decades, 2)


def _works(works: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    by_id = {work["id"]: work for work in works}
    return sorted(by_id.values(), key=lambda work: (work["earliest"] or "9999", work["id"]))
