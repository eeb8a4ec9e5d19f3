"""What a question says of itself on the web: as an entry of the list, and as OpenAPI parameters."""

from typing import Any

from coopgraph.messages import LANGUAGES, has, say
from coopgraph.ontology.schemes import concepts
from coopgraph.queries.parameter import NO_VALUE, Parameter
from coopgraph.queries.question import Question

_WHOLE = ("year", "integer")


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


def example_of(parameter: Parameter) -> list[str | int]:
    """Return the example, as a value of the schema."""
    text = parameter.example
    if text == NO_VALUE:
        return []
    return [int(text) if parameter.type in _WHOLE else text]


def codes_of(parameter: Parameter) -> list[str]:
    """Return the codes that a parameter takes, beside the names of what they mean."""
    return sorted({code for scheme in parameter.schemes for code in concepts(scheme)})
