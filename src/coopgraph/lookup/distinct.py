"""Telling apart things that would be called the same: by what distinguishes them, else by id."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from coopgraph.lookup.folding import fold
from coopgraph.lookup.naming import Names, id_of
from coopgraph.messages import say
from coopgraph.records.quads import Term

Detail = Callable[[Term, str], str]
"""Gives, for a thing and a language, a word that may tell it apart; "" if it has none."""


def told_apart(
    names: Mapping[Term, Mapping[str, str]], details: Sequence[Detail]
) -> dict[Term, Names]:
    """Give names in which no two things are called the same in one language.

    Where some are, each detail in turn is added that differs between them, and last the id.
    """
    found = {thing: dict(named) for thing, named in names.items()}
    for language in sorted({language for named in names.values() for language in named}):
        told = {thing: named[language] for thing, named in names.items() if language in named}
        for detail in (*details, _id):
            for alike in _alike(told):
                added = {thing: detail(thing, language) for thing in alike}
                if len(set(added.values())) > 1:
                    told |= {t: _with(told[t], added[t]) for t in alike}
        for thing, name in told.items():
            found[thing][language] = name
    return found


def life_in_words(start: str, end: str, language: str) -> str:
    """Say when something ended, or else when it began; "" if neither is known."""
    if end:
        return say("lookup.until", language, year=end[:4])
    return say("lookup.since", language, year=start[:4]) if start else ""


def _id(thing: Term, _language: str) -> str:
    return id_of(thing)


def _alike(names: Mapping[Term, str]) -> list[list[Term]]:
    groups: defaultdict[str, list[Term]] = defaultdict(list)
    for thing in sorted(names):
        groups[fold(names[thing])].append(thing)
    return [group for group in groups.values() if len(group) > 1]


def _with(name: str, detail: str) -> str:
    if not detail:
        return name
    return f"{name[:-1]}, {detail})" if name.endswith(")") else f"{name} ({detail})"
