"""What a catalogue states beside what a portal would show: field by field, a verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coopgraph.harvest.any_catalogue import Catalogue, plain
from coopgraph.harvest.remark import Remark, Verdict
from coopgraph.harvest.shown import UNKNOWN, ShownItem


@dataclass(frozen=True)
class ToldField:
    """A field: its name, where the portal shows it, and what to say if it shows nothing."""

    field: str
    shown: str
    predicate: str
    missing: str = ""
    """Key of the reason if the catalogue does not state it, or "" if that is no matter."""
    lost: str = ""
    """Key of the reason if the catalogue states it and the portal shows nothing."""
    one_language: str = ""
    """Key of the reason if it is stated in several languages: the portal shows one."""
    is_lost: bool = True
    """Whether what is not shown is lost, or only less than there could be."""


def compare(
    portal: str, of: Catalogue, item: ShownItem, fields: Iterable[ToldField]
) -> Iterator[Remark]:
    """Give a remark on each field that is stated, or that is missed."""
    for told in fields:
        stated = of.values(item.node, told.predicate)
        shown = item.fields.get(told.shown)
        value = plain(stated[0]) if stated else ""
        if shown is UNKNOWN or (isinstance(shown, list) and UNKNOWN in shown):
            yield Remark(portal, item.node, told.field, Verdict.UNKNOWN, "only-the-portal", value)
        elif shown:
            yield Remark(portal, item.node, told.field, Verdict.KEPT)
            languages = {it.language for it in of.literals(item.node, told.predicate)}
            if told.one_language and len(languages) > 1:
                others = ", ".join(sorted(languages - {"fr", ""})) or "-"
                key = told.one_language
                yield Remark(portal, item.node, told.field, Verdict.DOWNGRADED, key, others)
        elif stated:
            verdict = Verdict.DROPPED if told.is_lost else Verdict.DOWNGRADED
            yield Remark(portal, item.node, told.field, verdict, told.lost or told.missing, value)
        elif told.missing:
            yield Remark(portal, item.node, told.field, Verdict.DOWNGRADED, told.missing)
