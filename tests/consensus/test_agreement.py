"""What is agreed about a thing, by the rules of the shapes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from coopgraph.consensus.agreed_quads import disagreement_quads
from coopgraph.consensus.agreement import Agreement, agree
from coopgraph.ontology.rules import load_rules
from coopgraph.ontology.terms import coop, schema, xsd
from coopgraph.records import RULINGS
from coopgraph.records.iris import Iris, concept
from coopgraph.records.quads import Term, iri, literal
from tests.consensus.test_vote import court, term, witness

EVERYBODY = court(*(witness(letter) for letter in "abcdefg"), witness(RULINGS, rank=6))
Row = tuple[str, Term, str]
IRIS = Iris()


def number(value: int) -> Term:
    return literal(str(value), datatype=xsd.integer)


def agreed_on(class_: str, rows: Iterable[Row]) -> Agreement:
    said: dict[Term, list[tuple[Term, str]]] = {}
    for property, value, sources in rows:
        for source in sources.split():
            said.setdefault(iri(property), []).append((value, source))
    rules = load_rules().classes[class_]
    return agree("<urn:thing>", said, rules, EVERYBODY, lambda value, other: False)


def values(agreement: Agreement) -> dict[str, Term]:
    return {agreed.property: agreed.value for agreed in agreement.values}


AGREEMENT, CONTACT = (concept("start-kinds", n) for n in ("agreement", "contact"))


def test_a_companion_is_settled_among_the_supporters_of_the_value_it_goes_with() -> None:
    agreement = agreed_on(
        coop.Partnership,
        [
            (schema.startDate, term("2001"), "a b c"),
            (schema.startDate, term("1999"), "d e"),
            (coop.startOf, AGREEMENT, "a b"),
            (coop.startOf, CONTACT, "c d e"),
        ],
    )
    assert values(agreement)[coop.startOf] == AGREEMENT
    assert coop.startOf in agreement.contested


def test_a_ruling_settles_a_companion() -> None:
    agreement = agreed_on(
        coop.Partnership,
        [
            (schema.startDate, term("2001"), "a b"),
            (coop.startOf, AGREEMENT, "a b"),
            (coop.startOf, CONTACT, RULINGS),
        ],
    )
    assert values(agreement)[coop.startOf] == CONTACT


@pytest.mark.parametrize(
    ("class_", "lower", "first", "upper", "second"),
    [
        (coop.Project, schema.startDate, term("2004"), schema.endDate, term("2003")),
        (coop.Edition, schema.startDate, term("2013-09"), schema.endDate, term("2013-06-12")),
        (coop.Convention, coop.signatureDate, term("2015"), coop.expiryDate, term("2014-12")),
        (coop.Edition, coop.registrationDate, term("2014"), schema.startDate, term("2013")),
        (coop.Series, coop.minimumDays, number(5), coop.maximumDays, number(3)),
    ],
)
def test_of_values_that_bound_each_other_the_better_supported_one_stays(
    class_: str, lower: str, first: Term, upper: str, second: Term
) -> None:
    strong_first = agreed_on(class_, [(lower, first, "a b c"), (upper, second, "d")])
    assert (values(strong_first).get(lower), values(strong_first).get(upper)) == (first, None)
    assert upper in strong_first.contested
    strong_second = agreed_on(class_, [(lower, first, "a"), (upper, second, "b c d")])
    assert (values(strong_second).get(lower), values(strong_second).get(upper)) == (None, second)
    assert [clash.lost for clash in strong_second.clashes] == [lower]


def test_the_weaker_bound_falls_back_on_a_value_that_fits() -> None:
    agreement = agreed_on(
        coop.Project,
        [
            (schema.startDate, term("2004"), "a b c"),
            (schema.endDate, term("2003"), "d e"),
            (schema.endDate, term("2008"), "f"),
        ],
    )
    assert values(agreement)[schema.endDate] == term("2008")
    reasons = {agreed.property: agreed.reason for agreed in agreement.values}
    assert reasons[schema.endDate] == "within-bounds"


def test_a_disagreement_over_two_properties_names_both() -> None:
    agreement = agreed_on(
        coop.Project,
        [(schema.startDate, term("2004"), "a b"), (schema.endDate, term("2003"), "c")],
    )
    agreement = replace(agreement, thing=IRIS.thing("project", "x"))
    quads = list(disagreement_quads(agreement, IRIS, lambda name, _: name))
    at_odds = {quad.object for quad in quads if quad.predicate == iri(coop.atOddsWith)}
    assert at_odds == {iri(schema.startDate)}
    places = {quad.object for quad in quads if quad.predicate == iri(coop.position)}
    node = "id/disagreement/project/x/endDate"
    assert places == {f"<{IRIS.base}{node}#1>", f"<{IRIS.base}{node}#2>"}
    assert {quad.graph for quad in quads} == {IRIS.disagreements_graph}


def test_the_main_kind_is_what_most_documents_say() -> None:
    twinning, cooperation = (concept("partnership-kinds", n) for n in ("twinning", "cooperation"))
    agreement = agreed_on(
        coop.Partnership,
        [(coop.partnershipKind, twinning, "a b"), (coop.partnershipKind, cooperation, "c")],
    )
    assert values(agreement)[coop.mainKind] == twinning
    assert not agreement.contested


def test_what_fits_is_left_alone() -> None:
    rows = [(schema.startDate, term("2004"), "a"), (schema.endDate, term("2004"), "b")]
    agreement = agreed_on(coop.Project, rows)
    assert not agreement.clashes
    assert not agreement.contested


@pytest.mark.parametrize(
    ("supporters", "opponents", "margin"),
    [
        ("a b c", "", 3),
        ("a", "", 1),
        ("a b c d", "e", 4),
        ("b c d", "a e", 1),
        ("c d e", "a b", 1),
        ("a b e", "c d", 2),
    ],
)
def test_the_margin_is_the_least_evidence_whose_absence_changes_the_value(
    supporters: str, opponents: str, margin: int
) -> None:
    """Equal numbers are decided by the order of ids here: a is before b."""
    rows = [(coop.delegates, number(500), supporters), (coop.delegates, number(800), opponents)]
    (agreed,) = agreed_on(coop.Edition, rows).values
    assert (agreed.value, agreed.margin) == (number(500), margin)
    assert agreed.independent == len(supporters.split())


def test_no_document_changes_what_is_ruled() -> None:
    rows = [(coop.delegates, number(500), RULINGS), (coop.delegates, number(800), "a b")]
    (agreed,) = agreed_on(coop.Edition, rows).values
    assert (agreed.value, agreed.margin, agreed.independent) == (number(500), 0, 0)
