"""What was found, in the JSON of either version."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from coopgraph.lookup.matching import MatchCandidate
from coopgraph.messages import say
from coopgraph.portal.reconcile.reconcile_queries import ReconcileQuery
from coopgraph.reconciling.reasons_in_words import features
from coopgraph.reconciling.reconciler import MOST_CANDIDATES, Reconciled, Reconciler
from coopgraph.records.iris import Iris
from coopgraph.records.quads import Term


def entity_id(thing: Term, iris: Iris) -> str:
    """Give the id of a thing as clients have it: `authority/vn-city-hue`."""
    return "/".join(iris.notion_and_id(thing))


def type_of(notion: str, lang: str) -> dict[str, Any]:
    """Describe a type."""
    return {"id": notion, "name": say(f"reconciling.type.{notion}", lang)}


def reconciled(reconciler: Reconciler, queries: Sequence[ReconcileQuery]) -> Iterator[Reconciled]:
    """Match the queries; those that give several names may mean what any of them does."""
    wanted = [one for query in queries for one in query.wanted]
    found = iter(reconciler.found(wanted, MOST_CANDIDATES))
    for query in queries:
        yield _narrowed(_any([next(found) for _ in query.wanted]), query)


def results_0_2(found: Reconciled, iris: Iris, lang: str) -> dict[str, Any]:
    """Write what was found for a query as 0.2 has it."""
    return {"result": [_candidate(found, one, iris, lang) for one in found.candidates]}


def results_1_0(found: Reconciled, iris: Iris, lang: str) -> dict[str, Any]:
    """Write what was found for a query as the draft has it."""
    told = [_candidate(found, one, iris, lang) for one in found.candidates]
    for candidate in told:
        candidate["lang"] = lang
        for feature in candidate["features"]:
            feature["name"] = say(f"reconciling.feature.{feature['id']}", lang)
    return {"candidates": told}


def _candidate(found: Reconciled, one: MatchCandidate, iris: Iris, lang: str) -> dict[str, Any]:
    told = features(one.evidence)
    return {
        "id": entity_id(one.thing, iris),
        "name": found.name(one, lang),
        "description": found.why(one, lang),
        "type": [type_of(one.body.notion, lang)],
        "score": one.score,
        "match": one.is_match,
        "features": [{"id": name, "value": value} for name, value in told.items()],
    }


def _any(found: list[Reconciled]) -> Reconciled:
    """Join what several names may mean; a match is what the first of each agrees on."""
    if len(found) == 1:
        return found[0]
    best: dict[Term, MatchCandidate] = {}
    for one in (candidate for each in found for candidate in each.candidates):
        if one.thing not in best or one.score > best[one.thing].score:
            best[one.thing] = one
    matches = {each.match.thing if each.match else "" for each in found if each.candidates}
    joined = sorted(best.values(), key=lambda one: (-one.score, one.thing))
    agreed = (replace(one, is_match=one.is_match and len(matches) == 1) for one in joined)
    return Reconciled(tuple(agreed), found[0].names)


def _narrowed(found: Reconciled, query: ReconcileQuery) -> Reconciled:
    """Leave what has all that is required, no more than is asked for."""
    kept = (
        one
        for one in found.candidates
        if all(getattr(one.evidence, feature) is True for feature in query.required)
    )
    return replace(found, candidates=tuple(kept)[: query.limit])
