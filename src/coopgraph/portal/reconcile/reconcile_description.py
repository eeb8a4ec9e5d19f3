"""The addresses below `/reconcile` in `/openapi.json`, with the schemas that are held to."""

from __future__ import annotations

from functools import partial
from typing import Any

from coopgraph.lookup.matching import TYPES
from coopgraph.messages import say
from coopgraph.portal.http.openapi_parts import COMMON, in_query, language, responses
from coopgraph.portal.reconcile.reconcile_requests import CALLBACK, FARTHEST, JSON
from coopgraph.portal.reconcile.reconcile_schemas import (
    MOST_QUERIES,
    batch_1_0,
    extension_query,
)
from coopgraph.portal.reconcile.service_manifests import DRAFT, ROOT

_TEXT: dict[str, Any] = {"type": "string"}
_QUERIES: dict[str, Any] = {"type": "string", "format": "reconciliation-queries"}
_EXTENSION: dict[str, Any] = {"type": "string", "format": "data-extension-query"}
_SENT = (408, 413, 415)
_JSONP = (JSON, "text/javascript")


def reconcile_paths(lang: str) -> dict[str, Any]:
    """Describe the addresses of both versions."""
    found: dict[str, Any] = {f"/{ROOT}": {"get": _asked(lang), "post": _posted(lang)}}
    found[f"/{DRAFT}"] = {"get": _operation(lang, "draft", "draft", [], [JSON])}
    for name, schema in (("match", batch_1_0()), ("extend", extension_query())):
        found[f"/{DRAFT}/{name}"] = {"post": _with_body(lang, name, {JSON: {"schema": schema}})}
    for version, root in (("0.2", ROOT), ("1.0", DRAFT)):
        for what in ("entity", "type", "property"):
            found[f"/{root}/suggest/{what}"] = {"get": _suggest(lang, f"{version}-{what}")}
        found[f"/{root}/extend/propose"] = {"get": _propose(lang, version)}
        found[f"/{root}/preview"] = {"get": _preview(lang, version)}
    return found


def _operation(
    lang: str, name: str, about: str, parameters: list[dict[str, Any]], media_types: Any, *more: int
) -> dict[str, Any]:
    return {
        "operationId": f"reconcile-{name}",
        "summary": say(f"portal.api.reconcile.{about}", lang),
        "tags": ["reconciliation"],
        "parameters": [*parameters, language(lang)],
        "responses": responses(lang, media_types, *COMMON, *more),
    }


def _asked(lang: str) -> dict[str, Any]:
    told = partial(_told, lang)
    parameters = [
        told("queries", _QUERIES, most=MOST_QUERIES),
        told("extend", _EXTENSION, "extension"),
        _callback(lang),
    ]
    return _operation(lang, "get", "manifest", parameters, _JSONP, 413)


def _posted(lang: str) -> dict[str, Any]:
    form = {
        "type": "object",
        "properties": {"queries": _QUERIES, "extend": _EXTENSION},
        "anyOf": [{"required": ["queries"]}, {"required": ["extend"]}],
    }
    content = {"application/x-www-form-urlencoded": {"schema": form}}
    return {**_with_body(lang, "post", content, "manifest", _JSONP)}


def _with_body(
    lang: str, name: str, content: dict[str, Any], about: str = "", media_types: Any = (JSON,)
) -> dict[str, Any]:
    described = _operation(lang, name, about or name, [], media_types, *_SENT)
    return {**described, "requestBody": {"required": True, "content": content}}


def _suggest(lang: str, name: str) -> dict[str, Any]:
    skipped = "cursor" if name.startswith("0.2") else "offset"
    parameters = [
        {**_told(lang, "prefix", _TEXT), "required": True},
        _told(lang, "limit", _whole(1)),
        _told(lang, skipped, _whole(0), "skipped"),
        _callback(lang),
    ]
    return _operation(lang, f"suggest-{name}", "suggest", parameters, _JSONP)


def _propose(lang: str, version: str) -> dict[str, Any]:
    types = {"type": "string", "enum": list(TYPES)}
    parameters = [
        {**_told(lang, "type", types), "required": True},
        _told(lang, "limit", _whole(1)),
        _callback(lang),
    ]
    return _operation(lang, f"propose-{version}", "propose", parameters, _JSONP)


def _preview(lang: str, version: str) -> dict[str, Any]:
    example = "authority/vn-town-hue"
    parameters = [{**_told(lang, "id", _TEXT), "required": True, "example": example}]
    return _operation(lang, f"preview-{version}", "preview", parameters, ["text/html"], 404)


def _callback(lang: str) -> dict[str, Any]:
    return _told(lang, "callback", {"type": "string", "pattern": CALLBACK})


def _told(
    lang: str, name: str, schema: dict[str, Any], about: str = "", **fields: object
) -> dict[str, Any]:
    return in_query(name, say(f"portal.api.reconcile.{about or name}", lang, **fields), schema)


def _whole(least: int) -> dict[str, Any]:
    return {"type": "integer", "minimum": least, "maximum": FARTHEST}
