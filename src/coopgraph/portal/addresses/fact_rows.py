"""The facts of a thing as rows for spreadsheets: property, value, names, and the documents."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from coopgraph.lookup.naming import Names, names_of, shown
from coopgraph.messages import LANGUAGES
from coopgraph.queries import Asking
from coopgraph.records.quads import Term, is_iri, read_literal

_HEADER = (
    "property",
    *(f"property_{lang}" for lang in LANGUAGES),
    "value",
    *(f"value_{lang}" for lang in LANGUAGES),
    "language",
    "sources",
)


Fact = tuple[Term, Term, str]
"""A property, a value, and the addresses of the documents that state it, separated by spaces."""


def facts_of(asking: Asking, thing: Term) -> list[Fact]:
    """Ask for the facts of a thing in the agreed view."""
    return [
        (row["property"], row["value"], read_literal(row["sources"]).value)
        for row in asking.rows("facts-of-thing", thing=[thing])
    ]


def fact_rows(asking: Asking, facts: Iterable[Fact]) -> bytes:
    """Write facts as CSV (RFC 4180, UTF-8), in order; nothing if there are none.

    `value` is an IRI or a text; `sources` are the addresses of the documents that state it here,
    separated by spaces, none for what the reference tables say.
    """
    found = sorted(facts)
    if not found:
        return b""
    names = names_of(asking, [term for fact in found for term in fact[:2]])
    output = StringIO()
    writer = csv.writer(output)
    writer.writerow(_HEADER)
    for property, value, documents in found:
        sources = " ".join(sorted(documents.split()))
        writer.writerow([*_named(property, names), *_valued(value, names), sources])
    return output.getvalue().encode()


def _named(term: Term, names: dict[Term, Names]) -> Iterable[str]:
    yield term[1:-1]
    yield from (shown(names.get(term, {}), lang, term) for lang in LANGUAGES)


def _valued(value: Term, names: dict[Term, Names]) -> Iterator[str]:
    if is_iri(value):
        yield from (*_named(value, names), "")
        return
    literal = read_literal(value)
    yield from (literal.value, *([literal.value] * len(LANGUAGES)), literal.language)
