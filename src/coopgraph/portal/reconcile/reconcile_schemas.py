"""What a client may send, as JSON Schema 2020-12: what openapi.json says and what is taken.

They allow what the schemas of the specification allow, and say of types and properties which there
are.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from coopgraph.lookup.matching import TYPES
from coopgraph.portal.http.problems import Problem
from coopgraph.portal.reconcile.reconciled_properties import every_property

MOST_QUERIES = 100
"""Queries in one batch."""
MOST_IDS, MOST_PROPERTIES = 200, 30
"""What one data extension may ask for."""
LONGEST_TEXT = 500
"""Characters of a name; a longer one names nothing."""

_TYPE: dict[str, Any] = {"type": "string", "enum": list(TYPES)}
_LIMIT: dict[str, Any] = {"type": "integer", "minimum": 1, "maximum": 1000}
_LANG: dict[str, Any] = {"type": "string"}
_ONE_VALUE: dict[str, Any] = {
    "anyOf": [
        {"type": ["string", "number", "boolean"]},
        {"type": "object", "properties": {"id": {"type": "string"}}, "required": ["id"]},
    ]
}
_VALUES: dict[str, Any] = {"anyOf": [_ONE_VALUE, {"type": "array", "items": _ONE_VALUE}]}


@cache
def _property() -> dict[str, Any]:
    return {"type": "string", "enum": list(every_property())}


@cache
def batch_0_2() -> dict[str, Any]:
    """Return the schema of a query batch of 0.2: key → query."""
    mapped = {
        "type": "object",
        "properties": {"pid": _property(), "v": _VALUES},
        "required": ["pid", "v"],
    }
    query = {
        "type": "object",
        "properties": {
            "query": {"type": "string"},
            "type": {"anyOf": [_TYPE, {"type": "array", "items": _TYPE}]},
            "type_strict": {"type": "string", "enum": ["any", "should", "all"]},
            "limit": _LIMIT,
            "properties": {"type": "array", "items": mapped},
        },
        "anyOf": [
            {"required": ["query"]},
            {"required": ["properties"], "properties": {"properties": {"minItems": 1}}},
        ],
        "additionalProperties": False,
    }
    return {"type": "object", "additionalProperties": query, "maxProperties": MOST_QUERIES}


@cache
def batch_1_0() -> dict[str, Any]:
    """Return the schema of a query batch of the draft: a list of queries."""
    told = {
        "propertyValue": _VALUES,
        "required": {"type": "boolean"},
        "matchQuantifier": {"type": "string", "enum": ["any", "all", "none"]},
        "matchQualifier": {"type": "string"},
    }
    condition = {
        "anyOf": [
            {
                "type": "object",
                "properties": {"matchType": {"type": "string", "enum": ["name", "id"]}, **told},
                "required": ["matchType", "propertyValue"],
            },
            {
                "type": "object",
                "properties": {
                    "matchType": {"type": "string", "enum": ["property"]},
                    "propertyId": _property(),
                    **told,
                },
                "required": ["matchType", "propertyId", "propertyValue"],
            },
        ]
    }
    query = {
        "type": "object",
        "properties": {
            "conditions": {"type": "array", "minItems": 1, "items": condition},
            "type": _TYPE,
            "limit": _LIMIT,
            "lang": _LANG,
            "dir": {"type": "string", "enum": ["ltr", "rtl", "auto"]},
        },
        "required": ["conditions"],
        "additionalProperties": False,
    }
    queries = {"type": "array", "items": query, "maxItems": MOST_QUERIES}
    return {"type": "object", "properties": {"queries": queries}, "required": ["queries"]}


@cache
def extension_query() -> dict[str, Any]:
    """Return the schema of a data extension query, of both versions."""
    ids = {"type": "array", "items": {"type": "string"}, "maxItems": MOST_IDS}
    named = {"id": _property(), "settings": {"type": "object"}}
    asked = {"type": "object", "properties": named, "required": ["id"]}
    properties = {"type": "array", "items": asked, "maxItems": MOST_PROPERTIES}
    return {
        "type": "object",
        "properties": {"ids": ids, "properties": properties},
        "required": ["ids", "properties"],
    }


def read_json(text: str | bytes, schema: dict[str, Any]) -> Any:
    """Read what a client sent; raises `Problem` 400 with the place of what does not fit, or 413."""
    from jsonschema import Draft202012Validator  # only who asks waits for it
    from jsonschema.exceptions import best_match

    try:
        sent = json.loads(text, parse_constant=_refused)
        json.dumps(sent, ensure_ascii=False).encode()
    except (ValueError, RecursionError):  # no JSON, or half of a character in a text
        raise Problem(400, "reconcile-json") from None
    error = best_match(Draft202012Validator(schema).iter_errors(sent))
    if error is None:
        return sent
    if error.validator in ("maxItems", "maxProperties"):
        raise Problem(413, "reconcile-many", most=error.validator_value)
    place = error.json_path if len(error.json_path) <= LONGEST_TEXT else "$"
    raise Problem(400, "reconcile-shape", place=place)


def _refused(constant: str) -> None:
    """Refuse NaN and Infinity, which JSON has not (RFC 8259, section 6)."""
    raise ValueError(constant)
