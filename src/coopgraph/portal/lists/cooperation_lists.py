"""The lists of partnerships, conventions and projects."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coopgraph.lookup.naming import id_of
from coopgraph.ontology.terms import coop, dcterms, schema
from coopgraph.portal.lists.list_facts import SOURCES, ListedValues, ListFacts
from coopgraph.portal.lists.list_kind import (
    CONTESTED,
    PERIOD,
    STATE,
    ListedThing,
    ListKind,
    Rank,
    decades,
    latest_first,
    one,
    text_of,
    yes_or_no,
)
from coopgraph.records.quads import Term, whole_number

_ORDER = ("active", "planned", "unknown", "", "term-passed", "party-changed", "completed", "ended")
"""States as a list begins with them: first what lives."""
_SHARED = (
    *(SOURCES, dcterms.subject, coop.mainKind, coop.statusToday, coop.statusDate),
    *(coop.independentSupport, coop.holdsFrom, coop.holdsUntil, coop.partiesUntil),
    *(coop.ofPartnership, schema.startDate, schema.endDate, coop.startEarliest),
)
_OF_CONVENTION = (coop.signatureDate, coop.signatureEarliest, coop.expiryDate, coop.signedAt)
_OF_PROJECT = (coop.budget, coop.budgetCurrency, coop.operator)


def _partnerships(facts: ListFacts) -> Iterator[ListedThing]:
    for thing, values in facts.of_class(coop.Partnership, (*_SHARED, coop.party)).items():
        yield _listed(facts, thing, values, values[coop.party])


def _conventions(facts: ListFacts) -> Iterator[ListedThing]:
    for thing, values in facts.of_class(coop.Convention, (*_SHARED, *_OF_CONVENTION)).items():
        yield _listed(facts, thing, values, _parties(facts, values))


def _projects(facts: ListFacts) -> Iterator[ListedThing]:
    for thing, values in facts.of_class(coop.Project, (*_SHARED, *_OF_PROJECT)).items():
        yield _listed(facts, thing, values, _parties(facts, values))


def _listed(
    facts: ListFacts, thing: Term, values: ListedValues, parties: Sequence[Term]
) -> ListedThing:
    contested = facts.contested[thing]
    themes = values.get(dcterms.subject, ())
    return ListedThing(
        thing,
        {
            "mainKind": one(values, coop.mainKind),
            "start": one(values, schema.startDate),
            "end": one(values, schema.endDate),
            "signed": one(values, coop.signatureDate),
            "expires": one(values, coop.expiryDate),
            STATE: one(values, coop.statusToday, coop.statusDate),
            "themes": tuple(themes),
            "operator": tuple(values.get(coop.operator, ())),
            "budget": one(values, coop.budget, coop.budgetCurrency),
            "edition": one(values, coop.signedAt),
            "documents": (whole_number(len(values.get(SOURCES, ()))),),
            CONTESTED: (whole_number(contested),) if contested else (),
        },
        {
            "region": facts.units_of(parties, "FR"),
            "province": facts.units_of(parties, "VN"),
            "kind": one(values, coop.mainKind),
            "theme": facts.with_wider(themes),
            PERIOD: _period(facts, values),
            STATE: one(values, coop.statusToday),
            CONTESTED: yes_or_no(contested),
        },
        (*_rank(values), thing),
    )


def _parties(facts: ListFacts, values: ListedValues) -> list[Term]:
    return [it for each in values.get(coop.ofPartnership, ()) for it in facts.parties.get(each, ())]


def _period(facts: ListFacts, values: ListedValues) -> tuple[Term, ...]:
    """Give the decades in which it held, as the graph says: without a known end, it goes on."""
    ends = (text_of(values, each) for each in (coop.holdsUntil, coop.partiesUntil))
    last = min([*filter(None, ends), facts.read_on])
    return decades(text_of(values, coop.holdsFrom), last)


def _rank(values: ListedValues) -> Rank:
    """Rank what lives before what is over, what many documents speak of, what is recent."""
    state = "".join(map(id_of, one(values, coop.statusToday)))
    begun = text_of(values, coop.signatureEarliest) or text_of(values, coop.startEarliest)
    support = float(text_of(values, coop.independentSupport) or 0)
    return (float(_ORDER.index(state)), -support, latest_first(begun))


PARTNERSHIPS = ListKind(
    "partnership",
    ("mainKind", "start", "end", STATE, "themes", "documents", CONTESTED),
    ("region", "province", "kind", "theme", PERIOD, STATE, CONTESTED),
    _partnerships,
)
CONVENTIONS = ListKind(
    "convention",
    ("mainKind", "signed", "expires", "edition", "themes", "documents", CONTESTED),
    ("region", "province", "kind", "theme", PERIOD, CONTESTED),
    _conventions,
)
PROJECTS = ListKind(
    "project",
    ("start", "end", STATE, "operator", "budget", "themes", "documents", CONTESTED),
    ("region", "province", "theme", PERIOD, STATE, CONTESTED),
    _projects,
)
