"""What a tool is: a name, what it takes, what it gives back, and how it answers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any

from coopgraph.messages import LANGUAGES, say
from coopgraph.portal.api.value_schemas import DATE, Schema
from coopgraph.portal.assistants.answer_draft import AssistantAnswer
from coopgraph.portal.assistants.bounded_queries import BoundedQueries
from coopgraph.portal.assistants.graph_at_hand import GraphAtHand
from coopgraph.queries.answer_rows import Taking

Arguments = Mapping[str, Any]
ToolParameters = Mapping[str, Schema]
LONGEST_NAME = 300
"""Characters of what a person may call a thing; the longest title of a document has some 250."""


@dataclass(frozen=True)
class ToolCall:
    """A call with arguments that fit the tool's schema; `found` is what `asks_first` found."""

    graph: GraphAtHand
    arguments: Arguments
    lang: str
    found: Taking | None = None


@dataclass(frozen=True)
class AssistantTool:
    """A tool. `properties` gives its parameters with their descriptions in a language.

    `asks_first` has a query of the caller answered within bounds, before the graph is lent.
    """

    name: str
    properties: Callable[[str], ToolParameters]
    result: Schema
    answer: Callable[[ToolCall], AssistantAnswer]
    required: tuple[str, ...] = ()
    asks_first: Callable[[BoundedQueries, Arguments], Awaitable[Taking]] | None = None

    def title(self, lang: str) -> str:
        """Give what a person reads who allows the tool."""
        return say(f"assistants.tool.{self.name}.title", lang)

    def description(self, lang: str) -> str:
        """Give what an assistant reads that chooses among tools."""
        return say(f"assistants.tool.{self.name}.description", lang).strip()

    def input_schema(self, lang: str) -> Schema:
        """Return the schema of the arguments; the language of the answer can always be chosen."""
        language = {"type": "string", "enum": list(LANGUAGES)}
        known = {**self.properties(lang), "lang": described(language, "lang", lang)}
        return {
            "type": "object",
            "properties": known,
            "required": list(self.required),
            "additionalProperties": False,
        }


def described(schema: Schema, name: str, lang: str) -> Schema:
    """Add to a schema what the parameter `name` means."""
    return {**schema, "description": say(f"assistants.parameter.{name}", lang)}


def text(name: str, lang: str, longest: int = LONGEST_NAME) -> Schema:
    """Return the schema of a parameter that is text."""
    schema = {"type": "string", "minLength": 1, "maxLength": longest}
    return described(schema, name, lang)


def day(name: str, lang: str) -> Schema:
    """Return the schema of a parameter that is a date."""
    return described({**DATE, "maxLength": len("2010-06-09")}, name, lang)


def paging(lang: str, usual: int, most: int = 500) -> dict[str, Schema]:
    """Return the schemas of `limit` and `offset`."""
    return {
        "limit": described(
            {"type": "integer", "minimum": 1, "maximum": most, "default": usual}, "limit", lang
        ),
        "offset": described({"type": "integer", "minimum": 0, "default": 0}, "offset", lang),
    }
