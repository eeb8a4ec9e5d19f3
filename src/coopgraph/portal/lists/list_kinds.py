"""Every list, in the order in which the head of a page and the home page name them."""

from threading import Lock

from coopgraph.portal.lists.authority_lists import ACTORS, AUTHORITIES
from coopgraph.portal.lists.conference_lists import EDITIONS, THEMES, TOTALS
from coopgraph.portal.lists.cooperation_lists import CONVENTIONS, PARTNERSHIPS, PROJECTS
from coopgraph.portal.lists.document_lists import DISAGREEMENTS, DOCUMENTS
from coopgraph.portal.lists.list_facts import ListFacts
from coopgraph.portal.lists.list_kind import ListedThing, ListKind

LISTS: dict[str, ListKind] = {
    kind.notion: kind
    for kind in (
        *(PARTNERSHIPS, AUTHORITIES, CONVENTIONS, PROJECTS, EDITIONS),
        *(THEMES, ACTORS, DOCUMENTS, DISAGREEMENTS, TOTALS),
    )
}
"""Notion → its list."""


class GatheredLists:
    """The things of every list of one graph, gathered when they are first asked for."""

    def __init__(self, facts: ListFacts) -> None:
        self.facts = facts
        self._things: dict[str, tuple[ListedThing, ...]] = {}
        self._lock = Lock()

    def things(self, notion: str) -> tuple[ListedThing, ...]:
        """Give the things of a list, the most important first."""
        with self._lock:
            if notion not in self._things:
                found = LISTS[notion].things(self.facts)
                self._things[notion] = tuple(sorted(found, key=lambda thing: thing.rank))
            return self._things[notion]
