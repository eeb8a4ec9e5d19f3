"""How the agreed view settles each property: what the shapes say, read once per build.

Cardinality and datatype are written once, in `ontology/shapes/`. From there follows the settling:
`sh:maxCount 1` means one value, by vote; no `sh:maxCount`, all values; `coop:settledBy` and
`coop:companionOf` mark the exceptions. Specification: SHACL, <https://www.w3.org/TR/shacl/>.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal, TypeAlias

from coopgraph.ontology import turtle_files
from coopgraph.ontology.classes import superclasses
from coopgraph.ontology.terms import coop, m8g, rdf, sh
from coopgraph.ontology.turtle import Description, describe, text_of

Settling: TypeAlias = Literal["all", "one", "latest", "derived", "companion", "together"]
NodeKind: TypeAlias = Literal["link", "literal"]

_DATE = f"{turtle_files.SHAPE_NAMESPACE}Date"
_NAMES = f"{turtle_files.SHAPE_NAMESPACE}InThreeLanguages"
_IN = f"{turtle_files.SHAPE_NAMESPACE}in-"

# Read nothing else: a build waits for these files, and half of their text is messages.
_OF_WORDS = frozenset({coop.earliestOf, coop.latestOf})
_OF_SHAPES = frozenset(
    {sh.targetClass, sh.property, sh.path, sh.order, sh.node, sh.datatype, sh.class_, sh.nodeKind}
    | {sh.minCount, sh.maxCount, sh.lessThanOrEquals, coop.settledBy, coop.companionOf}
    | {coop.countedIn}
)

_Days: TypeAlias = dict[str, tuple[str, str]]
"""date property → (property of its first possible day, property of its last possible day)"""


@dataclass(frozen=True, slots=True)
class PropertyRule:
    """What the shape of one class says of one property. Every IRI is a plain string."""

    path: str
    """the property"""
    settling: Settling
    """how the agreed view chooses among the documents"""
    companion_of: str | None
    """the property this one follows ("companion") or is settled as one with ("together")"""
    counted_in: str | None
    """the property by which the thing linked to says how many such links there are"""
    is_date: bool
    """true for a date of varying precision (year, month or day)"""
    earliest: str | None
    """the property of the first possible day, if `is_date`"""
    latest: str | None
    """the property of the last possible day, if `is_date`"""
    datatype: str | None
    """the datatype of the literal; None for dates, links, and literals of any datatype"""
    node_class: str | None
    """the class of the thing linked to, if the value is a link to a thing we describe"""
    scheme: str | None
    """the code list the value belongs to, by the last part of its IRI"""
    order: int
    """the rank among the properties of the class, as a page shows them"""
    min_count: int
    """how many values there must be"""
    max_count: int | None
    """how many values there may be; None for any number"""
    node_kind: NodeKind | None
    """whether the value must be a link or a literal, where the shape says so"""
    is_reference: bool
    """true if the value comes from a reference table and is not put to a vote"""


_Ordered: TypeAlias = tuple[PropertyRule, ...]


@dataclass(frozen=True, slots=True)
class Bound:
    """Two properties of one thing, of which the first is never more than the second."""

    lower: str
    upper: str


@dataclass(frozen=True)
class ClassRules:
    """What the shape of one class says of its properties together."""

    properties: _Ordered
    """in display order"""
    bounds: tuple[Bound, ...]
    """which of its properties bound each other"""
    is_event: bool
    """whether its things are events, which documents report by their sessions"""

    @cached_property
    def together(self) -> dict[str, str]:
        """Property → the property that is settled as one with it."""
        joined = (rule for rule in self.properties if rule.settling == "together")
        return {rule.companion_of: rule.path for rule in joined if rule.companion_of}


@dataclass(frozen=True)
class Rules:
    """The property rules of every class, each class's in display order."""

    of_class: dict[str, _Ordered]
    """class IRI → its rules"""
    classes: dict[str, ClassRules]
    """class IRI → its rules, and what they say together"""
    counted: dict[str, tuple[Bound, ...]]
    """class IRI → which of its links is counted in a number of the thing linked to"""
    _by_pair: dict[tuple[str, str], PropertyRule]

    def rule_of(self, property_iri: str, class_iri: str) -> PropertyRule | None:
        """Return the rule of a property on a class; None if the class's shape does not name it."""
        return self._by_pair.get((class_iri, property_iri))


