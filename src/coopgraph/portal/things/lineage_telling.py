"""What came before a thing and after it: authorities, editions, conventions, texts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from coopgraph.ontology.terms import coop, m8g, org
from coopgraph.portal.things.content import LineageStep
from coopgraph.portal.things.matter import sources_of
from coopgraph.portal.things.wording import ThingWording
from coopgraph.queries.asking import AnswerRow
from coopgraph.records.quads import Term, iri

_LEADS_BACK = frozenset(map(iri, (m8g.hasPreviousEvent, coop.renews, coop.follows, coop.copyOf)))
_LEADS_ON = frozenset(map(iri, (m8g.hasNextEvent, coop.succeededBy)))
LINEAGE = _LEADS_BACK | _LEADS_ON | {iri(org.originalOrganization), iri(org.resultingOrganization)}
"""Properties that lead to what came before or after."""

Steps = tuple[tuple[LineageStep, ...], tuple[LineageStep, ...]]


def tell_lineage(wording: ThingWording) -> Steps:
    """Give what came before, the oldest first, and what came after."""
    if wording.matter.notion == "authority":
        former = (_former(wording, row) for row in wording.matter.predecessors)
        return tuple(former), tuple(_changes(wording))
    before: dict[Term, LineageStep] = {}
    after: dict[Term, LineageStep] = {}
    for thing, by, sources, is_back in _steps(wording):
        side = before if is_back else after
        relation = wording.property(by)
        dated = wording.matter.dated.get(thing, {})
        value = wording.value(thing, sources=sources)
        side.setdefault(thing, LineageStep(value, relation, wording.date(dated.get("start"))))
    return tuple(before.values()), tuple(after.values())


def _steps(wording: ThingWording) -> Iterator[tuple[Term, Term, tuple[str, ...], bool]]:
    """Give each thing, the property, the documents that say so, and whether it came before."""
    story = wording.matter.story
    said = {(kept.property, kept.value): kept.sources for kept in story.kept}
    for property, value in story.plain:
        sources = said.get((property, value), ())
        if property in _LEADS_BACK or property == iri(org.originalOrganization):
            yield value, property, sources, True
        elif property in _LEADS_ON or property == iri(org.resultingOrganization):
            yield value, property, sources, False
    for mention in story.mentions:
        if mention.by in _LEADS_BACK:
            yield mention.thing, mention.by, mention.sources, False
        elif mention.by in _LEADS_ON:
            yield mention.thing, mention.by, mention.sources, True


def _former(wording: ThingWording, row: AnswerRow) -> LineageStep:
    period = wording.period(row.get("start"), row.get("end"))
    value = wording.value(row["former"], sources=sources_of(row), period=period)
    return LineageStep(value, wording.name(row["kind"]).text, "")


def _changes(wording: ThingWording) -> Iterator[LineageStep]:
    """Give each body that a change led to once, with all laws that the change rests on."""
    changes: defaultdict[tuple[Term, Term], list[AnswerRow]] = defaultdict(list)
    for row in wording.matter.successions:
        if "to" in row:
            changes[row["change"], row["to"]].append(row)
    for (change, to), rows in changes.items():
        laws = dict.fromkeys(row["legalBasis"] for row in rows if "legalBasis" in row)
        sources = {source for row in rows for source in sources_of(row)}
        shown = change if to == wording.matter.thing else to  # it went on, changed
        value, date = wording.value(shown, sources=sources), wording.date(rows[0].get("date"))
        told = tuple(map(wording.value, laws))
        yield LineageStep(value, wording.name(rows[0]["kind"]).text, date, told)
