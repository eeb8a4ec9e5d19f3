"""Every list, in the order in which the head of a page and the home page name them."""

from coopgraph.portal.lists.authority_lists import ACTORS, AUTHORITIES
from coopgraph.portal.lists.conference_lists import EDITIONS, THEMES, TOTALS
from coopgraph.portal.lists.cooperation_lists import CONVENTIONS, PARTNERSHIPS, PROJECTS
from coopgraph.portal.lists.document_lists import DISAGREEMENTS, DOCUMENTS
from coopgraph.portal.lists.list_kind import ListKind

LISTS: dict[str, ListKind] = {
    kind.notion: kind
    for kind in (
        *(PARTNERSHIPS, AUTHORITIES, CONVENTIONS, PROJECTS, EDITIONS),
        *(THEMES, ACTORS, DOCUMENTS, DISAGREEMENTS, TOTALS),
    )
}
"""Notion → its list."""
