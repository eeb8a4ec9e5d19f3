"""What every record is, and its description as statements."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, ClassVar, NamedTuple, TypeVar, get_origin, get_type_hints

from coopgraph.ontology.terms import rdf
from coopgraph.records.bindings import Binding, Inverse
from coopgraph.records.iris import Iris
from coopgraph.records.quads import Term, iri

Statement = tuple[Term, Term, Term]
"""Subject, predicate, object."""

TYPE = iri(rdf.type)


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What is known, or said, of one thing.

    A field is a value, None where nothing is known, or a tuple where there may be several.
    """

    NOTION: ClassVar[str]
    CLASS: ClassVar[str]

    id: str

    def subject(self, iris: Iris) -> Term:
        """Name the thing."""
        return iris.thing(self.NOTION, self.id)


class BoundField(NamedTuple):
    """A field of a record with its binding; `many` fields hold tuples."""

    name: str
    binding: Binding
    many: bool


_FIELDS: dict[type[Record], tuple[BoundField, ...]] = {}


def bound_fields(record_class: type[Record]) -> tuple[BoundField, ...]:
    """Give the bound fields of a record class, in the order of its definition."""
    if record_class not in _FIELDS:
        _FIELDS[record_class] = _find_fields(record_class)
    return _FIELDS[record_class]


def _find_fields(record_class: type[Record]) -> tuple[BoundField, ...]:
    hints = get_type_hints(record_class, include_extras=True)
    return tuple(
        BoundField(name, binding, get_origin(hint.__origin__) is tuple)
        for name, hint in hints.items()
        for binding in getattr(hint, "__metadata__", ())
        if isinstance(binding, Binding)
    )


def describe(record: Record, iris: Iris) -> Iterator[Statement]:
    """Say in statements what the record says, its class first."""
    subject = record.subject(iris)
    yield subject, TYPE, iri(record.CLASS)
    for name, binding, many in bound_fields(type(record)):
        value = getattr(record, name)
        if value is None:
            continue
        for one in value if many else (value,):
            for predicate, object_ in binding.pairs(one, iris):
                if isinstance(binding, Inverse):
                    yield object_, predicate, subject
                else:
                    yield subject, predicate, object_


R = TypeVar("R", bound=Record)


def recognise(record_class: type[R], statements: Iterable[Statement], iris: Iris) -> list[R]:
    """Read the records of a class back from statements, ordered by id.

    Several values of a field come back in the order of their terms.
    """
    outgoing: defaultdict[Term, defaultdict[Term, list[Term]]] = defaultdict(
        lambda: defaultdict(list)
    )
    incoming: defaultdict[Term, defaultdict[Term, list[Term]]] = defaultdict(
        lambda: defaultdict(list)
    )
    for subject, predicate, object_ in sorted(statements):
        outgoing[subject][predicate].append(object_)
        incoming[object_][predicate].append(subject)
    subjects = incoming[iri(record_class.CLASS)][TYPE]
    records = [_recognise_one(record_class, s, outgoing[s], incoming[s], iris) for s in subjects]
    return sorted(records, key=lambda record: record.id)


def _recognise_one(
    record_class: type[R],
    subject: Term,
    outgoing: dict[Term, list[Term]],
    incoming: dict[Term, list[Term]],
    iris: Iris,
) -> R:
    fields: dict[str, Any] = {"id": iris.notion_and_id(subject)[1]}
    for name, binding, many in bound_fields(record_class):
        side = incoming if isinstance(binding, Inverse) else outgoing
        values = tuple(binding.read(term, iris) for term in side.get(iri(binding.property), ()))
        fields[name] = values if many else (values[0] if values else None)
    return record_class(**fields)
