"""What a page about a thing is made of, asked of the graph once for all languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from coopgraph.explaining.cited_document import CitedDocument, cited_documents
from coopgraph.explaining.gathering import gather
from coopgraph.explaining.story import Story
from coopgraph.lookup.naming import Names, names_of
from coopgraph.messages import LANGUAGES
from coopgraph.ontology.rules import load_rules
from coopgraph.ontology.term_labels import labels
from coopgraph.ontology.terms import adms, coop, dcterms, rdf, skos
from coopgraph.queries.asking import AnswerRow, Asking
from coopgraph.records.points import point
from coopgraph.records.quads import Term, iri, iri_text, is_iri, read_literal

RowsOfAnswer = tuple[AnswerRow, ...]
MOST_RELATED = 60
"""Related things of one notion, and partnerships drawn, that a page shows."""
MapPoint = tuple[str, float, float]
"""Country code, longitude, latitude (degrees, WGS 84)."""


@dataclass
class ThingMatter:
    """A story, and what lies around the thing.

    `dated` gives each related thing its dates and state (a row of `dates-of-things`), `ties` the
    parties of the partnerships around, `points` where authorities lie, `countries` the codes of
    theirs, `hanging` what hangs on the thing without leading to it: that of its predecessors. Of
    what is related, MOST_RELATED of each notion are kept, the earliest; `left` counts the others.
    """

    story: Story
    notion: str
    id: str
    class_: str
    documents: dict[str, CitedDocument] = field(default_factory=dict)
    dated: dict[Term, AnswerRow] = field(default_factory=dict)
    hanging: tuple[Term, ...] = ()
    participations: RowsOfAnswer = ()
    successions: RowsOfAnswer = ()
    predecessors: RowsOfAnswer = ()
    larger: RowsOfAnswer = ()
    codes: RowsOfAnswer = ()
    same: RowsOfAnswer = ()
    claims: RowsOfAnswer = ()
    ties: dict[Term, tuple[Term, ...]] = field(default_factory=dict)
    left: Counter[str] = field(default_factory=Counter)
    places: frozenset[Term] = frozenset()
    points: dict[Term, MapPoint] = field(default_factory=dict)
    countries: dict[Term, str] = field(default_factory=dict)
    names: dict[Term, Names] = field(default_factory=dict)

    @property
    def thing(self) -> Term:
        """Its IRI."""
        return self.story.thing

    def plain(self, property: str) -> list[Term]:
        """Give the values of a property in the agreed view that no document decides."""
        return [value for path, value in self.story.plain if path[1:-1] == property]


def gather_matter(thing: Term, asking: Asking) -> ThingMatter | None:
    """Ask for everything that a page says of a thing; None if the graph does not know it."""
    notion, id = asking.iris.notion_and_id(thing)
    story = gather(thing, asking, LANGUAGES[0])
    if not story.plain:
        return None
    matter = ThingMatter(story, notion, id, _class(story))
    _bound(matter, asking)
    _surround(matter, asking)
    _cite(matter, asking)
    matter.names = _names(matter, asking)
    return matter


def _bound(matter: ThingMatter, asking: Asking) -> None:
    """Keep of each notion the related things that began first, so that no page grows for ever."""
    mentions = matter.story.mentions
    first = {mention.thing: mention.start or "9999" for mention in mentions}
    kept: set[Term] = set()
    taken: Counter[str] = Counter()
    for thing in sorted(first, key=lambda thing: (first[thing], thing)):
        notion = thing.removeprefix(f"<{asking.iris.base}id/").partition("/")[0]
        taken[notion] += 1
        if taken[notion] <= MOST_RELATED:
            kept.add(thing)
    matter.story.mentions = [mention for mention in mentions if mention.thing in kept]
    matter.left = Counter({it: n - MOST_RELATED for it, n in taken.items() if n > MOST_RELATED})


def _class(story: Story) -> str:
    """Give the class that the shapes describe, of those that a thing has."""
    classes = {iri_text(value) for path, value in story.plain if path == iri(rdf.type)}
    known = sorted(classes & load_rules().of_class.keys())
    return known[0] if known else skos.Concept


def _surround(matter: ThingMatter, asking: Asking) -> None:
    """Ask for what lies around a thing, as far as things of its notion have it."""
    thing = [matter.thing]

    if matter.notion in ("edition", "actor", "authority"):
        matter.participations = tuple(asking.rows("participations-in-short", thing=thing))
    if matter.notion == "source":
        matter.claims = tuple(asking.rows("what-document-says", source=thing))
    if matter.notion == "authority":
        matter.codes = tuple(asking.rows("codes-of-thing", thing=thing))
        matter.same = tuple(asking.rows("same-places", thing=thing))
        matter.larger = tuple(asking.rows("larger-authorities", thing=thing))
        matter.successions = tuple(asking.rows("successors-of-authority", authority=thing))
        matter.predecessors = tuple(asking.rows("predecessors-of-authority", authority=thing))
        led = {mention.thing for mention in matter.story.mentions}
        hanging = {row["other"] for row in asking.rows("things-that-hang-on", thing=thing)}
        matter.hanging = tuple(sorted(hanging - led - set(thing)))
    if matter.notion in _WITH_TIES:
        ties: dict[Term, tuple[Term, ...]] = {}
        for row in asking.rows("ties-around-thing", thing=thing):
            ties[row["partnership"]] = (*ties.get(row["partnership"], ()), row["party"])
        matter.ties = dict(list(ties.items())[:MOST_RELATED])
        matter.left["tie"] = len(ties) - len(matter.ties)
        places = asking.rows("places-around-thing", thing=thing)
        matter.places = frozenset(row["place"] for row in places)
        _locate(matter, asking)
    related = sorted(set(_related(matter)))
    if related:
        for row in asking.rows("dates-of-things", thing=related):
            matter.dated.setdefault(row["thing"], row)
            if "country" in row:
                matter.countries[row["thing"]] = _last(row["country"])


_WITH_TIES = frozenset(
    ("authority", "partnership", "convention", "project", "edition", "theme", "actor", "source")
)


def _locate(matter: ThingMatter, asking: Asking) -> None:
    bodies = sorted(_bodies(matter))
    for row in asking.rows("points-of-authorities", authority=bodies) if bodies else ():
        if at := point(read_literal(row["point"]).value):
            matter.points[row["authority"]] = (_last(row["country"]), *at)


def _bodies(matter: ThingMatter) -> set[Term]:
    return {*matter.places, *(party for parties in matter.ties.values() for party in parties)}


def _last(term: Term) -> str:
    return iri_text(term).rpartition("/")[2]


def _related(matter: ThingMatter) -> Iterator[Term]:
    """Give the things whose dates and states a page shows, itself first."""
    yield matter.thing
    yield from matter.hanging
    yield from (mention.thing for mention in matter.story.mentions)
    yield from (row["actor"] for row in matter.participations)
    yield from _bodies(matter)


def _cite(matter: ThingMatter, asking: Asking) -> None:
    """Ask for every document that anything on the page rests on, and those that they copy."""
    story = matter.story
    wanted = {source for kept in story.kept for source in kept.sources}
    wanted |= {source for mention in story.mentions for source in mention.sources}
    wanted |= {source for position in story.positions for source in position.sources}
    wanted |= {statement.document.id for statement in story.statements}
    wanted |= {document for document, _ in story.notes}
    wanted |= {_last(value) for value in matter.plain(dcterms.source)}
    several = (matter.participations, matter.successions, matter.predecessors, matter.larger)
    wanted |= {id for rows in several for row in rows for id in sources_of(row)}
    wanted |= {_last(row["legalBasis"]) for row in matter.successions if "legalBasis" in row}
    matter.documents = cited_documents(asking, wanted)


def sources_of(row: AnswerRow) -> tuple[str, ...]:
    """Give the ids of the documents of a row."""
    joined = read_literal(row["sources"]).value if "sources" in row else ""
    return tuple(sorted(part.rpartition("/")[2] for part in joined.split()))


_TOLD_OF_PLACES = (iri(coop.locatedIn), iri(adms.identifier))
"""Properties that a page tells of an authority from its territory."""


def _names(matter: ThingMatter, asking: Asking) -> dict[Term, Names]:
    """Name every thing and term of the page: ours by the ontology, things by the graph."""
    wanted = set(filter(None, matter.story.terms()))
    wanted |= {kept.reason for kept in matter.story.kept} | set(matter.story.reasons.values())
    wanted |= {position.value for position in matter.story.positions}
    wanted |= {position.of for position in matter.story.positions if position.of}
    wanted |= {*matter.hanging, *_bodies(matter), *matter.ties, *_TOLD_OF_PLACES}
    wanted |= {document.original for document in matter.documents.values() if document.original}
    wanted |= {document.kind for document in matter.documents.values() if document.kind}
    several = (
        *(matter.participations, matter.successions, matter.predecessors, matter.larger),
        *(matter.codes, matter.claims, tuple(matter.dated.values())),
    )
    wanted |= {term for rows in several for row in rows for term in row.values()}
    known = labels()
    terms = {term for term in wanted if is_iri(term)}
    found: dict[Term, Names] = {t: known[t[1:-1]] for t in terms if t[1:-1] in known}
    ours = {term for term in terms - found.keys() if _is_thing(term, asking)}
    return found | names_of(asking, ours)


def _is_thing(term: Term, asking: Asking) -> bool:
    return term.startswith(f"<{asking.iris.base}id/") and "#" not in term
