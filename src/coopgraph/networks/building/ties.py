"""Threads: partnerships with all that the graph agrees about them, ready to become edges."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from coopgraph.networks.building.answer_terms import NodeNames, last_part, names_of, plain
from coopgraph.networks.building.scope import Scope
from coopgraph.ontology.terms import coop, dcterms
from coopgraph.queries.asking import AnswerRow, Asking

DATES = {
    "start": "start",
    "startEarliest": "start_earliest",
    "startLatest": "start_latest",
    "end": "end",
    "endEarliest": "end_earliest",
    "endLatest": "end_latest",
}


_FILTERS = ("rollUp", "theme", "kind", "country")


@dataclass
class Thread:
    """One partnership: the authorities it joins, its dates, themes, works and documents.

    `first` and `last`: first and last day that leaves a trace; `spell`: first and last day of
    holding, within the days of its parties unless they are rolled up; "" is open, and no spell
    where nothing is dated. `origins`: the documents, each copy replaced by what it copies. Ids
    everywhere but in `iri` and `nodes`.
    """

    iri: str
    labels: NodeNames = field(default_factory=dict)
    nodes: set[str] = field(default_factory=set)
    dates: dict[str, str] = field(default_factory=dict)
    first: str = ""
    last: str = ""
    spell: tuple[str, str] | None = None
    status: str = ""
    status_date: str = ""
    status_today: str = ""
    main_kind: str = ""
    kinds: list[str] = field(default_factory=list)
    themes: list[str] = field(default_factory=list)
    contested: list[str] = field(default_factory=list)
    conventions: list[dict[str, Any]] = field(default_factory=list)
    projects: list[dict[str, Any]] = field(default_factory=list)
    documents: list[str] = field(default_factory=list)
    origins: list[str] = field(default_factory=list)
    document_kinds: list[str] = field(default_factory=list)

    @property
    def id(self) -> str:
        """The id of the partnership."""
        return self.iri.rpartition("/")[2]


def read_threads(asking: Asking, scope: Scope) -> list[Thread]:
    """Read the partnerships of a scope, sorted by id: four questions, and one for the names."""
    threads: dict[str, Thread] = {}
    for row in scope.rows(asking, "woven-partnerships", *_FILTERS):
        begun = threads.setdefault(plain(row["partnership"]), Thread(""))
        _begin(begun, row, rolled_up=scope.roll_up)
    for row in asking.rows("woven-facets"):
        if thread := threads.get(plain(row["partnership"])):
            _facet(thread, row)
    works: dict[str, list[dict[str, Any]]] = {}
    for row in scope.rows(asking, "woven-works"):
        if thread := threads.get(plain(row["partnership"])):
            works.setdefault(plain(row["work"]), []).append(_work(thread, row))
    _documents(asking, threads, works)
    _names(asking, threads.values(), works)
    return [threads[key] for key in sorted(threads)]


def _begin(thread: Thread, row: AnswerRow, *, rolled_up: bool) -> None:
    thread.iri = plain(row["partnership"])
    thread.nodes.add(plain(row["node"]))
    thread.dates = {name: plain(row.get(column)) for column, name in DATES.items()}
    thread.first, thread.last = plain(row.get("first")), plain(row.get("last"))
    thread.spell = _spell(row, rolled_up)
    thread.status, thread.main_kind = last_part(row.get("status")), last_part(row.get("mainKind"))
    thread.status_date = plain(row.get("statusDate"))
    thread.status_today = last_part(row.get("statusToday"))


def _spell(row: AnswerRow, rolled_up: bool) -> tuple[str, str] | None:
    """Read when a partnership held, as `woven-partnerships.rq` asks it of a day."""
    first, until = plain(row.get("first")), plain(row.get("until"))
    if not first:
        return None
    if not rolled_up:
        first = max(first, plain(row.get("partiesFrom")))
        ends = [end for end in (until, plain(row.get("partiesUntil"))) if end]
        until = min(ends, default="")
    return (first, until) if not until or first <= until else None


def _facet(thread: Thread, row: AnswerRow) -> None:
    places = {
        dcterms.subject: thread.themes,
        coop.partnershipKind: thread.kinds,
        coop.Disagreement: thread.contested,
    }
    value = plain(row["value"])
    places[plain(row["property"])].append(value.replace("#", "/").rpartition("/")[2])


def _work(thread: Thread, row: AnswerRow) -> dict[str, Any]:
    work = {
        "id": last_part(row["work"]),
        "labels": {},
        "date": plain(row.get("date")),
        "earliest": plain(row.get("earliest")),
        "latest": plain(row.get("latest")),
        "documents": [],
    }
    if plain(row["class"]) == coop.Convention:
        thread.conventions.append(work | {"edition": last_part(row.get("edition"))})
        return thread.conventions[-1]
    thread.projects.append(work | {"status": last_part(row.get("status"))})
    return thread.projects[-1]


def _documents(
    asking: Asking, threads: dict[str, Thread], works: dict[str, list[dict[str, Any]]]
) -> None:
    """Give each thread the documents that speak of it or of its works."""
    rows = list(asking.rows("woven-documents"))
    copies = {last_part(row["document"]): last_part(row.get("copyOf")) for row in rows}
    for row in rows:
        thing, thread = plain(row["thing"]), threads.get(plain(row["partnership"]))
        if thread is None or thing not in (thread.iri, *works):
            continue
        document = last_part(row["document"])
        _add(thread.documents, document)
        _add(thread.origins, _origin(document, copies))
        _add(thread.document_kinds, last_part(row.get("kind")))
        for work in works.get(thing, []):
            _add(work["documents"], document)


def _add(known: list[str], value: str) -> None:
    if value and value not in known:
        known.append(value)
        known.sort()


def _origin(document: str, copies: dict[str, str]) -> str:
    seen = {document}
    while (older := copies.get(document, "")) and older not in seen:
        seen.add(older)
        document = older
    return document


def _names(
    asking: Asking, threads: Iterable[Thread], works: dict[str, list[dict[str, Any]]]
) -> None:
    names = names_of(asking, [*(thread.iri for thread in threads), *works])
    for thread in threads:
        thread.labels = names[thread.iri]
    for key, same in works.items():
        for work in same:
            work["labels"] = names[key]
