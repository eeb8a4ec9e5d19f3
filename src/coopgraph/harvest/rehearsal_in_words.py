"""The rehearsal as a person reads it: dataset by dataset, portal by portal, field by field."""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.harvest.any_catalogue import plain
from coopgraph.harvest.rehearsal import BEYOND, Rehearsal
from coopgraph.harvest.remark import PORTALS, Remark, Verdict
from coopgraph.messages import say
from coopgraph.records.quads import Term

_MARKS = {
    Verdict.DOWNGRADED: "~",
    Verdict.UNKNOWN: "?",
    Verdict.DROPPED: "✗",
    Verdict.SKIPPED: "✗✗",
}


def told(rehearsal: Rehearsal, lang: str) -> Iterator[str]:
    """Tell a rehearsal, line by line."""
    for dataset in rehearsal.datasets():
        remarks = rehearsal.of(dataset)
        if remarks:
            yield _title(rehearsal, dataset, lang)
            for portal, name in PORTALS.items():
                yield from _portal(name, [r for r in remarks if r.portal == portal], lang)
            yield from _points(rehearsal, dataset, lang)
            yield ""
    yield say("harvest.beyond.title", lang)
    for name in BEYOND:
        yield f"  ? {say(f'harvest.beyond.{name}', lang)}"
    yield ""
    key = "passes" if rehearsal.passes else "fails"
    yield say(f"harvest.{key}", lang)


def _title(rehearsal: Rehearsal, dataset: Term, lang: str) -> str:
    if not dataset:
        return say("harvest.whole", lang)
    return f"{rehearsal.catalogue.name(dataset)}  <{plain(dataset)}>"


def _portal(name: str, remarks: list[Remark], lang: str) -> Iterator[str]:
    kept = list(dict.fromkeys(r.field for r in remarks if r.verdict is Verdict.KEPT))
    if remarks:
        yield f"  {name}"
    if kept:
        yield f"    ✓ {say('harvest.line.kept', lang, fields=', '.join(kept))}"
    for (field, key), group in _alike(remarks).items():
        first, more = group[0], len(group) - 1
        verdict = say(f"harvest.verdict.{first.verdict.value}", lang)
        said = {"field": field, "verdict": verdict, "reason": first.reason(lang)}
        yield f"    {_MARKS[first.verdict]} {say('harvest.line.other', lang, **said)}"
        if more:
            yield f"        {say('harvest.more', lang, n=more)}"
        if key:
            yield f"        → {first.remedy(lang)}"


def _alike(remarks: list[Remark]) -> dict[tuple[str, str], list[Remark]]:
    """Put remarks of one kind together: forty files with one fault are one line."""
    groups: dict[tuple[str, str], list[Remark]] = {}
    for remark in remarks:
        if remark.verdict is not Verdict.KEPT:
            groups.setdefault((remark.field, remark.key), []).append(remark)
    return groups


def _points(rehearsal: Rehearsal, dataset: Term, lang: str) -> Iterator[str]:
    for score in rehearsal.scores:
        if score.dataset == dataset:
            rating = say(f"harvest.rating.{score.rating}", lang)
            fields = {"offline": score.offline, "online": score.online, "total": score.total}
            yield "  " + say("harvest.points", lang, rating=rating, **fields)
            yield "  " + say("harvest.points-strict", lang, strict=score.strict)
