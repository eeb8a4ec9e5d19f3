"""The lists of what is cited, and of what is contested."""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.ontology.terms import coop, dcterms, schema
from coopgraph.portal.lists.list_facts import ListFacts
from coopgraph.portal.lists.list_kind import (
    PERIOD,
    ListedThing,
    ListKind,
    decades,
    latest_first,
    one,
    text_of,
)
from coopgraph.records.quads import Term, iri, read_literal, whole_number
from coopgraph.records.ruling import CLASS_OF_NOTION

_OF_DOCUMENT = (
    *(coop.publisherName, coop.sourceKind, schema.inLanguage, dcterms.issued),
    *(coop.issuedEarliest, coop.copyOf),
)


def _documents(facts: ListFacts) -> Iterator[ListedThing]:
    for thing, values in facts.of_class(coop.Source, _OF_DOCUMENT).items():
        day, claims = text_of(values, coop.issuedEarliest), facts.claims.get(thing, 0)
        kind, language = one(values, coop.sourceKind), one(values, schema.inLanguage)
        yield ListedThing(
            thing,
            {
                "publisher": one(values, coop.publisherName),
                "published": one(values, dcterms.issued),
                "kind": kind,
                "language": language,
                "claims": (whole_number(claims),) if claims else (),
                "copyOf": one(values, coop.copyOf),
            },
            {"kind": kind, "language": language, PERIOD: decades(day, day)},
            (-float(claims), latest_first(day), thing),
        )


def _disagreements(facts: ListFacts) -> Iterator[ListedThing]:
    told: dict[Term, ListedThing] = {}
    for row in facts.asking.rows("disagreements"):
        contested, thing = row["disagreement"], row["thing"]
        documents = read_literal(row["sources"]).value.split()
        notion = facts.asking.iris.notion_and_id(thing)[0]
        told[contested] = ListedThing(
            contested,
            {
                "thing": (thing,),
                "chosen": (row["chosen"],),
                "reason": (row["reason"],),
                "documents": (whole_number(len(documents)),),
            },
            {
                "notion": (iri(CLASS_OF_NOTION[notion].CLASS),),
                "property": (row["property"],),
                "reason": (row["reason"],),
            },
            (-float(len(documents)), contested),
            named_by=row["property"],
        )
    yield from told.values()


DOCUMENTS = ListKind(
    "source",
    ("publisher", "published", "kind", "language", "claims", "copyOf"),
    ("kind", "language", PERIOD),
    _documents,
)
DISAGREEMENTS = ListKind(
    "disagreement",
    ("thing", "chosen", "reason", "documents"),
    ("notion", "property", "reason"),
    _disagreements,
)
