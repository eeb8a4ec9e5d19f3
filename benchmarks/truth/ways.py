"""Ways to choose a value: the plain vote, and our rule without and with the record."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping

from coopgraph.consensus import Agreement, settle_cases, witnesses_of
from coopgraph.consensus.agreement import agree
from coopgraph.findings import Findings
from coopgraph.records.quads import read_literal
from coopgraph.settling import Properties, read_rows
from coopgraph.settling.decisions import cases_of
from truth.drawing import Row

Answers = Mapping[str, list[str]]
"""Thing → the value chosen, or the values between which a way cannot tell."""

Way = Callable[[list[Row]], Answers]


def plain_vote(rows: list[Row]) -> Answers:
    """One source, one vote, values compared as they are written."""
    votes: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        votes[row["thing"]][row["value"]] += 1
    return {
        thing: sorted(value for value, n in counted.items() if n == max(counted.values()))
        for thing, counted in votes.items()
    }


def rule_without_record(rows: list[Row]) -> Answers:
    """Our rule as it would be if nobody's record were known."""
    claims = read_rows(rows, Findings())
    witnesses = witnesses_of(claims.sources.values())
    cases = cases_of(claims, Properties())
    return _answers(agree(c.thing, c.said, c.rules, witnesses, c.place_contains) for c in cases)


def rule(rows: list[Row]) -> Answers:
    """Our rule, as `coopgraph settle` and the build apply it."""
    claims = read_rows(rows, Findings())
    witnesses = witnesses_of(claims.sources.values())
    return _answers(settle_cases(cases_of(claims, Properties()), witnesses))


def _answers(agreements: Iterable[Agreement]) -> Answers:
    return {a.thing: [read_literal(agreed.value).value for agreed in a.values] for a in agreements}
