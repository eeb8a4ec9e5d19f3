"""Values as a person reads them: names in their language beside ids that can be typed again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from coopgraph.lookup.naming import names_of
from coopgraph.messages import has, say
from coopgraph.messages.languages import in_language
from coopgraph.queries.values import Cell, Resource
from coopgraph.records.iris import ONTOLOGY_BASE
from coopgraph.records.quads import iri

if TYPE_CHECKING:
    from coopgraph.queries.asking import Asking


class Naming:
    """Names resources in one language; `learn` asks for all names at once."""

    def __init__(self, asking: Asking, lang: str) -> None:
        self._asking = asking
        self._lang = lang
        self._names: dict[str, dict[str, str]] = {}
        self._asked: set[str] = set()
        self._things = f"{asking.iris.base}id/"
        self._ours = (asking.iris.base, ONTOLOGY_BASE)

    def learn(self, cells: Iterable[Cell]) -> None:
        """Ask how the resources among some values are called."""
        wanted = {r for cell in cells for r in _resources(cell)} - self._asked
        self._asked |= wanted
        for term, names in names_of(self._asking, map(iri, wanted)).items():
            self._names[term[1:-1]] = names

    def name(self, resource: str) -> str:
        """Return the name of a resource, in another language if need be, or its id."""
        if name := in_language(self._names.get(resource, {}), self._lang):
            return name
        return Resource(resource).id if resource.startswith(self._ours) else resource

    def cell(self, cell: Cell, *, by_id: bool = False) -> str:
        """Return the text of a cell; documents are told by id alone, which is what is cited."""
        if cell is None:
            return ""
        if isinstance(cell, tuple):
            return ", ".join(self.cell(part, by_id=by_id) for part in cell)
        if isinstance(cell, Resource):
            is_id = by_id and cell.startswith(self._ours)
            return cell.id if is_id else self._resource(cell)
        if isinstance(cell, bool):
            return say("queries.true" if cell else "queries.false", self._lang)
        return cell.isoformat() if isinstance(cell, date) else str(cell)

    def _resource(self, resource: Resource) -> str:
        name = self.name(resource)
        is_thing = resource.startswith(self._things) and name != resource.id
        return f"{name} [{resource.id}]" if is_thing else name

    def column(self, column: str) -> str:
        """Return the title of a column."""
        key = f"queries.column.{column}"
        return say(key, self._lang) if has(key) else column


def _resources(cell: Cell) -> Iterator[str]:
    if isinstance(cell, Resource):
        yield cell
    elif isinstance(cell, tuple):
        yield from (part for part in cell if isinstance(part, Resource))
