"""A made-up network of any size, in the shape that pages take: most pairs alone, a few hubs."""

import random
from typing import Any

from coopgraph.pictures.drawing import network_parts
from coopgraph.pictures.picture import page
from coopgraph.pictures.scene import Scene, concept_names


def large_page(authorities: int, partnerships: int) -> str:
    """Write the network page of a made-up world; the same numbers give the same page."""
    nodes, ties = _world(authorities, partnerships)
    scene = Scene(
        nodes, ties, happenings=[], documents=[], notes=[], themes={}, names=concept_names()
    )
    parts, libraries = network_parts(scene)
    whole = scene.as_object() | parts | {"as_of": "", "roll_up": False}
    return page("network", whole, "fr", libraries)


def _world(
    authorities: int, partnerships: int
) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    draw, half = random.Random(11), authorities // 2
    pairs = {(i, i) for i in range(half)}
    while len(pairs) < partnerships:
        pairs.add((draw.randrange(half), int(half * draw.random() ** 3)))
    degree = [[0] * half, [0] * half]
    for one, other in pairs:
        degree[0][one] += 1
        degree[1][other] += 1
    nodes = [
        _authority(country, i, degree[side][i])
        for side, country in enumerate(("FR", "VN"))
        for i in range(half)
    ]
    return nodes, [_partnership(one, other, draw) for one, other in sorted(pairs)]


def _id(country: str, number: int) -> str:
    return f"{country.lower()}-{number:05}"


def _authority(country: str, number: int, partners: int) -> dict[str, Any]:
    name = f"{'Commune' if country == 'FR' else 'Huyện'} {number}"
    return {
        "id": _id(country, number),
        "iri": f"https://example.org/{_id(country, number)}",
        "country": country,
        "kind": "commune" if country == "FR" else "district",
        "names": {"fr": name, "vi": name, "en": name},
        "within": {},
        "start": "",
        "end": "",
        "lat": None,
        "lon": None,
        "partners": partners,
        "strength": float(partners),
        "betweenness": 0.0,
        "notes": [],
    }


def _partnership(one: int, other: int, draw: random.Random) -> dict[str, Any]:
    parties = [_id("FR", one), _id("VN", other)]
    year = str(draw.randrange(1989, 2026))
    name = " – ".join(parties)
    empty = ("end", "end_earliest", "end_latest", "status_today")
    return {
        "id": "--".join(parties),
        "members": ["--".join(parties)],
        "parties": parties,
        "names": {"fr": name, "vi": name, "en": name},
        "kind": "twinning",
        "kinds": ["twinning"],
        "status": draw.choice(["active", "ended", "unknown"]),
        "weight": round(1 + 9 * draw.random(), 2),
        "start": year,
        "start_earliest": f"{year}-01-01",
        "start_latest": f"{year}-12-31",
        "first": f"{year}-01-01",
        "last": f"{year}-12-31",
        "spells": [[f"{year}-01-01", ""]],
        "state": {},
        **dict.fromkeys(empty, ""),
        "themes": [],
        "documents": [],
        "contested": [],
    }
