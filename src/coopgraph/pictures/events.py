"""What happened along time: editions of the conferences, conventions signed, projects run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Set
from typing import Any

from coopgraph.networks.building.answer_terms import last_part, names_of, plain
from coopgraph.ontology.terms import coop, dcterms
from coopgraph.queries.asking import Asking

CLASSES = {coop.Edition: "edition", coop.Convention: "convention", coop.Project: "project"}

_DATES = {
    "start": "start",
    "start_earliest": "startEarliest",
    "start_latest": "startLatest",
    "end": "end",
    "end_earliest": "endEarliest",
    "end_latest": "endLatest",
}
_LINKS = {
    coop.ofPartnership: "partnerships",
    dcterms.subject: "themes",
}


def read_happenings(asking: Asking, partnerships: Set[str], day: str) -> list[dict[str, Any]]:
    """Read all editions, and the conventions and projects of some partnerships (ids), by id.

    At a `day`, only what had begun or has no date; "" for the whole time. Dates are as written,
    with the first and last possible days; "" where unknown.
    """
    links = _links(asking)
    found: dict[str, dict[str, Any]] = {}
    for row in asking.rows("dated-things"):
        id = last_part(row["thing"])
        linked = links.get(id, {})
        is_edition = plain(row["class"]) == coop.Edition
        if id not in found and (is_edition or partnerships & set(linked.get("partnerships", ()))):
            found[id] = _happening(id, row, linked)
    found = {id: one for id, one in found.items() if not day or one["start_earliest"] <= day}
    _name(asking, found)
    _cite(asking, found)
    return [found[id] for id in sorted(found)]


def _happening(id: str, row: dict[str, str], linked: dict[str, list[str]]) -> dict[str, Any]:
    return {
        "id": id,
        "iri": plain(row["thing"]),
        "class": CLASSES[plain(row["class"])],
        "kind": last_part(row.get("kind")),
        "status": last_part(row.get("status")),
        **{name: plain(row.get(variable)) for name, variable in _DATES.items()},
        **{name: linked.get(name, []) for name in _LINKS.values()},
        "documents": [],
    }


def _links(asking: Asking) -> dict[str, dict[str, list[str]]]:
    links: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
    for row in asking.rows("links-of-dated-things"):
        if not (name := _LINKS.get(plain(row["property"]), "")):
            continue
        links[last_part(row["thing"])].setdefault(name, []).append(last_part(row["other"]))
    return links


def _name(asking: Asking, found: dict[str, dict[str, Any]]) -> None:
    iris = {id: happening.pop("iri") for id, happening in found.items()}
    names = names_of(asking, iris.values())
    for id, happening in found.items():
        happening["names"] = names[iris[id]]


def _cite(asking: Asking, found: dict[str, dict[str, Any]]) -> None:
    for row in asking.rows("documents-of-pictured-things"):
        happening = found.get(last_part(row["thing"]))
        if happening is not None:
            happening["documents"].append(last_part(row["document"]))
