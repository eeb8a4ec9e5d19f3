"""Matching as if one document had never been read: without the names that it alone writes."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from coopgraph.lookup.index import NameIndex
from coopgraph.lookup.index_filling import index_of
from coopgraph.lookup.matching import TYPES, Matcher
from coopgraph.lookup.name_search import Finder
from coopgraph.queries import Asking
from coopgraph.records.quads import Term, read_literal
from reconciliation.written_names import WrittenName

Given = dict[tuple[Term, str], set[str]]
"""Thing and form → the documents that write it."""


class UnseenDocuments:
    """Makes, for each document, an index of names without those that only it writes.

    A form that a register gives as well stays; a thing that no other document names loses all.
    """

    def __init__(
        self, asking: Asking, written: Iterable[WrittenName], registered: set[str]
    ) -> None:
        self._iris = asking.iris
        self._registered = registered
        index = asking.finder.index
        notions = (*TYPES, "territory")
        self._names = list(_all_names(asking, index, notions))
        self._bodies = list(index.bodies({row["thing"] for row in self._names}).values())
        self._leads = [(b.thing, other) for b in self._bodies for other in index.leads(b.thing)]
        self._given: Given = defaultdict(set)
        self._naming: defaultdict[Term, set[str]] = defaultdict(set)
        for one in written:
            if one.means:
                thing = asking.iris.thing(*one.means.split("/"))
                self._given[thing, one.text].add(one.document)
                self._naming[thing].add(one.document)

    def known_elsewhere(self, thing: Term, document: str) -> bool:
        """Whether another document, or a register, names a thing."""
        return "/id/authority/" in thing or bool(self._naming[thing] - {document})

    def matcher(self, document: str) -> Matcher:
        """Make a matcher that has not read a document."""
        documents = {thing: len(by - {document}) for thing, by in self._naming.items()}
        index = index_of(self._bodies, self._without(document), self._leads, documents)
        return Matcher(Finder(index), self._iris)

    def _without(self, document: str) -> Iterator[dict[str, str]]:
        for row in self._names:
            form = read_literal(row["name"]).value
            if self._given.get((row["thing"], form)) != {document} or form in self._registered:
                yield row


def _all_names(
    asking: Asking, index: NameIndex, notions: tuple[str, ...]
) -> Iterator[dict[str, str]]:
    things = sorted({form.thing for form in index.named(notions)})
    for start in range(0, len(things), 300):
        yield from asking.rows("names-of-things", thing=things[start : start + 300])
