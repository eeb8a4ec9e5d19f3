"""What a server sent, as the same answers that an embedded store gives, read as it arrives.

The type it declares tells the form of the answer: results of SELECT and ASK, or RDF.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPException, HTTPResponse, IncompleteRead
from typing import IO, cast

import pyoxigraph
from pyoxigraph import QueryBoolean, QueryResultsFormat, RdfFormat

from coopgraph.store.answers import Answer, Answers, BooleanAnswer, Statements, results_format
from coopgraph.store.lines import solutions_of
from coopgraph.store.query_text import form_of
from coopgraph.store.rdf_terms import Row, Triple
from coopgraph.store.remote.failures import EndpointNotSparql, explained
from coopgraph.store.remote.page_by_page import ended_after

RESULTS = "application/sparql-results+json, application/n-triples;q=0.2, text/turtle;q=0.1"
"""What to accept for a SELECT or an ASK; RDF too, so that a wrong form is told apart."""
TRIPLES = (
    "application/n-triples, text/turtle;q=0.8, application/rdf+xml;q=0.5,"
    " application/sparql-results+json;q=0.1"
)
"""What to accept for a CONSTRUCT or DESCRIBE."""
_MORE_MEMBERS = "Unexpected JSON after the end of the bindings array"
"""What pyoxigraph says of further members of the object, once it has read every row."""
_VIRTUOSO_VERDICT = ("__ASK_RETVAL",)


def answer_in(response: HTTPResponse, url: str, timeout: float) -> Answer:
    """Read an answer; raises `EndpointNotSparql` if it is something else."""
    answer = _read(response, url, timeout)
    if not isinstance(answer, BooleanAnswer):
        answer.ended_after = ended_after(response.headers)
    return answer


def _read(response: HTTPResponse, url: str, timeout: float) -> Answer:
    media_type = response.headers.get_content_type()
    body = cast("IO[bytes]", _Body(response, url, timeout))
    if results := QueryResultsFormat.from_media_type(media_type):
        with _sense_made(url):
            found = pyoxigraph.parse_query_results(body, results)
        if isinstance(found, QueryBoolean):
            return BooleanAnswer(found)
        rows = _Rows(found, url)
        return _verdict_in(rows) if rows.variables == _VIRTUOSO_VERDICT else rows
    triples = RdfFormat.from_media_type(media_type)
    if triples is None:
        raise EndpointNotSparql.of("remote.not-sparql", url=url, why=media_type)
    return _Triples((quad.triple for quad in pyoxigraph.parse(body, triples)), url)


def accepted_for(query: str) -> str:
    """Return what to accept for a query, by its form."""
    return TRIPLES if form_of(query) in ("CONSTRUCT", "DESCRIBE") else RESULTS


def _verdict_in(rows: Answers) -> BooleanAnswer:
    """Read yes or no out of a table: so Virtuoso answers an ASK in JSON."""
    truth = b"true" if any(row[0].value == "1" for row in rows) else b"false"
    found = pyoxigraph.parse_query_results(truth, QueryResultsFormat.TSV)
    assert isinstance(found, QueryBoolean)
    return BooleanAnswer(found)


class _Rows(Answers):
    """Rows as they arrive, then perhaps more pages; written from the rows, not from the text."""

    def __init__(self, solutions: pyoxigraph.QuerySolutions, url: str) -> None:
        super().__init__(solutions)
        self._url = url

    def __iter__(self) -> Iterator[Row]:
        with _sense_made(self._url), _to_the_last_row():
            yield from super().__iter__()

    def write(self, output: IO[bytes], format: str) -> None:
        solutions_of(self.variables, self).serialize(output, results_format(format))


class Pages(_Rows):
    """All rows of an answer that came in pages."""

    def __init__(self, first: Answers, rows: Iterator[Row], url: str) -> None:
        self.variables, self._pages, self._url = first.variables, rows, url

    def __iter__(self) -> Iterator[Row]:
        return self._pages


class _Triples(Statements):
    def __init__(self, triples: Iterator[Triple], url: str) -> None:
        super().__init__(triples)
        self._url = url

    def __iter__(self) -> Iterator[Triple]:
        with _sense_made(self._url):
            yield from super().__iter__()

    def write(self, output: IO[bytes], format: str, prefixes: dict[str, str] | None = None) -> None:
        with _sense_made(self._url):
            super().write(output, format, prefixes)


@contextmanager
def _to_the_last_row() -> Iterator[None]:
    """Pass over what a server adds behind the rows, such as QLever its `meta`, as JSON allows."""
    try:
        yield
    except SyntaxError as error:
        if error.msg != _MORE_MEMBERS:
            raise


@contextmanager
def _sense_made(url: str) -> Iterator[None]:
    """Tell of an answer that cannot be read: it was broken off, or was none."""
    try:
        yield
    except SyntaxError as error:
        raise EndpointNotSparql.of("remote.broken-off", url=url, why=error.msg) from error


class _Body:
    """The bytes of an answer; what goes wrong on the way is told as it is before they come."""

    def __init__(self, response: HTTPResponse, url: str, timeout: float) -> None:
        self._response, self._url, self._timeout = response, url, timeout

    def read(self, size: int = -1) -> bytes:
        """Read at most `size` bytes."""
        try:
            piece = self._response.read(size)
            if not piece and size and self._response.length:
                raise IncompleteRead(piece, self._response.length)
            return piece
        except (HTTPException, OSError) as error:
            raise explained(error, self._url, self._timeout) from error
