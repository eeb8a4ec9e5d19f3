"""What a question says of itself on the web: as an entry of the list, and as OpenAPI parameters."""

from typing import Any

from coopgraph.messages import LANGUAGES, has, say
from coopgraph.ontology.schemes import concepts
from coopgraph.queries.parameter import Parameter
from coopgraph.queries.question import Question

_TYPES = {"boolean": "boolean", "year": "integer", "integer": "integer"}


def told(asked: Question) -> dict[str, Any]:
    """Describe a question as JSON."""
    return {
        "name": asked.name,
        "href": f"/query/{asked.name}",
        "title": dict(asked.title),
        "description": dict(asked.description),
        "tags": list(asked.tags),
        "parameters": [
            {
                "name": parameter.option,
                "type": parameter.type,
                "required": not parameter.is_optional,
                "example": parameter.example,
                "description": {lang: explanation(parameter, lang) for lang in LANGUAGES},
            }
            for parameter in asked.parameters
        ],
        "as-of": asked.as_of,
        "roll-up": asked.roll_up,
        "columns": list(asked.columns),
    }


def explanation(parameter: Parameter, lang: str) -> str:
    """Say what a parameter is."""
    key = f"queries.parameter.{parameter.option}"
    return say(key, lang) if has(key) else parameter.type


def schema_of(parameter: Parameter) -> dict[str, Any]:
    """Return the JSON Schema of the values of a parameter, several of them or one."""
    schema: dict[str, Any] = {"type": _TYPES.get(parameter.type, "string")}
    if parameter.schemes:
        codes = sorted({code for scheme in parameter.schemes for code in concepts(scheme)})
        schema["examples"] = codes
    return {"type": "array", "items": schema}


def example_of(parameter: Parameter) -> list[str | int | bool]:
    """Return the example, as a value of the schema."""
    text = parameter.example
    match _TYPES.get(parameter.type):
        case "integer":
            return [int(text)] if text.lstrip("+-").isdecimal() else []
        case "boolean":
            return [text == "true"]
    return [text] if text != "UNDEF" else []
