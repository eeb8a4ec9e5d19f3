"""Arguments held against the schema of their tool; the first fault is told in one line.

JSON Schema 2020-12 (https://json-schema.org/draft/2020-12), checked by the library that the SDK
brings; the words are ours, in the language asked for.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match

from coopgraph.errors import CoopgraphError
from coopgraph.lookup.nearness import near
from coopgraph.portal.assistants.tools.tool import Arguments, AssistantTool

_LIKENESS = 50.0
_KEPT = "\n\t\r"
_SHOWN = 80


class ArgumentWrong(CoopgraphError):
    """An argument is not what the schema of the tool takes."""


def check_arguments(tool: AssistantTool, arguments: Arguments, lang: str) -> None:
    """Raise ArgumentWrong for the likeliest fault, if there is one."""
    schema = tool.input_schema(lang)
    error = best_match(Draft202012Validator(schema).iter_errors(arguments))
    if error is not None:
        raise _wrong(error)
    for name, text in _texts(arguments):
        if any(_is_no_text(char) for char in text):
            raise ArgumentWrong.of("assistants.wrong.characters", name=name)


def _wrong(error: ValidationError) -> ArgumentWrong:
    """Word a fault by the keyword of the schema that finds it."""
    name = ".".join(map(str, error.absolute_path)) or "–"
    expected = error.validator_value
    match error.validator:
        case "required":
            missing = next(one for one in expected if one not in error.instance)
            return ArgumentWrong.of("assistants.wrong.missing", name=missing)
        case "additionalProperties":
            return _unknown(error)
        case "enum":
            return _not_among(name, error.instance, expected)
        case "maxLength" | "minLength" | "maxItems" | "minItems" | "minimum" | "maximum":
            key = f"assistants.wrong.{'at-most' if error.validator[:3] == 'max' else 'at-least'}"
            return ArgumentWrong.of(key, name=name, bound=expected)
        case _:
            shown = json.dumps(error.instance, ensure_ascii=True)[:_SHOWN]
            return ArgumentWrong.of("assistants.wrong.value", name=name, found=shown)


def _unknown(error: ValidationError) -> ArgumentWrong:
    known = sorted(error.schema.get("properties", {}))
    name = next(one for one in error.instance if one not in known)
    listed = ", ".join(known) or "–"
    return ArgumentWrong.of("assistants.wrong.unknown", name=_short(name), known=listed)


def _not_among(name: str, found: Any, known: list[str]) -> ArgumentWrong:
    meant = near(found, known, least=_LIKENESS) if isinstance(found, str) else []
    listed = ", ".join([word for word, _ in meant] or known[:_SHOWN])
    return ArgumentWrong.of("assistants.wrong.choice", name=name, found=_short(found), known=listed)


def _short(found: Any) -> str:
    """Quote what was given so that it can do no harm where it is shown."""
    return json.dumps(found, ensure_ascii=True)[:_SHOWN].strip('"')


def _is_no_text(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cs") and char not in _KEPT


def _texts(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _texts(inner, f"{name}.{key}".lstrip("."))
    elif isinstance(value, list):
        for inner in value:
            yield from _texts(inner, name)
