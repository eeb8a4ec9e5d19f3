"""Values in an answer to an assistant: things with an id that any tool takes, and their name."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from coopgraph.queries.asking import Asking
from coopgraph.queries.names_in_rows import Naming
from coopgraph.queries.values import Cell, Resource
from coopgraph.records.iris import ONTOLOGY_BASE
from coopgraph.records.quads import Term, iri

_CODES = f"{ONTOLOGY_BASE}scheme/"

CELL = {
    "anyOf": [
        {"type": ["string", "integer", "boolean"]},
        {"$ref": "#/$defs/named"},
        {"type": "array", "items": {"anyOf": [{"type": "string"}, {"$ref": "#/$defs/named"}]}},
    ]
}
NAMED = {
    "type": "object",
    "properties": {"id": {"type": "string"}, "name": {"type": "string"}},
    "required": ["id", "name"],
    "additionalProperties": False,
}


class AnswerCells:
    """Writes values as JSON and as text, in one language."""

    def __init__(self, asking: Asking, lang: str) -> None:
        self.names = Naming(asking, lang)
        self._things = f"{asking.iris.base}id/"

    def named(self, term: Term) -> dict[str, str]:
        """Give the id and the name of an IRI."""
        return self._named(Resource(term[1:-1]))

    def learn(self, terms: Iterable[Term]) -> None:
        """Ask for the names of IRIs all at once."""
        self.names.learn(Resource(term[1:-1]) for term in terms if term[:1] == "<")

    def json(self, cell: Cell) -> Any:
        """Give a value as JSON; dates keep their precision."""
        if isinstance(cell, tuple):
            return [self.json(part) for part in cell]
        if isinstance(cell, Resource):
            return self._named(cell)
        if isinstance(cell, date):
            return cell.isoformat()
        return str(cell) if isinstance(cell, str) else cell

    def text(self, cell: Cell) -> str:
        """Give a value as text: a thing by its name, with the id that any tool takes."""
        if isinstance(cell, tuple):
            return ", ".join(map(self.text, cell))
        if isinstance(cell, Resource) and cell.startswith(self._things):
            named = self._named(cell)
            return f"{named['name']} [{named['id']}]"
        return self.names.cell(cell)

    def things(self, cells: Iterable[Cell]) -> Iterable[Term]:
        """Give the things among some values."""
        for cell in cells:
            if isinstance(cell, tuple):
                yield from self.things(cell)
            elif isinstance(cell, Resource) and cell.startswith(self._things):
                yield iri(cell)

    def _named(self, resource: Resource) -> dict[str, str]:
        """Give `notion/id` for a thing, the code for a concept, else the IRI whole."""
        if resource.startswith(self._things):
            id = resource[len(self._things) :]
        else:
            id = resource.id if resource.startswith(_CODES) else str(resource)
        return {"id": id, "name": self.names.name(resource)}
