"""The program reads the made-up tables as it reads the real ones."""

from collections import Counter

from coopgraph.building import BuildReport, read
from coopgraph.findings import Findings, as_object


def found(folder):
    report = BuildReport(Findings())
    read(report, folder)
    return report, Counter(str(as_object(finding)["kind"]) for finding in report.findings)


EARLIER = "before-any-cooperation"
"""Strands are moved to earlier years, which the published data never reach."""


def test_nothing_fatal_and_warnings_in_proportion(pattern, woven):
    real, made = found(pattern.folder), found(woven)
    assert not made[0].findings.has_fatal
    told = {kind: n for kind, n in made[1].items() if kind != EARLIER}
    assert told.keys() <= real[1].keys()
    for kind, number in told.items():
        assert number <= 3 * real[1][kind] * 1.5, kind
    assert made[0].claims == 3 * (real[0].claims - 8) + 8  # the 8 rows of the series do not grow
