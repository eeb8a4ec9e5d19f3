"""What every operation of `/openapi.json` is put together of (https://spec.openapis.org/oas/v3.1.1)."""

from collections.abc import Iterable
from typing import Any

from coopgraph.messages import LANGUAGES, say
from coopgraph.portal.http.problems import MEDIA_TYPE

COMMON = (400, 405, 406, 429, 431, 500, 503, 504)
"""The problems that any address may answer with."""


def in_query(name: str, description: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Describe a parameter of the address."""
    return {"name": name, "in": "query", "description": description, "schema": schema}


def language(lang: str) -> dict[str, Any]:
    """Describe `lang`."""
    schema = {"type": "string", "enum": list(LANGUAGES)}
    return in_query("lang", say("portal.api.lang", lang), schema)


def responses(lang: str, media_types: Iterable[str], *problems: int) -> dict[str, Any]:
    """Describe the answers of an operation."""
    content: dict[str, Any] = {media_type: {} for media_type in media_types}
    problem = {"$ref": "#/components/responses/Problem"}
    return {
        "200": {"description": say("portal.api.answer", lang), "content": content},
        "304": {"description": say("portal.api.answer", lang)},
        **{str(status): problem for status in problems},
    }


def problem_response(lang: str) -> dict[str, Any]:
    """Describe the answer that is a problem."""
    schema = {"$ref": "#/components/schemas/Problem"}
    return {
        "description": say("portal.api.problem", lang),
        "content": {MEDIA_TYPE: {"schema": schema}},
    }


def problem_schema() -> dict[str, Any]:
    """Return the schema of a problem (RFC 9457)."""
    text = {"type": "string"}
    properties = dict.fromkeys(("type", "title", "detail", "instance"), text)
    return {
        "type": "object",
        "required": ["type", "title", "status", "detail"],
        "properties": {**properties, "status": {"type": "integer"}},
    }
