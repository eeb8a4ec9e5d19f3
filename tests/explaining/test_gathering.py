"""A story is gathered by plain questions; it says what the questions for people say."""

from collections.abc import Iterator

import pytest

from coopgraph.explaining.gathering import gather
from coopgraph.ontology.entailments import repeating
from coopgraph.ontology.terms import dcterms, rdf
from coopgraph.queries.asking import Asking
from coopgraph.records import Iris
from coopgraph.records.days import DAY_PROPERTIES
from coopgraph.records.quads import Term, iri, read_literal
from tests.built import Built

THINGS = [
    Iris().thing(notion, id)
    for notion, id in (
        ("edition", "assises-09"),
        ("authority", "fr-commune-toulouse"),
        ("authority", "vn-city-hue"),
        ("partnership", "fr-region-ile-de-france--vn-city-ha-noi"),
        ("source", "brest-2013-proceedings"),
        ("theme", "transport"),
    )
]
UNTOLD = DAY_PROPERTIES | {iri(rdf.type)}


def ids(joined: Term) -> tuple[str, ...]:
    return tuple(sorted(part.rpartition("/")[2] for part in read_literal(joined).value.split()))


@pytest.fixture(params=THINGS, ids=lambda thing: thing[1:-1].rpartition("/")[2])
def thing(request: pytest.FixtureRequest) -> Term:
    return str(request.param)


def agreed(asking: Asking, thing: Term) -> Iterator[tuple[object, ...]]:
    for row in asking.rows("agreed-values-of-thing", thing=[thing]):
        numbers = (int(read_literal(row[name]).value) for name in ("support", "margin"))
        kinds = tuple(sorted(f"<{kind}>" for kind in read_literal(row["kinds"]).value.split()))
        yield (row["property"], row["value"], row["reason"], ids(row["sources"]), *numbers, kinds)


def test_kept_values_are_the_agreed_ones_in_their_order(real: Built, thing: Term) -> None:
    asking = Asking(real.store)
    kept = gather(thing, asking, "fr").kept
    assert [tuple(one) for one in kept] == list(agreed(asking, thing))


@pytest.mark.parametrize("language", ["fr", "vi", "en"])
def test_statements_are_the_claims_in_their_order(real: Built, thing: Term, language: str) -> None:
    asking = Asking(real.store)
    told = [(s.property, s.value, s.document) for s in gather(thing, asking, language).statements]
    claims: dict[tuple[Term, Term, str], tuple[str, str, str]] = {}
    for row in asking.rows("claims-about-thing", thing=[thing]):
        title, source = read_literal(row["title"]), row["source"][1:-1].rpartition("/")[2]
        published = read_literal(row["published"]).value if "published" in row else ""
        key = (row["property"], row["value"], source)
        if row["property"] not in UNTOLD and (key not in claims or title.language == language):
            claims[key] = (source, title.value, published)
    assert [(p, v, tuple(d)) for p, v, d in told] == [(p, v, d) for (p, v, _), d in claims.items()]


def test_facts_are_those_that_are_not_told_otherwise(real: Built, thing: Term) -> None:
    asking = Asking(real.store)
    story = gather(thing, asking, "fr")
    cited = {source for kept in story.kept for source in kept.sources}
    facts = [(r["property"], r["value"]) for r in asking.rows("facts-of-thing", thing=[thing])]
    assert story.plain == [
        (property, value)
        for property, value in facts
        if property not in DAY_PROPERTIES
        and property[1:-1] not in repeating()
        and not (property == iri(dcterms.source) and value[1:-1].rpartition("/")[2] in cited)
    ]
