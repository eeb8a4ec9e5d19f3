"""The lists of editions, themes and claimed totals."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from coopgraph.ontology.terms import coop, dcterms, schema, skos
from coopgraph.portal.lists.list_facts import SOURCES, ListFacts
from coopgraph.portal.lists.list_kind import (
    CONTESTED,
    PERIOD,
    STATE,
    ListedThing,
    ListKind,
    decades,
    latest_first,
    one,
    text_of,
    yes_or_no,
)
from coopgraph.records.quads import Term, read_literal, whole_number

_OF_EDITION = (
    *(schema.startDate, schema.endDate, schema.superEvent, coop.startEarliest, coop.country),
    *(coop.host, coop.delegates, coop.workshopCount, coop.statusToday, coop.statusDate, SOURCES),
)
_COUNTED = ("partnerships", "conventions", "projects")


def _editions(facts: ListFacts) -> Iterator[ListedThing]:
    for thing, values in facts.of_class(coop.Edition, _OF_EDITION).items():
        day, contested = text_of(values, coop.startEarliest), facts.contested[thing]
        yield ListedThing(
            thing,
            {
                "start": one(values, schema.startDate),
                "end": one(values, schema.endDate),
                "country": one(values, coop.country),
                "host": one(values, coop.host),
                STATE: one(values, coop.statusToday, coop.statusDate),
                "workshops": one(values, coop.workshopCount),
                "delegates": one(values, coop.delegates),
                "documents": (whole_number(len(values.get(SOURCES, ()))),),
                CONTESTED: (whole_number(contested),) if contested else (),
            },
            {
                "series": one(values, schema.superEvent),
                "country": one(values, coop.country),
                PERIOD: decades(day, day),
                STATE: one(values, coop.statusToday),
            },
            (latest_first(day), thing),
        )


def _themes(facts: ListFacts) -> Iterator[ListedThing]:
    counts: defaultdict[Term, Counter[str]] = defaultdict(Counter)
    for row in facts.asking.rows("weight-of-themes"):
        counts[row["theme"]].update({it: int(read_literal(row[it]).value) for it in _COUNTED})
    for thing, values in facts.of_class(skos.Concept, (skos.inScheme, skos.broader)).items():
        weight = counts[thing]
        wider = one(values, skos.broader)
        yield ListedThing(
            thing,
            {"wider": wider} | {it: (whole_number(weight[it]),) for it in _COUNTED if weight[it]},
            {"theme": wider or (thing,)},
            (-float(weight.total()), thing),
        )


def _totals(facts: ListFacts) -> Iterator[ListedThing]:
    asked = (coop.totalValue, dcterms.date, coop.dateEarliest, coop.countedAt, SOURCES)
    for thing, values in facts.of_class(coop.ClaimedTotal, asked).items():
        day, contested = text_of(values, coop.dateEarliest), facts.contested[thing]
        yield ListedThing(
            thing,
            {
                "figure": one(values, coop.totalValue),
                "date": one(values, dcterms.date),
                "edition": one(values, coop.countedAt),
                "documents": (whole_number(len(values.get(SOURCES, ()))),),
                CONTESTED: (whole_number(contested),) if contested else (),
            },
            {
                "edition": one(values, coop.countedAt),
                PERIOD: decades(day, day),
                CONTESTED: yes_or_no(contested),
            },
            (latest_first(day), thing),
        )


EDITIONS = ListKind(
    "edition",
    ("start", "end", "country", "host", STATE, "workshops", "delegates", "documents", CONTESTED),
    ("series", "country", PERIOD, STATE),
    _editions,
)
THEMES = ListKind("theme", ("wider", *_COUNTED), ("theme",), _themes)
TOTALS = ListKind(
    "total",
    ("figure", "date", "edition", "documents", CONTESTED),
    ("edition", PERIOD, CONTESTED),
    _totals,
)
