"""`/openapi.json`: all addresses and their parameters, for programs.

OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1), made from the headers of the query files.
"""

import json
from functools import cache
from typing import Any

import anyio
from starlette.requests import Request
from starlette.responses import Response

from coopgraph.messages import say
from coopgraph.portal.api.question_description import codes_of, example_of, explanation
from coopgraph.portal.api.questions import FORMS
from coopgraph.portal.api.value_schemas import DATE, GRAPH, QUERY, TEXT, TRUTH, schema_of
from coopgraph.portal.http.openapi_parts import (
    COMMON,
    in_query,
    language,
    problem_response,
    problem_schema,
    responses,
)
from coopgraph.portal.http.problems import language_of
from coopgraph.portal.http.site import address_of
from coopgraph.portal.reconcile.reconcile_description import reconcile_paths
from coopgraph.portal.sparql.endpoint import whole
from coopgraph.portal.sparql.formats import FORMS as ENDPOINT_FORMS
from coopgraph.portal.sparql.formats import RESULTS, TRIPLES, AnswerBody
from coopgraph.queries.question import Question, questions
from coopgraph.version import __version__

_EXAMPLE = "SELECT * WHERE { ?thing a ?class } LIMIT 10"
_LICENSE = {"name": "Apache-2.0", "identifier": "Apache-2.0"}


async def openapi(request: Request) -> Response:
    """Describe all addresses, in the caller's language."""
    described = await anyio.to_thread.run_sync(document, language_of(request))
    described = {**described, "servers": [{"url": address_of(request, "/")}]}
    text = json.dumps(described, ensure_ascii=False, indent=1)
    return whole(request, AnswerBody(text.encode() + b"\n", "application/json"), {})


@cache
def document(lang: str) -> dict[str, Any]:
    """Return the description as a JSON object."""
    asked = [question for question in questions() if question.is_for_people]
    paths = {"/sparql": _endpoint(lang), "/query/": _list(lang)}
    paths |= reconcile_paths(lang)
    paths |= {f"/query/{question.name}": {"get": _operation(question, lang)} for question in asked}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "coopgraph",
            "version": __version__,
            "description": say("portal.api.about", lang),
            "license": _LICENSE,
        },
        "paths": paths,
        "components": {
            "schemas": {"Problem": problem_schema()},
            "responses": {"Problem": problem_response(lang)},
        },
    }


def _operation(asked: Question, lang: str) -> dict[str, Any]:
    return {
        "operationId": asked.name,
        "summary": asked.title[lang],
        "description": asked.description[lang],
        "tags": list(asked.tags),
        "parameters": _parameters(asked, lang),
        "responses": responses(lang, FORMS.values(), *COMMON, 404, 409),
    }


def _parameters(asked: Question, lang: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for parameter in asked.parameters:
        described = in_query(parameter.option, explanation(parameter, lang), schema_of(parameter))
        if codes := codes_of(parameter):
            described["examples"] = {code: {"value": [code]} for code in codes}
        elif example := example_of(parameter):
            described["example"] = example
        found.append({**described, "required": not parameter.is_optional, "explode": True})
    if asked.as_of:
        about = say("queries.parameter.as-of", lang)
        found.append({**in_query("as-of", about, DATE), "example": "2010-12-31"})
    if asked.roll_up:
        found.append(in_query("roll-up", say("queries.parameter.roll-up", lang), TRUTH))
    forms = {**TEXT, "enum": [form for form in FORMS if form != "geojson" or asked.place]}
    found.append(in_query("format", say("portal.api.format", lang), forms))
    return [*found, language(lang)]


def _list(lang: str) -> dict[str, Any]:
    return {
        "get": {
            "operationId": "questions",
            "summary": say("portal.api.list", lang),
            "responses": responses(lang, ["application/json"], *COMMON),
        }
    }


def _endpoint(lang: str) -> dict[str, Any]:
    graphs = {"type": "array", "items": GRAPH}
    parameters = [
        in_query(f"{kind}-graph-uri", say(f"portal.api.{kind}-graph", lang), graphs)
        for kind in ("default", "named")
    ]
    forms = {**TEXT, "enum": ["", *ENDPOINT_FORMS]}
    parameters.append(in_query("format", say("portal.api.format", lang), forms))
    parameters.append(language(lang))
    query = {**in_query("query", say("portal.api.query", lang), QUERY), "example": _EXAMPLE}
    form = {"type": "object", "required": ["query"], "properties": {"query": QUERY}}
    media_types = dict.fromkeys((*RESULTS, *TRIPLES))
    shared = {
        "summary": say("portal.api.sparql", lang),
        "responses": responses(lang, media_types, *COMMON, 403, 408, 413, 415),
    }
    return {
        "get": {**shared, "operationId": "sparql-get", "parameters": [query, *parameters]},
        "post": {
            **shared,
            "operationId": "sparql-post",
            "parameters": parameters,
            "requestBody": {
                "required": True,
                "content": {
                    "application/sparql-query": {"schema": QUERY, "example": _EXAMPLE},
                    "application/x-www-form-urlencoded": {
                        "schema": form,
                        "example": {"query": _EXAMPLE},
                    },
                },
            },
        },
    }
