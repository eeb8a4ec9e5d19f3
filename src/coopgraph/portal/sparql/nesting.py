"""Refusing queries nested so deeply that reading them would end the engine, or take it hours.

The engine reads a query by calling itself for every bracket inside a bracket. How deep a query goes
depends on which brackets are mere text: those in strings, comments and IRIs. As with SERVICE,
whoever tells them apart must do it exactly as the engine does, or be led astray; so every way of
reading is followed at once, and the deepest counts. That may be more than the truth, never less.
"""

import re

from coopgraph.portal.sparql.escapes import readings

DEEPEST = 50
"""Brackets within brackets; the deepest question of the library has 7."""
_MARK = re.compile(r"""\\.|"+|'+|<[A-Za-z][A-Za-z0-9+.-]*://|[{}()\[\]<>\#\r\n]""", re.DOTALL)
_NEGATIONS = re.compile(rf"(?:!(?:\s|\#[^\r\n]*[\r\n])*){{{DEEPEST}}}!")
_OPENING, _CLOSING = frozenset("{(["), frozenset("})]")
_CODE, _COMMENT, _IRI = "code", "comment", "iri"
_Reading = tuple[str, str]
"""What a mark is part of, and the quote that would end it."""


def is_too_deep(query: str) -> bool:
    """Whether a query may be nested deeper than `DEEPEST`, written plainly or escaped."""
    return any(_many_negations(text) or _is_too_deep(text) for text in readings(query))


def _many_negations(query: str) -> bool:
    return query.count("!") > DEEPEST and _NEGATIONS.search(query) is not None


def _is_too_deep(query: str) -> bool:
    if query.count("<<") > DEEPEST:
        return True
    if sum(map(query.count, _OPENING)) <= DEEPEST:
        return False
    depths: dict[_Reading, int] = {(_CODE, ""): 0}
    for found in _MARK.finditer(query):
        mark = found[0]
        after: dict[_Reading, int] = {}
        for reading, depth in depths.items():
            step = _step(mark) if reading[0] == _CODE else 0
            for next_reading in _next(reading, mark):
                after[next_reading] = max(after.get(next_reading, -len(query)), depth + step)
        depths = after
        if depths.get((_CODE, ""), 0) > DEEPEST:
            return True
    return False


def _step(mark: str) -> int:
    return (mark in _OPENING) - (mark in _CLOSING)


def _next(reading: _Reading, mark: str) -> tuple[_Reading, ...]:
    """Return what may come after a mark, if what comes before it is read in this way."""
    kind, quote = reading
    if kind == _COMMENT:
        return ((_CODE, ""),) if mark[-1] in "\r\n" else (reading,)
    if kind == _IRI:
        return _after_in_iri(reading, mark)
    if mark[0] in "\"'":
        return _after_quotes(reading, mark) if quote in ("", mark[0]) else (reading,)
    if kind == _CODE and mark == "#":
        return ((_COMMENT, ""),)
    if kind == _CODE and mark[0] == "<":  # with `://` after it, it means “less than” nowhere
        return (reading, (_IRI, "")) if mark == "<" else ((_IRI, ""),)
    return (reading,)


def _after_in_iri(reading: _Reading, mark: str) -> tuple[_Reading, ...]:
    """End an IRI at `>`, and give it up where something stands that no IRI may hold."""
    if mark == ">":
        return ((_CODE, ""),)
    return (reading,) if mark in "()[]#'" or mark[0] in "'\\" else ()


def _after_quotes(reading: _Reading, marks: str) -> tuple[_Reading, ...]:
    """Follow a run of one kind of quote; three or more may mean a long string, or none."""
    code, short, long = (_CODE, ""), ("short", marks[0]), ("long", marks[0])
    if len(marks) >= 3:
        return (code, short, long)
    if reading[0] == "long" or len(marks) == 2:
        return (reading,)
    return (short,) if reading == code else (code,)
