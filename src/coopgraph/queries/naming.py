"""Values as a person reads them: names in their language beside ids that can be typed again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from coopgraph.ontology.labels import labels
from coopgraph.queries.values import Cell, Resource
from coopgraph.records.iris import ONTOLOGY_BASE
from coopgraph.records.quads import iri, read_literal
from coopgraph.words import LANGUAGES, has, say

if TYPE_CHECKING:
    from coopgraph.queries.asking import Asking

_AT_ONCE = 500


class Naming:
    """Names resources in one language; `learn` asks for all names at once."""

    def __init__(self, asking: Asking, lang: str) -> None:
        self._asking = asking
        self._lang = lang
        self._names: defaultdict[str, dict[str, str]] = defaultdict(dict)
        self._asked: set[str] = set()
        self._things = f"{asking.iris.base}id/"
        self._ours = (asking.iris.base, ONTOLOGY_BASE)

    def learn(self, cells: Iterable[Cell]) -> None:
        """Ask how the resources among some values are called."""
        wanted = sorted({r for cell in cells for r in _resources(cell)} - self._asked)
        self._asked.update(wanted)
        for start in range(0, len(wanted), _AT_ONCE):
            terms = [iri(resource) for resource in wanted[start : start + _AT_ONCE]]
            for row in self._asking.rows("labels", thing=terms):
                name = read_literal(row["label"])
                self._names[row["thing"][1:-1]].setdefault(name.language, name.value)

    def name(self, resource: str) -> str:
        """Return the name of a resource, in another language if need be, or its id.

        What others define, such as the goals of the United Nations, the graph does not name: we do.
        """
        names = self._names.get(resource) or labels().get(resource, {})
        for language in (self._lang, *LANGUAGES, *sorted(names)):
            if language in names:
                return names[language]
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
