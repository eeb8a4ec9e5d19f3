"""The whole of an answer from a server that gives only so many rows of it.

Ours says so in `X-Row-Limit` and `X-Row-Limit-Reached`, Virtuoso in `X-SPARQL-MaxRows`. Rows that
are in a total order can be asked for page by page: a SELECT without a limit of its own is ordered
by what it says, then by all its variables. Where the server cannot do that, what it gave is marked
as cut (`ended_after`), and whoever takes it must look.
"""

import re
from collections.abc import Callable, Iterator
from email.message import Message

from coopgraph.errors import CoopgraphError
from coopgraph.store.answers import Answers
from coopgraph.store.query_text import form_of
from coopgraph.store.rdf_terms import Row

_TEXT = re.compile(
    r"""'''(?:[^'\\]|\\.|'{1,2}(?!'))*'''
      | \"\"\"(?:[^"\\]|\\.|"{1,2}(?!"))*\"\"\"
      | '(?:[^'\\\n]|\\.)*' | "(?:[^"\\\n]|\\.)*"
      | <[^<>\s]*> | \#[^\n]*""",
    re.DOTALL | re.VERBOSE,
)
"""Strings, IRIs and comments."""
_OWN_LIMIT = re.compile(r"\b(?:LIMIT|OFFSET|VALUES)\b", re.IGNORECASE)
_ORDER = re.compile(r"\bORDER\s+BY\b", re.IGNORECASE)
_MOST_PAGES = 10_000


def ended_after(headers: Message) -> int | None:
    """Read after how many rows a server ended its answer: ours says so, Virtuoso as well."""
    ours = headers.get("X-Row-Limit-Reached", "").lower() == "true"
    most = headers.get("X-Row-Limit" if ours else "X-SPARQL-MaxRows", "")
    return int(most) if most.isdecimal() and int(most) else None


def limited(query: str, size: int) -> str | None:
    """Word the question for the first rows of a SELECT; None if it has a limit of its own."""
    if form_of(query) != "SELECT" or _OWN_LIMIT.search(_after_last_group(query)):
        return None
    return f"{query.rstrip()}\nLIMIT {size}"


def page_query(query: str, variables: tuple[str, ...], size: int, offset: int) -> str | None:
    """Word the question for one page of a SELECT; None if it cannot be asked page by page."""
    order = " ".join(f"?{name}" for name in variables)
    words = order if _ORDER.search(_after_last_group(query)) else f"ORDER BY {order}"
    first = limited(f"{query.rstrip()}\n{words}", size) if variables else None
    return first and f"{first} OFFSET {offset}"


def whole_rows(
    query: str, first: Answers, ask: Callable[[str], Answers], size: int
) -> Iterator[Row] | None:
    """Give all rows, page by page; None if the first page cannot be had."""
    wanted = [page_query(query, first.variables, size, n * size) for n in range(2)]
    if wanted[0] is None:
        return None
    try:
        page = list(ask(wanted[0]))
    except CoopgraphError:
        return None
    return _pages(query, first.variables, page, ask, size)


def _pages(
    query: str,
    variables: tuple[str, ...],
    page: list[Row],
    ask: Callable[[str], Answers],
    size: int,
) -> Iterator[Row]:
    for number in range(1, _MOST_PAGES):
        yield from page
        if len(page) < size:
            return
        text = page_query(query, variables, size, number * size)
        assert text is not None
        page = list(ask(text))


def _after_last_group(query: str) -> str:
    """Return what stands behind the last brace, without strings, IRIs and comments."""
    return _TEXT.sub(" ", query).rpartition("}")[2]
