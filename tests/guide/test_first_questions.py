"""The first questions of the guide: short, right on the real data, and the same on every store.

Virtuoso is asked in `tests/virtuoso`.
"""

from collections.abc import Iterator

import pytest
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.parserutils import CompValue

from coopgraph.graph import Graph, open_graph
from coopgraph.ontology.terms import coop, schema
from coopgraph.store import EmbeddedStore
from coopgraph.store.remote import RemoteStore
from tests.built import Built
from tests.guide.asked_first import QUESTIONS, Rows, rows
from tests.portal.conftest import serving
from tests.servers import oxigraph_with

each_question = pytest.mark.parametrize("heading", QUESTIONS)


@pytest.fixture(scope="module")
def in_memory(real: Built) -> Iterator[EmbeddedStore]:
    with real.in_memory() as store:
        yield store


@pytest.fixture(scope="module")
def on_oxigraph(real: Built) -> Iterator[RemoteStore]:
    with oxigraph_with(real.nquads()) as store:
        yield store


@pytest.fixture(scope="module")
def on_our_server(real: Built) -> Iterator[RemoteStore]:
    with serving(real.shelf) as (url, _):
        yield RemoteStore(f"{url}/sparql")


@pytest.fixture(scope="module")
def library(real: Built) -> Iterator[Graph]:
    with open_graph(str(real.shelf)) as graph:
        yield graph


def parts(node: object, name: str) -> Iterator[CompValue]:
    """Give the parts of a query's algebra that bear a name."""
    if isinstance(node, CompValue):
        if node.name == name:
            yield node
        for value in node.values():
            yield from parts(value, name)
    elif isinstance(node, list | tuple):
        for one in node:
            yield from parts(one, name)


def test_there_are_ten_of_them() -> None:
    numbers = [int(heading.partition(".")[0]) for heading in QUESTIONS]
    assert numbers == list(range(1, 11))


@each_question
def test_it_is_short(heading: str) -> None:
    algebra = prepareQuery(QUESTIONS[heading]).algebra
    assert 0 < sum(len(part.triples) for part in parts(algebra, "BGP")) <= 4
    for name in ("LeftJoin", "Union", "Minus", "Graph", "Builtin_EXISTS", "Builtin_NOTEXISTS"):
        assert not [*parts(algebra, name)], f"{name} is no plain pattern"


def test_a_pattern_too_many_is_seen() -> None:
    text = "SELECT * { ?a ?b ?c ; ?d ?e . OPTIONAL { ?c ?f ?g } }"
    algebra = prepareQuery(text).algebra
    assert sum(len(part.triples) for part in parts(algebra, "BGP")) == 3
    assert [*parts(algebra, "LeftJoin")]


@each_question
def test_every_store_gives_the_same_rows_in_the_same_order(
    heading: str,
    real: Built,
    in_memory: EmbeddedStore,
    on_oxigraph: RemoteStore,
    on_our_server: RemoteStore,
) -> None:
    on_disk = rows(real.store, QUESTIONS[heading])
    assert on_disk
    assert len(set(on_disk)) == len(on_disk), "a row comes twice"
    for store in (in_memory, on_oxigraph, on_our_server):
        assert rows(store, QUESTIONS[heading]) == on_disk


def asked(real: Built, number: int) -> Rows:
    text = next(text for heading, text in QUESTIONS.items() if heading.startswith(f"{number}."))
    return rows(real.store, text)


def ids(terms: object) -> set[str]:
    return {str(term).rstrip(">").rpartition("/")[2] for term in terms}  # type: ignore[attr-defined]


def test_partners_with_their_documents(real: Built, library: Graph) -> None:
    found = asked(real, 1)
    (known,) = library.ask("partners-of-authority", authority="fr-commune-toulouse")
    assert {row[0] for row in found} == {f"<{known.partner}>"}
    assert {row[1] for row in found} == {'"1996/.."'}
    assert ids(row[2] for row in found) == ids(known.sources)


def test_no_start_is_lost_for_its_precision(real: Built, library: Graph) -> None:
    begun = {str(r.partnership): str(r.start) for r in library.ask("partnerships") if r.start}
    since_2010 = {name for name, start in begun.items() if start >= "2010"}
    assert {row[0][1:-1] for row in asked(real, 2)} == since_2010
    lost = f"""SELECT ?p WHERE {{ ?p a <{coop.Partnership}> ; <{schema.startDate}> ?start
        FILTER (?start >= "2010-01-01"^^<http://www.w3.org/2001/XMLSchema#date>) }}"""
    assert len(rows(real.store, lost)) < len(since_2010), "what the guide warns of"


def test_what_was_signed_in_a_year(real: Built, library: Graph) -> None:
    known = [row for row in library.ask("conventions") if str(row.signed or "").startswith("2013")]
    assert ids(row[0] for row in asked(real, 3)) == {row.convention.id for row in known}


def test_projects_in_a_place(real: Built) -> None:
    found = asked(real, 4)
    assert {
        "project-val-de-marne-yen-bai-laboratory",
        "project-val-de-marne-yen-bai-water-service-2007",
    } <= ids(row[0] for row in found)
    assert '"2009/2011-12-31"' in {row[1] for row in found}


def test_who_cooperates_on_a_theme(real: Built, library: Graph) -> None:
    known = library.ask("partnerships-by-theme", theme="water-sanitation")
    assert ids(row[1] for row in asked(real, 5)) == {row.partnership.id for row in known}


def test_partners_of_all_that_went_into_an_authority(real: Built, library: Graph) -> None:
    found = asked(real, 6)
    assert ids(row[1] for row in found) == {"vn-province-lao-cai", "vn-province-yen-bai"}
    known = library.ask("partners-of-authority", authority="vn-province-lao-cai-2025", roll_up=True)
    today = {row.partner.id for row in known}
    assert {"fr-region-nouvelle-aquitaine", "fr-dept-val-de-marne"} <= today
    assert ids(row[0] for row in found) - today <= {
        "fr-region-aquitaine",
        "fr-region-poitou-charentes",
    }, "both are Nouvelle-Aquitaine today"


def test_where_a_territory_lay(real: Built) -> None:
    assert {(*ids([row[0]]), row[1]) for row in asked(real, 7)} == {
        ("fr-dept-haute-garonne", '"/.."'),
        ("fr-region-midi-pyrenees", '"/2015-12-31"'),
        ("fr-region-occitanie", '"2016-01-01/.."'),
    }


def test_when_and_where_conferences_were(real: Built) -> None:
    found = {
        int(row[0].split('"')[1]): (row[1].split('"')[1], *ids([row[2]])) for row in asked(real, 8)
    }
    assert found[1] == ("1995", "fr-commune-lille")
    assert found[5] == ("2003-10-13", "fr-commune-toulouse")
    assert found[9] == ("2013-06-09", "fr-commune-brest")
    assert sorted(found) == list(range(1, len(found) + 1))


def test_who_took_part(real: Built, library: Graph) -> None:
    known = library.ask("participants-of-edition", edition="assises-12")
    assert ids(row[0] for row in asked(real, 9)) >= {row.actor.id for row in known if row.actor}


def test_who_says_so(real: Built, library: Graph) -> None:
    known = library.ask("agreed-values-of-thing", thing="assises-09")
    found = {(row[0][1:-1], *ids([row[2]])) for row in asked(real, 10)}
    assert found == {(str(row.property), id) for row in known for id in ids(row.sources)}
