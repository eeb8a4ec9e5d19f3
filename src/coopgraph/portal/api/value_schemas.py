"""What a parameter may be, as JSON Schema 2020-12: exactly what the server takes, and nothing else.

A name that nothing bears is no wrong value: whether the graph knows it is told by the status (404).
"""

from typing import Any

from coopgraph.queries.parameter import Parameter

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
DATE: Schema = {
    "type": "string",
    "anyOf": [
        {"pattern": "^(?!0000)[0-9]{4}$"},
        {"pattern": "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])$"},
        {"format": "date"},
    ],
}
"""A year, a month or a day, as `records.dates` reads it."""
TRUE, FALSE = ("", "1", "true", "True"), ("0", "false", "False")
TRUTH: Schema = {"type": "string", "enum": [*TRUE, *FALSE], "default": "false"}
"""`?roll-up` alone means that it is."""
WHOLE: Schema = {"type": "integer", "minimum": -(10**18) + 1, "maximum": 10**18 - 1}
IRI: Schema = {"type": "string", "pattern": r"^[A-Za-z][A-Za-z0-9-]*:[A-Za-z0-9._~/-]+(#[\w-]*)?$"}
"""An IRI, or a name with a prefix of the ontology."""
QUERY: Schema = {"type": "string", "format": "sparql-query"}
GRAPH: Schema = {"type": "string", "anyOf": [{"format": "uri"}, {"maxLength": 0}]}
"""The IRI of a graph; an empty one is as good as none."""
_OF_TYPE = {"year": WHOLE, "integer": WHOLE, "date": DATE, "iri": IRI}


def schema_of(parameter: Parameter) -> Schema:
    """Return the schema of the values of a parameter, several of them or one."""
    items = _OF_TYPE.get(parameter.type, TEXT)
    return {"type": "array", "items": items, "minItems": 0 if parameter.is_optional else 1}
