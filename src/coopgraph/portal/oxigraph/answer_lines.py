"""What the engine answers: lines, so that an answer can be cut after any row and stay whole.

Rows come as TSV and triples as N-Triples: there a row is a line.
"""

from dataclasses import dataclass, replace

import httpx

from coopgraph.portal.http.limits import Limits
from coopgraph.store.query_text import order_of_star

TABLE, TRIPLES = "text/tab-separated-values", "application/n-triples"
ACCEPT = f"{TABLE}, {TRIPLES}"
VERDICTS = (b"true", b"false")
"""All there is in the answer to an ASK."""


class QueryRejected(Exception):
    """The engine cannot answer this query: `status` 400 (not SPARQL) or 500, and its text."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status, self.text = status, text


@dataclass(frozen=True)
class Lines:
    """An answer as lines: `media_type` `TABLE` (the first line names the variables) or `TRIPLES`.

    `is_cut` if there was more than the limits allow.
    """

    media_type: str
    text: bytes
    is_cut: bool = False

    def with_columns_of(self, query: str) -> "Lines":
        """Return the columns of a `SELECT *` in the order in which the query names them."""
        if self.media_type != TABLE or self.text in VERDICTS:
            return self
        head, newline, rest = self.text.partition(b"\n")
        names = [name.decode().lstrip("?$") for name in head.split(b"\t")]
        places = order_of_star(query, names)
        if places is None:
            return self
        lines = [_in_places(line, places) for line in (head, *rest.splitlines())]
        return replace(self, text=b"".join(line + newline for line in lines))

    def in_order(self) -> "Lines":
        """Return the same lines, sorted."""
        return replace(self, text=b"".join(sorted(self.text.splitlines(keepends=True))))


def _in_places(line: bytes, places: tuple[int, ...]) -> bytes:
    cells = line.split(b"\t")  # one within a value is written as `\t`
    return b"\t".join(cells[place] for place in places)


async def found_in(response: httpx.Response, limits: Limits) -> Lines:
    """Read whole lines, as many as the limits allow; raises `QueryRejected`."""
    if not response.is_success:
        text = (await response.aread()).decode("utf-8", errors="replace")
        raise QueryRejected(400 if response.status_code < 500 else 500, text)
    media_type = response.headers["content-type"].partition(";")[0].strip()
    most = limits.rows + (media_type == TABLE)
    read = bytearray()
    lines = 0
    async for piece in response.aiter_bytes():
        read += piece
        lines += piece.count(b"\n")
        if lines > most or len(read) > limits.answer_bytes:
            return Lines(media_type, _first_lines(bytes(read), most), is_cut=True)
    return Lines(media_type, _whole(bytes(read)))


def _whole(text: bytes) -> bytes:
    """Refuse an answer that the engine breaks off, which it does with a word of regret."""
    if text and not text.endswith(b"\n") and text not in VERDICTS:
        raise QueryRejected(500, text.rpartition(b"\n")[2].decode("utf-8", "replace"))
    return text


def _first_lines(text: bytes, most: int) -> bytes:
    """Return the first `most` lines, or all whole ones if there are fewer."""
    lines = text.split(b"\n", most)
    return b"".join(line + b"\n" for line in lines[:-1])
