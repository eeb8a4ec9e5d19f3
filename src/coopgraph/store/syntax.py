"""From what the parser says about a wrong query to one line for the person who wrote it.

Oxigraph names the farthest place it could reach and every token it would have taken there: dozens
of keywords, and now and then a reason in words. The reason is kept, and punctuation; the rest of
the list would send the reader the wrong way.
"""

import re

from coopgraph.errors import QueryInvalid

_PLACE = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_REASONS = {
    "Prefix not found": "store.reason.prefix",
    "The SELECT contains a variable that is unbound": "store.reason.unbound",
    "The SELECT overrides an existing variable using an expression": "store.reason.overridden",
}
_PUNCTUATION = re.compile(r'"([^\w"\\\s]{1,2})"')
_LONGEST = 40


def query_invalid(error: SyntaxError, query: str) -> QueryInvalid:
    """Return the error of `query`, with `line` and `column` (from 1) among its fields if known."""
    if not query.strip():
        return QueryInvalid.of("store.query.empty")
    place = _PLACE.match(str(error))
    if place is None:
        return QueryInvalid.of("store.query.invalid", why=" ".join(str(error).split()))
    line, column = int(place[1]), int(place[2])
    fields = {"line": line, "column": column, "after": _text_before(query, line, column)}
    reason = next((_REASONS[known] for known in _REASONS if known in place[3]), None)
    if reason is not None:
        return QueryInvalid.of(reason, **fields)
    if tokens := _PUNCTUATION.findall(place[3]):
        return QueryInvalid.of("store.query.expected", tokens=" ".join(tokens), **fields)
    return QueryInvalid.of("store.query.wrong", **fields)


def _text_before(query: str, line: int, column: int) -> str:
    """Return the end of what the parser could read, on one line."""
    lines = query.splitlines()[:line]
    if len(lines) == line:
        lines[-1] = lines[-1][: column - 1]
    last = next((text.strip() for text in reversed(lines) if text.strip()), "")
    return last if len(last) <= _LONGEST else "…" + last[-_LONGEST:]
