"""The summary at the end of a build, as a person likes to read it."""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.building.report import BuildReport
from coopgraph.findings import Findings, Severity
from coopgraph.messages import number, say
from coopgraph.ontology.term_labels import label
from coopgraph.records.iris import concept
from coopgraph.records.ruling import CLASS_OF_NOTION

TO_TRY = (
    "coopgraph explain assises-09",
    "coopgraph disagreements",
    "coopgraph query partners-of-authority --authority toulouse",
)
_VERSION_SHOWN = 12


def summary(report: BuildReport, language: str) -> Iterator[str]:
    """Tell what was built, line by line."""

    def tell(key: str, **fields: int | str) -> str:
        shown = {k: number(v, language) if isinstance(v, int) else v for k, v in fields.items()}
        return say(f"building.summary.{key}", language, **shown)

    yield tell("title", quads=report.quads, version=report.version[:_VERSION_SHOWN])
    yield ""
    yield "  " + tell(
        "rows",
        rows=sum(report.rows.values()),
        claims=report.claims,
        graphs=report.claim_graphs,
        silent=report.documents_without_claims,
    )
    yield "  " + tell("agreed", values=report.agreed_values)
    yield "  " + tell("disagreements", n=report.disagreements)
    if report.rulings:
        number_of = "one" if report.rulings == 1 else "many"
        yield "  " + tell(f"rulings.{number_of}", n=report.rulings)
    yield ""
    yield tell("things")
    yield from _counts(report, language)
    yield ""
    yield tell("countries", counts=", ".join(_countries(report, language)))
    yield _findings(report, language)
    yield ""
    yield tell("outputs")
    yield "  " + tell("store", path=report.store)
    yield from (f"  {path}" for path in report.outputs)
    yield ""
    yield tell("try")
    yield from (f"  {command}" for command in TO_TRY)


def refusal(report: BuildReport, language: str) -> str:
    """Tell that nothing was built, and why."""
    return f"{_findings(report, language)}\n{say('building.summary.refused', language)}"


def _counts(report: BuildReport, language: str) -> Iterator[str]:
    counts = sorted(report.things.items(), key=lambda item: (-item[1], item[0]))
    shown = [(number(n, language), _name(notion, language)) for notion, n in counts]
    width = max((len(n) for n, _ in shown), default=0)
    yield from (f"  {n:>{width}}  {name}" for n, name in shown)


def _name(notion: str, language: str) -> str:
    return label(CLASS_OF_NOTION[notion].CLASS, language) or notion


def _countries(report: BuildReport, language: str) -> Iterator[str]:
    for country, n in report.authorities.items():
        name = label(concept("countries", country)[1:-1], language) or country
        yield f"{name} {number(n, language)}"


def counted(findings: Findings, language: str) -> str:
    """Tell how many findings there are of each severity."""
    counts = findings.by_severity()
    return say(
        "building.summary.findings",
        language,
        fatal=counts[Severity.FATAL],
        warning=counts[Severity.WARNING],
        info=counts[Severity.INFO],
    )


def _findings(report: BuildReport, language: str) -> str:
    text = counted(report.findings, language)
    if answered := len(report.findings.answered):
        shown = number(answered, language)
        text = say("building.summary.answered", language, findings=text, n=shown)
    if not len(report.findings) or report.findings.has_fatal:
        return text
    return f"{text} ({say('building.summary.see-findings', language)})"
