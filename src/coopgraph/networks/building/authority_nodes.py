"""The authorities of a network as nodes: what each is, when it existed, where it lies."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from coopgraph.networks.building.answer_terms import last_part, names_of, plain
from coopgraph.queries.asking import Asking
from coopgraph.records.points import point
from coopgraph.records.quads import iri

SIDES = {"FR": 0, "VN": 1}
"""Country → which of the two modes its authorities are (`bipartite`)."""


def authority_nodes(asking: Asking, authorities: Iterable[str]) -> dict[str, dict[str, Any]]:
    """Describe authorities (IRIs), sorted, each as the attributes of a node.

    `lat`, `lon` in degrees or None; dates as written, "" if unknown; `labels`, `parent` and
    `region` (the widest territory around it) as fr, vi, en; `kind` and `country` as notations.
    """
    wanted = sorted(set(authorities))
    rows: dict[str, dict[str, str]] = {}
    for row in asking.rows("woven-authorities", authority=map(iri, wanted)):
        rows.setdefault(plain(row["authority"]), row)
    around = [plain(row.get(name)) for row in rows.values() for name in ("parent", "region")]
    names = names_of(asking, [*wanted, *around])
    return {key: _node(key, rows[key], names) for key in wanted if key in rows}


def _node(key: str, row: dict[str, str], names: dict[str, dict[str, str]]) -> dict[str, Any]:
    lon, lat = point(plain(row.get("wkt"))) or (None, None)
    country = last_part(row.get("country"))
    parent, region = plain(row.get("parent")), plain(row.get("region"))
    return {
        "id": last_part(row["authority"]),
        "country": country,
        "bipartite": SIDES.get(country, 0),
        "kind": last_part(row.get("kind")),
        "labels": names[key],
        "start": plain(row.get("start")),
        "start_earliest": plain(row.get("startEarliest")),
        "end": plain(row.get("end")),
        "end_latest": plain(row.get("endLatest")),
        "lat": lat,
        "lon": lon,
        "parent": names.get(parent, {}),
        "region_id": last_part(row.get("region")),
        "region": names.get(region, names[key]),
    }
