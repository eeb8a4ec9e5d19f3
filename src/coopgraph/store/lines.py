"""Answers that arrive as lines, rows as TSV and triples as N-Triples, written in other formats.

What pyoxigraph reads must be let go in the thread that read it, so no error that leaves these
functions holds on to it.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from io import BytesIO
from types import MappingProxyType
from typing import IO

import pyoxigraph
from pyoxigraph import QueryBoolean, QueryResultsFormat, RdfFormat

from coopgraph.errors import CoopgraphError, QueryFailed
from coopgraph.store.answers import Answers, BooleanAnswer, Statements
from coopgraph.store.rdf_terms import Row

_Writing = Callable[[bytes, IO[bytes], str], None]


def rows_in(text: bytes, output: IO[bytes], format: str) -> None:
    """Write the rows (or the verdict) in TSV text in another format of `Answers`."""
    _checked(_write_rows, text, output, format)


def solutions_of(variables: Sequence[str], rows: Iterable[Row]) -> pyoxigraph.QuerySolutions:
    """Make solutions of rows, so that they can be written in any format."""
    text = BytesIO()
    text.write("\t".join(f"?{name}" for name in variables).encode() + b"\n")
    for row in rows:
        text.write("\t".join("" if term is None else str(term) for term in row).encode() + b"\n")
    found = pyoxigraph.parse_query_results(text.getvalue(), QueryResultsFormat.TSV)
    assert isinstance(found, pyoxigraph.QuerySolutions)
    return found


def triples_in(
    text: bytes, output: IO[bytes], format: str, prefixes: Mapping[str, str] = MappingProxyType({})
) -> None:
    """Write the triples in N-Triples text in another format; `prefixes` (name → IRI) shorten."""
    _checked(partial(_write_triples, prefixes=prefixes), text, output, format)


def rows_read(text: bytes) -> Answers | BooleanAnswer:
    """Read the rows (or the verdict) in TSV text; to be taken in the thread that calls this."""
    found = pyoxigraph.parse_query_results(text, QueryResultsFormat.TSV)
    return BooleanAnswer(found) if isinstance(found, QueryBoolean) else Answers(found)


def triples_read(text: bytes) -> Statements:
    """Read the triples in N-Triples text; to be taken in the thread that calls this."""
    return Statements(quad.triple for quad in pyoxigraph.parse(text, RdfFormat.N_TRIPLES))


def _write_rows(text: bytes, output: IO[bytes], format: str) -> None:
    rows_read(text).write(output, format)


def _write_triples(
    text: bytes, output: IO[bytes], format: str, prefixes: Mapping[str, str]
) -> None:
    triples_read(text).write(output, format, dict(prefixes))


def _checked(write: _Writing, text: bytes, output: IO[bytes], format: str) -> None:
    if why := _failure(write, text, output, format):
        raise QueryFailed.of("store.query.failed", why=why)


def _failure(write: _Writing, text: bytes, output: IO[bytes], format: str) -> str:
    try:
        write(text, output, format)
    except (SyntaxError, CoopgraphError) as error:
        return str(error)
    return ""
