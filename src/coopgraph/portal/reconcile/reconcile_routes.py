"""Which address below `/reconcile` is answered by what, in the form of each version."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from coopgraph.portal.http.limits import Limits
from coopgraph.portal.http.problems import Problem, language_of
from coopgraph.portal.http.site import address_of
from coopgraph.portal.reconcile.entity_preview import preview
from coopgraph.portal.reconcile.extended_data import ExtendedData, proposed
from coopgraph.portal.reconcile.lent_graph import LentGraph, MatchedGraph
from coopgraph.portal.reconcile.reconcile_queries import of_0_2, of_1_0
from coopgraph.portal.reconcile.reconcile_requests import (
    JSON,
    GivenParameters,
    asked_in,
    callback_in,
    limit_in,
    needed,
    one,
    part_of,
    posted_form,
    posted_json,
    type_in,
)
from coopgraph.portal.reconcile.reconcile_results import reconciled, results_0_2, results_1_0
from coopgraph.portal.reconcile.reconcile_schemas import (
    batch_0_2,
    batch_1_0,
    extension_query,
    read_json,
)
from coopgraph.portal.reconcile.service_manifests import DRAFT, ROOT, manifest_0_2, manifest_1_0
from coopgraph.portal.reconcile.suggest_answers import (
    suggested_entities,
    suggested_properties,
    suggested_types,
)

_SCRIPT = "text/javascript; charset=utf-8"
_FRAMED = "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors *"
"""A preview is made to stand in the page of another program."""
_SUGGESTING = {"property": suggested_properties, "type": suggested_types}


class ReconcileService:
    """Answers both versions of the protocol from one graph."""

    def __init__(self, graph: LentGraph, limits: Limits) -> None:
        self._graph, self._limits = graph, limits

    def routes(self) -> list[BaseRoute]:
        """Return the addresses."""
        return [
            Route(f"/{ROOT}", self.root, methods=["GET", "POST"]),
            Route(f"/{ROOT}/", self.root, methods=["GET", "POST"]),
            Route(f"/{ROOT}/suggest/{{what}}", self.suggest),
            Route(f"/{ROOT}/preview", self.preview),
            Route(f"/{ROOT}/extend/propose", self.propose),
            Route(f"/{DRAFT}", self.draft),
            Route(f"/{DRAFT}/", self.draft),
            Route(f"/{DRAFT}/match", self.match, methods=["POST"]),
            Route(f"/{DRAFT}/suggest/{{what}}", self.suggest),
            Route(f"/{DRAFT}/preview", self.preview),
            Route(f"/{DRAFT}/extend", self.extend, methods=["POST"]),
            Route(f"/{DRAFT}/extend/propose", self.propose),
        ]

    async def root(self, request: Request) -> Response:
        """Answer 0.2: queries, a data extension, or the manifest to whoever asks nothing."""
        is_posted = request.method == "POST"
        asked = await posted_form(request, self._limits) if is_posted else asked_in(request)
        queries, extend, lang = one(asked, "queries"), one(asked, "extend"), language_of(request)
        callback_in(asked)
        if queries is not None:
            batch = read_json(queries, batch_0_2())
            return _json(request, asked, await self._graph.lend(_matched_0_2(batch, lang)))
        if extend is not None:
            sent = read_json(extend, extension_query())
            found = await self._graph.lend(lambda graph: _extended(graph, sent, lang).rows_0_2())
            return _json(request, asked, found)
        if is_posted:
            raise Problem(400, "reconcile-one")
        return _json(request, asked, await self._manifest(request, one(asked, "lang") or ""))

    async def _manifest(self, request: Request, asked_lang: str) -> dict[str, Any]:
        site, lang = address_of(request, "/"), language_of(request)
        return await self._graph.lend(
            lambda graph: manifest_0_2(site, graph.asking.iris.base, lang, asked_lang)
        )

    async def draft(self, request: Request) -> Response:
        """Give the manifest of the draft."""
        told = manifest_1_0(address_of(request, "/"), language_of(request))
        return _json(request, asked_in(request), told)

    async def match(self, request: Request) -> Response:
        """Answer queries of the draft."""
        batch = read_json(await posted_json(request, self._limits), batch_1_0())
        lang = language_of(request)
        return _json(request, {}, await self._graph.lend(_matched_1_0(batch["queries"], lang)))

    async def extend(self, request: Request) -> Response:
        """Answer a data extension query of the draft."""
        sent = read_json(await posted_json(request, self._limits), extension_query())
        lang = language_of(request)
        found = await self._graph.lend(lambda graph: _extended(graph, sent, lang).rows_1_0())
        return _json(request, {}, found)

    async def propose(self, request: Request) -> Response:
        """Propose the properties of a type."""
        asked = asked_in(request)
        told = proposed(type_in(asked), limit_in(asked), language_of(request))
        return _json(request, asked, told)

    async def suggest(self, request: Request) -> Response:
        """Suggest what begins so; 0.2 skips by `cursor`, the draft by `offset`."""
        asked, what, lang = asked_in(request), request.path_params["what"], language_of(request)
        prefix = needed(asked, "prefix")
        part = part_of(asked, ("cursor", "offset"))
        if what in _SUGGESTING:
            return _json(request, asked, {"result": _SUGGESTING[what](prefix, part, lang)})
        if what != "entity":
            raise HTTPException(404)
        found = await self._graph.lend(
            lambda graph: suggested_entities(graph.asking, graph.reconciler, prefix, part, lang)
        )
        return _json(request, asked, {"result": found})

    async def preview(self, request: Request) -> Response:
        """Show a thing in a frame."""
        id, lang = needed(asked_in(request), "id"), language_of(request)
        site = address_of(request, "/")

        def made(graph: MatchedGraph) -> bytes | None:
            body = graph.reconciler.identified(id)
            return preview(graph.asking, body, site, lang) if body else None

        page = await self._graph.lend(made)
        if page is None:
            raise Problem(404, "reconcile-unknown", id=id[:100])
        headers = {"Content-Security-Policy": _FRAMED, "Content-Language": lang}
        return Response(page, 200, headers, "text/html; charset=utf-8")


def _matched_0_2(batch: dict[str, Any], lang: str) -> Callable[[MatchedGraph], dict[str, Any]]:
    queries = [of_0_2(query) for query in batch.values()]

    def work(graph: MatchedGraph) -> dict[str, Any]:
        found = reconciled(graph.reconciler, queries)
        iris = graph.asking.iris
        return {k: results_0_2(f, iris, lang) for k, f in zip(batch, found, strict=True)}

    return work


def _matched_1_0(
    batch: list[dict[str, Any]], lang: str
) -> Callable[[MatchedGraph], dict[str, Any]]:
    queries = [of_1_0(query) for query in batch]

    def work(graph: MatchedGraph) -> dict[str, Any]:
        found = reconciled(graph.reconciler, queries)
        return {"results": [results_1_0(each, graph.asking.iris, lang) for each in found]}

    return work


def _extended(graph: MatchedGraph, sent: dict[str, Any], lang: str) -> ExtendedData:
    return ExtendedData(graph.asking, graph.reconciler, sent, lang)


def _json(request: Request, asked: GivenParameters, told: dict[str, Any]) -> Response:
    """Send JSON, or a call of the function that `callback` names (JSONP of 0.2)."""
    text = json.dumps(told, ensure_ascii=False)
    headers = {"Content-Language": language_of(request), "Vary": "Accept-Language"}
    if callback := callback_in(asked):
        # no line of ours begins with what the caller chose
        safe = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
        return Response(f"/**/{callback}({safe});\n", 200, headers, _SCRIPT)
    return Response(f"{text}\n", 200, headers, JSON)