@cache
def load_rules() -> Rules:
    """Return the rules of the shapes; raises `OntologyBroken` if a file cannot be read."""
    days = _first_and_last_days(describe([turtle_files.words()], only=_OF_WORDS))
    written = describe(turtle_files.shapes(), only=_OF_SHAPES)
    bounds = tuple(_bounds(written, days))
    of_class = {
        _iri(shape, sh.targetClass): _rules_of(shape, written, days)
        for shape in written.values()
        if sh.targetClass in shape
    }
    classes = {of: _class_rules(of, rules, bounds) for of, rules in of_class.items()}
    pairs = {(of, rule.path): rule for of, rules in of_class.items() for rule in rules}
    return Rules(of_class, classes, dict(_counted(of_class)), pairs)


def _class_rules(of: str, properties: _Ordered, bounds: tuple[Bound, ...]) -> ClassRules:
    paths = {rule.path for rule in properties}
    own = tuple(bound for bound in bounds if {bound.lower, bound.upper} <= paths)
    return ClassRules(properties, own, m8g.PublicEvent in superclasses(of))


def _bounds(written: dict[str, Description], days: _Days) -> Iterator[Bound]:
    """Read which property never exceeds which, a date by its first and last possible day."""
    date_of = {day: date for date, both in days.items() for day in both}
    for found in written.values():
        if sh.lessThanOrEquals in found:
            lower, upper = _iri(found, sh.path), _iri(found, sh.lessThanOrEquals)
            bound = Bound(date_of.get(lower, lower), date_of.get(upper, upper))
            if bound.lower != bound.upper:
                yield bound


def _counted(of_class: dict[str, _Ordered]) -> Iterator[tuple[str, tuple[Bound, ...]]]:
    for of, rules in of_class.items():
        if bounds := tuple(Bound(it.path, it.counted_in) for it in rules if it.counted_in):
            yield of, bounds


def _rules_of(shape: Description, written: dict[str, Description], days: _Days) -> _Ordered:
    """Return the rules of the constraints that have a rank; those without only warn."""
    constraints = (written[text_of(name)] for name in shape[sh.property])
    ranked = (found for found in constraints if sh.order in found)
    return tuple(sorted((_rule(found, days) for found in ranked), key=lambda rule: rule.order))


def _rule(found: Description, days: _Days) -> PropertyRule:
    path = _iri(found, sh.path)
    nodes = [text_of(node) for node in found.get(sh.node, [])]
    earliest, latest = days.get(path, (None, None))
    return PropertyRule(
        path=path,
        settling=_settling(found),
        companion_of=_maybe(found, coop.companionOf),
        counted_in=_maybe(found, coop.countedIn),
        is_date=_DATE in nodes,
        earliest=earliest if _DATE in nodes else None,
        latest=latest if _DATE in nodes else None,
        datatype=_datatype(found, nodes),
        node_class=_maybe(found, sh.class_),
        scheme=next((node.removeprefix(_IN) for node in nodes if node.startswith(_IN)), None),
        order=int(text_of(found[sh.order][0])),
        min_count=int(_maybe(found, sh.minCount) or 0),
        max_count=int(_maybe(found, sh.maxCount) or 0) or None,
        node_kind=_node_kind(found),
        is_reference=_maybe(found, coop.settledBy) == coop.Reference,
    )


def _settling(found: Description) -> Settling:
    """Return how a constraint says its property is settled.

    A reference table states each value once, so that counting decides there too.
    """
    match _maybe(found, coop.settledBy):
        case coop.Together:
            return "together"
        case coop.Latest:
            return "latest"
        case coop.Derived:
            return "derived"
    if coop.companionOf in found:
        return "companion"
    return "one" if _maybe(found, sh.maxCount) == "1" else "all"


def _node_kind(found: Description) -> NodeKind | None:
    stated = _maybe(found, sh.nodeKind)
    if stated == sh.IRI or sh.class_ in found:
        return "link"
    return "literal" if stated == sh.Literal or sh.datatype in found else None


def _datatype(found: Description, nodes: list[str]) -> str | None:
    if _NAMES in nodes:
        return rdf.langString
    return _maybe(found, sh.datatype)


def _first_and_last_days(written: dict[str, Description]) -> _Days:
    first = dict(_pairs(written, coop.earliestOf))
    last = dict(_pairs(written, coop.latestOf))
    return {date: (first[date], last[date]) for date in first}


def _pairs(written: dict[str, Description], relation: str) -> Iterator[tuple[str, str]]:
    for iri, found in written.items():
        for date in found.get(relation, []):
            yield text_of(date), iri


def _iri(found: Description, predicate: str) -> str:
    return text_of(found[predicate][0])


def _maybe(found: Description, predicate: str) -> str | None:
    return text_of(found[predicate][0]) if predicate in found else None
