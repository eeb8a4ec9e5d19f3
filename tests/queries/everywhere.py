"""What is asked of one store after another, and answers that compare whichever engine gave them."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from coopgraph.queries.library import bound_query
from coopgraph.queries.question import question
from coopgraph.store import Answers, Statements, Store

THEN = '"2010-12-31"^^<http://www.w3.org/2001/XMLSchema#date>'

Found = Counter[tuple[str, ...]]
"""Rows or triples, in no order, as N-Triples writes their terms."""


def wordings(name: str) -> list[str]:
    """Word a question with the examples of its file, and at the times that it knows."""
    asked = question(name)
    times = [("asOf", THEN, asked.as_of), ("rollUp", "true", asked.roll_up)]
    return [
        bound_query(name),
        *(bound_query(name, **{time: [term]}) for time, term, is_known in times if is_known),
    ]


def answer(store: Store, query: str, lists: Mapping[str, str]) -> Found:
    """Ask a store; `lists` are the columns of several values, with what separates them."""
    found = store.query(query)
    if isinstance(found, Answers):
        return rows_found(found.variables, (map(_text, row) for row in found), lists)
    if isinstance(found, Statements):
        return Counter((str(triple),) for triple in found)
    return Counter([(str(bool(found)),)])


def rows_found(
    variables: Sequence[str], rows: Iterable[Iterable[str]], lists: Mapping[str, str]
) -> Found:
    """Count rows of terms; a list in a cell is sorted, for it has no order."""
    return Counter(
        tuple(_cell(term, lists.get(name)) for name, term in zip(variables, row, strict=True))
        for row in rows
    )


def several(name: str) -> dict[str, str]:
    """Return the columns of a question that may hold several values, with what separates them."""
    asked = question(name)
    return {**asked.lists, **asked.joined}


def _text(term: object) -> str:
    return str(term)


def _cell(term: str, separator: str | None) -> str:
    if separator is None or not term.startswith('"') or "^^" in term.rpartition('"')[2]:
        return term
    return str(sorted(term.rpartition('"')[0][1:].split(separator)))
