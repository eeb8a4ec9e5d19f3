"""What a feed tells of one thing in one version: that it is new, withdrawn, or what changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from coopgraph.compare import Changes, compare
from coopgraph.compare.changes_in_words import as_object
from coopgraph.lookup.naming import Names, shown
from coopgraph.messages import LANGUAGES, say
from coopgraph.portal.page.thing_paths import page_path, thing_at
from coopgraph.records.iris import Iris
from coopgraph.records.quads import Term, iri


@dataclass(frozen=True)
class ChangeEntry:
    """`kind` is `new`, `withdrawn` or `changed`; `facts` are told by language."""

    thing: Term
    version: str
    kind: str
    names: Names = field(default_factory=dict)
    facts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """An IRI that stays the same wherever the feed lies (RFC 4287, 4.2.6)."""
        return uuid5(NAMESPACE_URL, f"{self.thing[1:-1]} {self.version}").urn

    @property
    def moment(self) -> str:
        """The day of the version, as RFC 3339 writes a moment: its hour is not known."""
        return f"{self.version[:10]}T00:00:00Z"

    def name(self, lang: str) -> str:
        """Name the thing."""
        return shown(self.names, lang, self.thing)

    def told(self, lang: str) -> str:
        """Tell what happened, a line a fact."""
        lines = self.facts.get(lang, ()) if self.kind == "changed" else ()
        return "\n".join(lines) or say(f"addresses.feed.{self.kind}", lang)


def entries_between(old: Path, new: Path, version: str, iris: Iris) -> Iterator[ChangeEntry]:
    """Give what changed up to a version, by thing, of what has a page."""
    changes = compare(old, new)
    facts = _facts(changes)
    kinds = dict.fromkeys(facts, "changed")
    kinds |= dict.fromkeys(changes.new_things, "new")
    kinds |= dict.fromkeys(changes.withdrawn_things, "withdrawn")
    for thing in sorted(kinds):
        term = iri(thing)
        if thing_at(page_path(term, LANGUAGES[0], iris), iris) == term:
            names = changes.names.get(thing, {})
            yield ChangeEntry(term, version, kinds[thing], names, facts.get(thing, {}))


def _facts(changes: Changes) -> dict[str, dict[str, tuple[str, ...]]]:
    """Give thing → language → sentences."""
    found: dict[str, dict[str, tuple[str, ...]]] = defaultdict(lambda: dict.fromkeys(LANGUAGES, ()))
    for fact in as_object(changes)["facts"]:
        for lang in LANGUAGES:
            found[fact["thing"]][lang] += (fact["told"][lang],)
    return found
