"""Answers that arrive as lines, rows as TSV and triples as N-Triples, written in other formats."""

from typing import IO

import pyoxigraph
from pyoxigraph import QueryBoolean, QueryResultsFormat, RdfFormat

from coopgraph.errors import QueryFailed
from coopgraph.store.answers import Answers, Statements, Verdict


def rows_in(text: bytes, output: IO[bytes], format: str) -> None:
    """Write the rows (or the verdict) in TSV text in another format of `Answers`."""
    try:
        found = pyoxigraph.parse_query_results(text, QueryResultsFormat.TSV)
        answer = Verdict(found) if isinstance(found, QueryBoolean) else Answers(found)
        answer.write(output, format)
    except SyntaxError as error:
        raise QueryFailed.of("store.query.failed", why=error.msg) from None


def triples_in(text: bytes, output: IO[bytes], format: str) -> None:
    """Write the triples in N-Triples text in another format of `Statements`."""
    try:
        quads = pyoxigraph.parse(text, RdfFormat.N_TRIPLES)
        Statements(quad.triple for quad in quads).write(output, format)
    except SyntaxError as error:
        raise QueryFailed.of("store.query.failed", why=error.msg) from None
