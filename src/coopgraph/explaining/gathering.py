"""Gathering from the store what is known of one thing.

What a story needs is asked in few plain questions and put together here: grouped and sorted by the
store, the same takes twice as long.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from coopgraph.explaining.cited_sources import CitedSource, cited_sources
from coopgraph.explaining.story import (
    Kept,
    Story,
    StoryDecision,
    StoryMention,
    StoryPosition,
    StoryStatement,
)
from coopgraph.ontology.property_ranks import REPEATING
from coopgraph.ontology.terms import dcterms, rdf
from coopgraph.queries.asking import AnswerRow, Asking
from coopgraph.records.days import DAY_PROPERTIES
from coopgraph.records.quads import Term, iri, is_iri, read_literal

SOURCE = iri(dcterms.source)
_UNTOLD = DAY_PROPERTIES | {iri(rdf.type)}
_OF_VALUE = ("property", "value", "reason", "support", "margin")


def gather(thing: Term, asking: Asking, language: str) -> Story:
    """Ask the store for everything about a thing; titles in a language where there are several."""
    story = Story(thing)
    values = list(asking.rows("story-values", thing=[thing]))
    claims = list(asking.rows("story-statements", thing=[thing]))
    cited = cited_sources({row["source"] for row in (*values, *claims)}, asking, language)
    story.kept.extend(_kept(values, cited))
    story.statements.extend(_statements(claims, cited))
    for row in asking.rows("disagreements", thing=[thing]):
        words = read_literal(row["description"])
        story.contested.setdefault(row["property"], {})[words.language] = words.value
        story.reasons[row["property"]] = row["reason"]
    if story.contested:
        story.positions.extend(positions_on(thing, asking))
    for row in asking.rows("rulings-on-thing", thing=[thing]):
        told = (read_literal(row[column]).value for column in ("reason", "curator", "date"))
        story.rulings.append(StoryDecision(row["property"], *told))
    for row in asking.rows("notes-on-thing", thing=[thing]):
        story.notes.append((_last_part(row["source"][1:-1]), read_literal(row["note"]).value))
    supporting = {source for kept in story.kept for source in kept.sources}
    facts = [(row["property"], row["value"]) for row in asking.rows("story-facts", thing=[thing])]
    for property, value in sorted(facts, key=_rank):
        is_told = property == SOURCE and _last_part(value[1:-1]) in supporting
        if not is_told and property not in DAY_PROPERTIES and property[1:-1] not in REPEATING:
            story.plain.append((property, value))
    for row in asking.rows("things-that-mention", thing=[thing]):
        if row["other"] != thing:
            start = read_literal(row["start"]).value if "start" in row else ""
            mention = StoryMention(row["other"], row["property"], start, _sources(row))
            story.mentions.append(mention)
    return story


def _kept(rows: Iterable[AnswerRow], cited: Mapping[Term, CitedSource]) -> Iterator[Kept]:
    """Put the documents of each agreed value together."""
    sources: defaultdict[tuple[Term, ...], set[Term]] = defaultdict(set)
    for row in rows:
        sources[tuple(row[column] for column in _OF_VALUE)].add(row["source"])
    for of in sorted(sources, key=_rank):
        property, value, reason = of[:3]
        support, margin = (int(read_literal(number).value) for number in of[3:])
        ids = tuple(sorted(_last_part(source[1:-1]) for source in sources[of]))
        kinds = {kind for it in sources[of] & cited.keys() for kind in cited[it].kinds}
        yield Kept(property, value, reason, ids, support, margin, tuple(sorted(kinds)))


def positions_on(thing: Term, asking: Asking) -> list[StoryPosition]:
    """Ask for the sides of every disagreement on a thing, the chosen ones first."""
    rows = asking.rows("positions-on-thing", thing=[thing])
    return sorted(map(_position, rows), key=lambda position: not position.is_chosen)


def _position(row: AnswerRow) -> StoryPosition:
    return StoryPosition(
        row["property"],
        row["stated"],
        row.get("of", ""),
        int(read_literal(row["support"]).value),
        read_literal(row["chosen"]).value == "true",
        _sources(row),
    )


def _sources(row: AnswerRow) -> tuple[str, ...]:
    """Give the ids of the documents of a row, in order."""
    joined = read_literal(row["sources"]).value if "sources" in row else ""
    return tuple(sorted(map(_last_part, joined.split())))


def _statements(
    rows: Iterable[AnswerRow], cited: Mapping[Term, CitedSource]
) -> Iterator[StoryStatement]:
    """Give what each document says, by property, document and value."""
    said = {(row["property"], row["source"], row["value"]) for row in rows}
    told = (one for one in said if one[0] not in _UNTOLD and one[1] in cited)
    for property, source, value in sorted(told, key=_rank):
        yield StoryStatement(property, value, cited[source].document)


def _rank(terms: tuple[Term, ...]) -> list[tuple[str, str]]:
    """Give by what terms are sorted: each by its text, then by its language, "" for none."""
    return [(term[1:-1], "") if is_iri(term) else read_literal(term)[:2] for term in terms]


def _last_part(text: str) -> str:
    return text.rpartition("/")[2]
