"""What a query brings back: rows, triples, or yes and no, each in the standard formats.

SPARQL 1.1 Query Results CSV/TSV, JSON and XML for rows and verdicts; Turtle, N-Triples, JSON-LD and
RDF/XML for triples. `json` and `xml` mean whichever of the two fits.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, TypeVar

from pyoxigraph import (
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    serialize,
)

from coopgraph.errors import QueryFailed, QueryInvalid
from coopgraph.store.rdf_terms import Row, Triple

_OF_ROWS = {
    "csv": QueryResultsFormat.CSV,
    "tsv": QueryResultsFormat.TSV,
    "json": QueryResultsFormat.JSON,
    "xml": QueryResultsFormat.XML,
}
_OF_TRIPLES = {
    "turtle": RdfFormat.TURTLE,
    "ntriples": RdfFormat.N_TRIPLES,
    "json": RdfFormat.JSON_LD,
    "xml": RdfFormat.RDF_XML,
}
FORMATS = tuple(dict.fromkeys((*_OF_ROWS, *_OF_TRIPLES)))
"""The names of all formats, as `write` takes them."""


class Answers:
    """The rows of a SELECT, found as they are taken, once.

    A row gives a term (or None) for each variable: `row["name"]`, `row[0]`, or by iterating.
    """

    formats = tuple(_OF_ROWS)
    ended_after: int | None = None
    """After how many rows a server ended the answer, as it says itself; None: it is whole."""

    def __init__(self, solutions: QuerySolutions) -> None:
        self._solutions = solutions
        self.variables = tuple(variable.value for variable in solutions.variables)

    def __iter__(self) -> Iterator[Row]:
        """Take the rows one by one."""
        with failures(OSError):
            yield from self._solutions

    def write(self, output: IO[bytes], format: str) -> None:
        """Write the rows to `output` as they are found, in one of `formats`."""
        with failures():
            self._solutions.serialize(output, _format(_OF_ROWS, format))


class Statements:
    """The triples of a CONSTRUCT or DESCRIBE, found as they are taken, once."""

    formats = tuple(_OF_TRIPLES)
    ended_after: int | None = None
    """After how many triples a server ended the answer, as it says itself; None: it is whole."""

    def __init__(self, triples: QueryTriples | Iterator[Triple]) -> None:
        self._triples = triples

    def __iter__(self) -> Iterator[Triple]:
        """Take the triples one by one."""
        with failures(OSError):
            yield from self._triples

    def write(self, output: IO[bytes], format: str, prefixes: dict[str, str] | None = None) -> None:
        """Write the triples to `output` in one of `formats`; `prefixes` (name → IRI) shorten it."""
        with failures():
            serialize(self._triples, output, _format(_OF_TRIPLES, format), prefixes=prefixes)


class BooleanAnswer:
    """The yes or no of an ASK."""

    formats = tuple(_OF_ROWS)

    def __init__(self, verdict: QueryBoolean) -> None:
        self._verdict = verdict

    def __bool__(self) -> bool:
        """Whether the pattern was found."""
        return bool(self._verdict)

    def write(self, output: IO[bytes], format: str) -> None:
        """Write the verdict to `output` in one of `formats`."""
        self._verdict.serialize(output, _format(_OF_ROWS, format))


Answer = Answers | BooleanAnswer | Statements


def ended_after(answer: Answer) -> int | None:
    """Return after how many rows or triples a server ended an answer; None: it is whole."""
    return None if isinstance(answer, BooleanAnswer) else answer.ended_after


_F = TypeVar("_F")


def _format(formats: dict[str, _F], name: str) -> _F:
    if name not in formats:
        raise QueryInvalid.of("store.query.format", format=name, formats=", ".join(formats))
    return formats[name]


def results_format(name: str) -> QueryResultsFormat:
    """Return the format of rows that a name means; raises `QueryInvalid`."""
    return _format(_OF_ROWS, name)


@contextmanager
def failures(also: type[Exception] = RuntimeError) -> Iterator[None]:
    """Make one line of what goes wrong while answering, e.g. a function that nobody defined.

    An `OSError` is the query's fault (`SERVICE`) only while nothing is written.
    """
    try:
        yield
    except (RuntimeError, also) as error:
        raise QueryFailed.of("store.query.failed", why=error) from error
