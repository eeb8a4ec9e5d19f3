"""The settling of each property, as the contract in `docs/guide/graph.md` states it."""

import re
from pathlib import Path

import pytest

from coopgraph.ontology.prefixes import prefixes
from coopgraph.ontology.rules import Bound, load_rules
from coopgraph.ontology.terms import coop, dcterms, m8g, rdf, schema, skos, xsd

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guide" / "graph.md"


@pytest.mark.parametrize(
    ("of", "path", "settling"),
    [
        (coop.Partnership, coop.party, "all"),
        (coop.Partnership, schema.startDate, "one"),
        (coop.Partnership, coop.startOf, "companion"),
        (coop.Partnership, coop.status, "latest"),
        (coop.Partnership, coop.mainKind, "derived"),
        (coop.Project, coop.budgetCurrency, "together"),
        (coop.Edition, coop.country, "one"),
        (coop.Edition, m8g.eventNumber, "derived"),
        (coop.Series, coop.alternatesBetween, "all"),
    ],
)
def test_settling(of: str, path: str, settling: str) -> None:
    rule = load_rules().rule_of(path, of)
    assert rule is not None
    assert rule.settling == settling


def test_a_date_knows_its_first_and_last_day() -> None:
    rule = load_rules().rule_of(schema.startDate, coop.Edition)
    assert rule is not None
    assert rule.is_date
    assert (rule.earliest, rule.latest) == (coop.startEarliest, coop.startLatest)
    assert rule.datatype is None


def test_every_date_of_varying_precision_has_both_days() -> None:
    for rules in load_rules().of_class.values():
        for rule in rules:
            assert rule.is_date == (rule.earliest is not None) == (rule.latest is not None)


def test_what_a_rule_says_of_the_value() -> None:
    rules = load_rules()
    currency = rules.rule_of(coop.budgetCurrency, coop.Project)
    kind = rules.rule_of(coop.partnershipKind, coop.Partnership)
    party = rules.rule_of(coop.party, coop.Partnership)
    names = rules.rule_of(skos.prefLabel, coop.LocalAuthority)
    assert currency is not None
    assert kind is not None
    assert party is not None
    assert names is not None
    assert (currency.companion_of, currency.datatype) == (coop.budget, xsd.string)
    assert (kind.scheme, kind.node_class) == ("partnership-kinds", skos.Concept)
    assert (party.node_class, party.min_count) == (coop.LocalAuthority, 2)
    assert (names.datatype, names.is_reference) == (rdf.langString, True)


def test_a_companion_follows_a_property_of_the_same_class() -> None:
    rules = load_rules()
    for of, found in rules.of_class.items():
        for rule in found:
            follows = rule.settling in ("companion", "together")
            assert follows == (rule.companion_of is not None)
            assert not rule.companion_of or rules.rule_of(rule.companion_of, of)


def test_what_is_settled_together_and_what_bounds_what() -> None:
    project, edition = (load_rules().classes[of] for of in (coop.Project, coop.Edition))
    assert project.together == {
        schema.startDate: schema.endDate,
        coop.budget: coop.budgetCurrency,
    }
    assert Bound(schema.startDate, schema.endDate) in project.bounds
    assert Bound(coop.registrationDate, schema.startDate) in edition.bounds
    assert (project.is_event, edition.is_event) == (False, True)


def test_an_unnamed_pair_has_no_rule() -> None:
    assert load_rules().rule_of(coop.budget, coop.Edition) is None


def test_rules_come_in_display_order_without_ties() -> None:
    for of, found in load_rules().of_class.items():
        orders = [rule.order for rule in found]
        assert orders == sorted(set(orders)), of


def rows_of_the_contract() -> list[tuple[str, str, str]]:
    """(class, property, settling) for each property of the table of the guide."""
    rows, of = [], ""
    for line in GUIDE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not line.startswith("|") or len(cells) != 3 or cells[0] in ("class", "date", "---"):
            continue
        if named := re.match(r"`([\w]+:\w+)`", cells[0]):
            of = named[1]
        if of and cells[2] in SETTLED:
            text = re.sub(r"\([^)]*\)|→ `[^`]*`|⊑ `[^`]*`", "", cells[1])
            rows += [(of, path, cells[2]) for path in re.findall(r"`(\w+:\w+)`", text)]
    return rows


SETTLED = {"all", "one", "together", "latest", "derived", "reference table"}


def test_the_contract_and_the_shapes_agree() -> None:
    rules = load_rules()
    contract = rows_of_the_contract()
    assert len(contract) > 90
    for of, path, settling in contract:
        rule = rules.rule_of(expand(path), expand(of))
        assert rule is not None, (of, path)
        found = "reference table" if rule.is_reference else rule.settling
        assert found == settling, (of, path)


def expand(name: str) -> str:
    prefix, _, local = name.partition(":")
    return prefixes()[prefix] + local


def test_every_term_the_contract_names_is_declared() -> None:
    names = set(re.findall(r"`coop:(\w+)`", GUIDE.read_text(encoding="utf-8")))
    assert names
    assert names <= {name for name in vars(coop) if not name.startswith("_")}


def test_identifiers_are_given_and_not_voted() -> None:
    rule = load_rules().rule_of(dcterms.identifier, coop.Edition)
    assert rule is not None
    assert rule.settling == "derived"
