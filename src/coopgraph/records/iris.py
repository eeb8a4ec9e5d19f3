"""The IRIs of things and graphs, the only place where they are put together.

The terms and the code lists have IRIs that never change; the things have those of their publisher.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote

from coopgraph.records.quads import Term

DEFAULT_BASE = "https://w3id.org/coopgraph/"
ONTOLOGY_BASE = "https://w3id.org/coopgraph/"
"""Terms and code lists keep this base, whoever publishes the things."""


CONSENSUS_RULE = f"<{ONTOLOGY_BASE}rule/consensus>"
"""The rule by which one view is agreed, as `docs/guide/consensus.md` tells it."""


_ID = re.compile(r"[A-Za-z0-9._~-]+\Z")


def is_id(text: str) -> bool:
    """Whether a text has the form of an id, whether or not anything has it."""
    return _ID.match(text) is not None


class Iris(NamedTuple):
    """Puts the IRIs of one publisher together; every method gives a term `<…>`."""

    base: str = DEFAULT_BASE

    def thing(self, notion: str, id: str) -> Term:
        """Name a thing: `…/id/edition/assises-09`."""
        return f"<{self.base}id/{notion}/{id}>"

    def part(self, notion: str, id: str, part: str) -> Term:
        """Name something that belongs to a thing: `…/id/territory/vn-city-hue#centroid`."""
        return f"<{self.base}id/{notion}/{id}#{part}>"

    def claim(self, source: str, table: str, key: str) -> Term:
        """Name the claim that one row of a table makes."""
        return f"<{self.base}id/source/{source}#{table}.{quote(key, safe='-._~')}>"

    def claims_graph(self, source: str) -> Term:
        """Name the graph of what a document says."""
        return f"<{self.base}graph/source/{source}>"

    @property
    def disagreements_graph(self) -> Term:
        """Name the graph of what is contested."""
        return f"<{self.base}graph/disagreements>"

    @property
    def agreed_view(self) -> Term:
        """Name the default graph, which holds what is agreed."""
        return f"<{self.base}dataset/graph#default>"

    @property
    def consensus(self) -> Term:
        """Name the activity that made the agreed view from the claims."""
        return f"<{self.base}consensus>"

    @property
    def consensus_association(self) -> Term:
        """Name the part that the program has in that activity, with the rule it follows."""
        return f"<{self.base}consensus#association>"

    @property
    def software(self) -> Term:
        """Name the program."""
        return f"<{self.base}software>"

    @property
    def ontology_graph(self) -> Term:
        """Name the graph of the terms, shapes and code lists."""
        return f"<{self.base}graph/ontology>"

    @property
    def queries_graph(self) -> Term:
        """Name the graph of the questions of the library, as data."""
        return f"<{self.base}graph/queries>"

    @property
    def prefixes_of_queries(self) -> Term:
        """Name the set of prefixes that the questions use."""
        return f"<{self.base}graph/queries#prefixes>"

    def query(self, name: str) -> Term:
        """Name a question of the library: `…/query/partners-of-authority`."""
        return f"<{self.base}query/{name}>"

    def notion_and_id(self, thing: Term) -> tuple[str, str]:
        """Give the notion and the id of a thing; raises ValueError for any other IRI."""
        head = f"<{self.base}id/"
        notion, slash, id = thing[len(head) : -1].partition("/")
        if not thing.startswith(head) or not slash:
            raise ValueError(f"not a thing of {self.base}: {thing}")
        return notion, id

    def source_of_graph(self, graph: Term) -> str:
        """Give the id of the document whose claims a graph holds, or "" for other graphs."""
        head = f"<{self.base}graph/source/"
        return graph[len(head) : -1] if graph.startswith(head) else ""


def scheme(name: str) -> Term:
    """Name a code list: `…/scheme/partnership-kinds`."""
    return f"<{ONTOLOGY_BASE}scheme/{name}>"


def concept(of: str, notation: str) -> Term:
    """Name a concept of a code list: `…/scheme/partnership-kinds/twinning`."""
    return f"{scheme(of)[:-1]}/{notation}>"


def notation_of(term: Term, of: str) -> str:
    """Give the notation of a concept of a code list."""
    return term[len(scheme(of)) : -1]
