"""Comparing the agreed views of two publications, thing by thing.

A property that lost one value and gained one has changed; derived days and names follow other facts
and are told only in RDF. A thing that nothing is said of any more is withdrawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from coopgraph.compare.published import differing, published_lines, quad_of
from coopgraph.ontology.rules import load_rules
from coopgraph.ontology.terms import coop, dcterms, rdf, rdfs
from coopgraph.records.quads import Quad, Term, iri_text, is_iri, read_literal

Facts = dict[tuple[str, str], tuple[list[Term], list[Term]]]
"""(thing, property) → values withdrawn, values added."""


@dataclass(frozen=True)
class Change:
    """What happened to one property of one thing."""

    thing: str
    predicate: str
    """IRI of the property."""
    withdrawn: tuple[Term, ...]
    added: tuple[Term, ...]

    @property
    def kind(self) -> str:
        """`added`, `withdrawn` or `changed`."""
        if self.withdrawn and self.added:
            return "changed"
        return "added" if self.added else "withdrawn"


@dataclass
class Changes:
    """What happened between two publications."""

    facts: list[Change] = field(default_factory=list)
    new_things: list[str] = field(default_factory=list)
    withdrawn_things: list[str] = field(default_factory=list)
    names: dict[str, dict[str, str]] = field(default_factory=dict)
    """Thing → language → its name, the newer if it has two."""
    seen: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Thing whose state changed → when the old state and the new were last seen, "" if undated."""
    documents: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Graph of a document's claims → statements withdrawn, statements added."""
    triples: list[tuple[str, str]] = field(default_factory=list)
    """("-" or "+", N-Triples line) of the agreed view, everything included."""

    def __bool__(self) -> bool:
        """Whether anything changed."""
        return bool(self.triples or self.documents)


def compare(old: Path, new: Path) -> Changes:
    """Compare two publications; raises VersionUnreadable."""
    found, facts = Changes(), Facts()
    typed: dict[str, set[str]] = {"-": set(), "+": set()}
    for sign, line in differing(published_lines(old), published_lines(new)):
        quad = quad_of(line)
        if quad.graph:
            _count(found, sign, iri_text(quad.graph))
            continue
        found.triples.append((sign, line))
        subject, property = iri_text(quad.subject), iri_text(quad.predicate)
        if property == rdf.type and not _is_apparatus(quad.object):
            typed[sign].add(subject)
        lost, gained = facts.setdefault((subject, property), ([], []))
        (lost if sign == "-" else gained).append(quad.object)
    withdrawn = typed["-"] - typed["+"] - _still_there(typed["-"], new)
    fresh = typed["+"] - typed["-"] - _still_there(typed["+"], old)
    found.withdrawn_things, found.new_things = sorted(withdrawn), sorted(fresh)
    found.facts = sorted(_told(facts), key=lambda change: (change.thing, change.predicate))
    restated = [change.thing for change in found.facts if change.predicate == coop.status]
    before, after = _dates_seen(restated, old), _dates_seen(restated, new)
    found.seen = {it: (before.get(it, ""), after.get(it, "")) for it in restated}
    found.names = _names([change.thing for change in found.facts] + found.withdrawn_things, old)
    found.names |= _names([change.thing for change in found.facts] + found.new_things, new)
    return found


def _told(facts: Facts) -> Iterable[Change]:
    """Give the facts a person wants to hear of."""
    apart = _derived()
    for (thing, property), (lost, gained) in facts.items():
        if property not in apart and "/id/value/" not in thing and "#" not in thing:
            yield Change(thing, property, tuple(lost), tuple(gained))


def _derived() -> frozenset[str]:
    days = {
        day
        for rules in load_rules().of_class.values()
        for rule in rules
        for day in (rule.earliest, rule.latest)
        if day
    }
    ours = {rdf.type, rdfs.label, dcterms.identifier, coop.statusDate}
    return frozenset(days | ours | {coop.statusEarliest, coop.statusLatest})


def _is_apparatus(class_term: Term) -> bool:
    return class_term in (f"<{coop.AgreedValue}>", f"<{coop.Claim}>")


def _count(found: Changes, sign: str, graph: str) -> None:
    lost, gained = found.documents.get(graph, (0, 0))
    found.documents[graph] = (lost + (sign == "-"), gained + (sign == "+"))


def _still_there(things: set[str], path: Path) -> set[str]:
    """Give the things that a publication still, or already, says what they are."""
    if not things:
        return set()
    head = f" <{rdf.type}> "
    found = (line.split(" ", 1)[0][1:-1] for line in published_lines(path) if head in line)
    return things.intersection(found)


def _names(things: list[str], path: Path) -> dict[str, dict[str, str]]:
    """Give the names of some things in a publication."""
    found: dict[str, dict[str, str]] = {}
    for quad in _agreed(rdfs.label, things, path):
        if not is_iri(quad.object):
            name = read_literal(quad.object)
            found.setdefault(iri_text(quad.subject), {}).setdefault(name.language, name.value)
    return found


def _dates_seen(things: list[str], path: Path) -> dict[str, str]:
    """Give when the states of some things were last seen, as far as a publication dates them."""
    dates = _agreed(coop.statusDate, things, path)
    return {iri_text(quad.subject): read_literal(quad.object).value for quad in dates}


def _agreed(property: str, things: list[str], path: Path) -> Iterator[Quad]:
    """Give what the agreed view of a publication states of some things by one property (IRI)."""
    wanted, mark = set(things), f" <{property}> "
    for line in published_lines(path) if wanted else ():
        if mark in line:
            quad = quad_of(line)
            if not quad.graph and iri_text(quad.subject) in wanted:
                yield quad
