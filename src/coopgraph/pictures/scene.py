"""The scene of a picture: authorities, partnerships, events and documents, as plain JSON values.

Each list is sorted and things name each other by id, so that the same graph gives the same bytes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, fields
from typing import Any

import networkx as nx

from coopgraph.messages.languages import LANGUAGES, in_language
from coopgraph.networks.building.answer_terms import last_part, plain
from coopgraph.networks.measures.betweenness import betweenness_scores
from coopgraph.ontology.schemes import concepts
from coopgraph.ontology.term_labels import labels
from coopgraph.pictures.events import read_happenings
from coopgraph.queries.asking import Asking
from coopgraph.records.quads import read_literal

SceneNames = dict[str, str]
Note = tuple[str, str, str]
"""What a curator noted on reading a document: its id, the language, the text."""

_SCHEMES = (
    *("authority-kinds", "countries", "partnership-kinds", "partnership-statuses"),
    *("convention-kinds", "project-statuses", "event-statuses"),
)


@dataclass
class Scene:
    """What one picture shows. Places (`x`, `y`) are added to authorities by the picture."""

    authorities: list[dict[str, Any]]
    partnerships: list[dict[str, Any]]
    happenings: list[dict[str, Any]]
    documents: list[dict[str, Any]]
    notes: list[tuple[int, str, str]]
    """What curators noted: (place of the document in `documents`, language, text), each once."""
    themes: dict[str, Any]
    names: dict[str, dict[str, SceneNames]] = field(default_factory=dict)

    def as_object(self) -> dict[str, Any]:
        """Give the scene as JSON values; a name that is the same in all languages stands once.

        Degrees stay out: a page places authorities by `x` and `y`.
        """
        whole = {part.name: _lean(getattr(self, part.name)) for part in fields(self)}
        for authority in whole["authorities"]:
            del authority["lat"], authority["lon"]
        return whole


def _lean(value: Any) -> Any:
    """Leave out the Vietnamese and English names that are the French one: most are verbatim."""
    if isinstance(value, list):
        return [_lean(each) for each in value]
    if not isinstance(value, dict):
        return value
    french = value.get("fr")
    same = {key for key in ("vi", "en") if french is not None and value.get(key) == french}
    return {key: _lean(each) for key, each in value.items() if key not in same}


def set_scene(asking: Asking, network: nx.Graph) -> Scene:
    """Gather all that a picture of a partnership network shows or says."""
    partnerships = [_partnership(network, *ends) for ends in network.edges]
    known = {id for partnership in partnerships for id in partnership["members"]}
    happenings = read_happenings(asking, known, network.graph["as_of"])
    contested = _contested(asking)
    states, notes = _states(asking), _notes(asking)
    authorities = _authorities(network)
    things = (*authorities, *partnerships, *happenings)
    for thing in (*partnerships, *happenings):
        thing["state"] = states.get(thing.pop("main", thing["id"]), {})
        of = thing.get("members", [thing["id"]])
        thing["contested"] = [point for id in of for point in contested.get(id, [])]
    for thing in things:
        of = thing.get("members", [thing["id"]])
        thing["notes"] = sorted({note for id in of for note in notes.get(id, [])})
    documents = _documents(asking, things)
    return Scene(
        authorities=authorities,
        partnerships=sorted(partnerships, key=lambda found: str(found["id"])),
        happenings=happenings,
        documents=documents,
        notes=_stored_once(things, documents),
        themes=_themes(asking),
        names=concept_names(),
    )


def _authorities(network: nx.Graph) -> list[dict[str, Any]]:
    between = betweenness_scores(network)
    return [
        _authority(node, network) | {"betweenness": round(between[node], 5)}
        for node in sorted(network)
    ]


def _authority(node: str, network: nx.Graph) -> dict[str, Any]:
    of = network.nodes[node]
    keys = ("id", "country", "kind", "start", "end", "lat", "lon")
    return {key: of[key] for key in keys} | {
        "iri": node,
        "names": of["labels"],
        "within": of["parent"],
        "partners": network.degree(node),
        "strength": round(network.degree(node, weight="weight"), 2),
    }


def _partnership(network: nx.Graph, one: str, other: str) -> dict[str, Any]:
    edge, nodes = network.edges[one, other], network.nodes
    ends = sorted((one, other), key=lambda node: str(nodes[node]["country"]))
    keys = ("id", "main", "kinds", "status", "status_today", "themes", "documents", "spells")
    dates = ("start_earliest", "start_latest", "end_earliest", "end_latest", "first", "last")
    return {key: edge[key] for key in (*keys, "start", "end")} | {
        "names": edge["labels"],
        "kind": edge["main_kind"],
        "parties": [nodes[node]["id"] for node in ends],
        "weight": round(edge["weight"], 2),
        "members": edge["partnerships"],
        **{key: edge[key] for key in dates},
    }


def _states(asking: Asking) -> dict[str, SceneNames]:
    """Give, for each thing that has a state, in words how it stands and since when."""
    found: defaultdict[str, SceneNames] = defaultdict(dict)
    for row in asking.rows("states-in-words"):
        words = row["description"]
        found[last_part(row["thing"])][words.rpartition("@")[2]] = plain(words)
    return found


def _notes(asking: Asking) -> dict[str, list[Note]]:
    """Give, for each thing, what curators noted on it: (document, language, text)."""
    found: defaultdict[str, list[Note]] = defaultdict(list)
    for row in asking.rows("notes-on-pictured-things"):
        note, language, _ = read_literal(row["note"])
        told = (last_part(row["document"]), language, note)
        found[last_part(row["thing"])].append(told)
    return found


def _stored_once(
    things: Iterable[dict[str, Any]], documents: list[dict[str, Any]]
) -> list[tuple[int, str, str]]:
    """Give the notes on all things; the things then name their places, as many share one."""
    notes = sorted({note for thing in things for note in thing["notes"]})
    place_of = {note: place for place, note in enumerate(notes)}
    for thing in things:
        thing["notes"] = [place_of[note] for note in thing["notes"]]
    cited = {document["id"]: place for place, document in enumerate(documents)}
    return [(cited[document], language, text) for document, language, text in notes]


def _contested(asking: Asking) -> dict[str, list[dict[str, Any]]]:
    """Give, for each thing, its contested properties and in words why one value was kept."""
    points: defaultdict[tuple[str, str], SceneNames] = defaultdict(dict)
    for row in asking.rows("disagreements"):
        words = row["description"]
        language = words.rpartition("@")[2]
        points[plain(row["thing"]), plain(row["property"])][language] = plain(words)
    found: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for (thing, property), words_in in sorted(points.items()):
        names = labels().get(property, {})
        found[thing.rpartition("/")[2]].append({"property": names, "words": words_in})
    return found


def _documents(asking: Asking, things: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Give the documents that things rest on, or that curators noted something on, by id."""
    cited = {id for thing in things for id in thing.get("documents", ())}
    cited |= {document for thing in things for document, *_ in thing["notes"]}
    titles: defaultdict[str, dict[str, str]] = defaultdict(dict)
    found: dict[str, dict[str, Any]] = {}
    for row in asking.rows("documents-cited"):
        id = last_part(row["document"])
        if id in cited:
            title, language, _ = read_literal(row["title"])
            titles[id][language] = min(title, titles[id].get(language, title))
            parts = {key: plain(row.get(key)) for key in ("publisher", "issued", "url")}
            found.setdefault(id, {"id": id, **parts})
    for id, document in found.items():
        document["title"] = in_language(titles[id], LANGUAGES[0])
    return [found[id] for id in sorted(found)]


def _themes(asking: Asking) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for row in asking.rows("woven-themes"):
        theme = found.setdefault(
            last_part(row["theme"]), {"broader": last_part(row.get("broader")), "names": {}}
        )
        theme["names"][row["label"].rpartition("@")[2]] = plain(row["label"])
    return found


def concept_names() -> dict[str, dict[str, SceneNames]]:
    """Give, for each code list that the pages use, the names of its concepts by notation."""
    return {
        scheme: {notation: labels()[iri] for notation, iri in concepts(scheme).items()}
        for scheme in _SCHEMES
    }
