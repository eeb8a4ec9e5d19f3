"""What one document says: every claim, thing by thing, as it makes it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from coopgraph.ontology.terms import coop, rdf
from coopgraph.portal.page.thing_paths import NOTIONS
from coopgraph.portal.things.content import SaidOfThing, ThingFact
from coopgraph.portal.things.wording import ThingWording
from coopgraph.records.days import DAY_PROPERTIES
from coopgraph.records.quads import Term, iri, read_literal
from coopgraph.records.ruling import local_name

_SKIPPED = DAY_PROPERTIES | {iri(rdf.type)}

SaidByThing = dict[Term, dict[Term, list[Term]]]


def tell_claims(wording: ThingWording) -> tuple[SaidOfThing, ...]:
    """Give what the document says, by notion and thing."""
    claims: SaidByThing = defaultdict(lambda: defaultdict(list))
    for row in wording.matter.claims:
        if row["property"] not in _SKIPPED:
            claims[row["thing"]][row["property"]].append(row["value"])
    told = (_said(wording, thing, claims[thing]) for thing in claims)
    ranks = {notion: rank for rank, notion in enumerate(NOTIONS)}

    def rank(said: SaidOfThing) -> tuple[bool, int, str]:
        return said.is_named_only, ranks.get(said.notion, len(ranks)), said.thing.said.text

    return tuple(sorted(told, key=rank))


def _said(wording: ThingWording, thing: Term, claims: dict[Term, list[Term]]) -> SaidOfThing:
    notion = thing.partition("/id/")[2].partition("/")[0]
    return SaidOfThing(notion, wording.value(thing), tuple(_facts(wording, claims)))


def _facts(wording: ThingWording, claims: dict[Term, list[Term]]) -> Iterator[ThingFact]:
    currency = next(map(_text, claims.get(iri(coop.budgetCurrency), ())), "")
    for property, values in claims.items():
        beside = currency if property == iri(coop.budget) else ""
        if property != iri(coop.budgetCurrency):
            shown = tuple(wording.value(value, currency=beside) for value in values)
            yield ThingFact(local_name(property[1:-1]), wording.heading(property), "", shown)


def _text(term: Term) -> str:
    return read_literal(term).value
