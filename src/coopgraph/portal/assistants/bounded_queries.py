"""Queries of a caller, answered within bounds: no update, no SERVICE, so long, so many rows.

On a shelf the engines of the endpoint answer, so that a query which takes too long costs a process
and nobody's answer. A server is waited for no longer, and lets others through meanwhile.
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import Protocol

import anyio

from coopgraph.errors import QueryInvalid, QueryTooSlow
from coopgraph.portal.api.row_cap import RowCap
from coopgraph.portal.http.limits import Limits
from coopgraph.portal.http.problems import Problem
from coopgraph.portal.oxigraph.answer_lines import TABLE, Lines, QueryRejected
from coopgraph.portal.oxigraph.asked import Asked
from coopgraph.portal.oxigraph.routing import Engines
from coopgraph.portal.sparql.endpoint import what_is_wrong
from coopgraph.portal.sparql.operation import harmless
from coopgraph.queries.answer_rows import Taking
from coopgraph.store import Endpoint, Shelf
from coopgraph.store.lines import rows_read, triples_read
from coopgraph.store.query_text import form_of


class BoundedQueries(Protocol):
    """Whatever answers queries within bounds."""

    async def answered(self, query: str) -> Taking:
        """Answer a query of any form; `ended_after` tells if there was more.

        Raises `Problem` (403, 400, 500, 503, 504), QueryInvalid or QueryFailed.
        """
        ...

    async def close(self) -> None:
        """End what was started."""
        ...


async def _question(query: str) -> str:
    """Return a query that changes nothing and asks nobody else; raises what `answered` raises."""
    if not form_of(query.removeprefix("\ufeff")):
        raise QueryInvalid.of("assistants.not-a-question")
    return await harmless(query)


class QueriesOfShelf:
    """Asks the engines of the endpoint, from the first query on."""

    def __init__(self, shelf: Shelf, limits: Limits) -> None:
        self._engines = Engines(shelf, limits)
        self._starting = asyncio.Lock()
        self._is_started = False

    async def answered(self, query: str) -> Taking:
        """Answer a query of any form."""
        asked = Asked(await _question(query))
        async with self._starting:
            if not self._is_started:
                await self._engines.__aenter__()
                self._is_started = True
        try:
            lines = await self._engines.answer(asked)
        except QueryRejected as error:
            raise what_is_wrong(error, query) from None
        return await anyio.to_thread.run_sync(_taken, lines.with_columns_of(query))

    async def close(self) -> None:
        """End the engines."""
        await self._engines.__aexit__()


def _taken(lines: Lines) -> Taking:
    read = rows_read if lines.media_type == TABLE else triples_read
    found = Taking.of(read(lines.text))
    return Taking(found.columns, found.rows, len(found.rows) if lines.is_cut else None)


class QueriesOfServer:
    """Asks a server, `slow_at_once` queries at a time."""

    def __init__(self, endpoint: Endpoint, limits: Limits) -> None:
        self._store = Endpoint(endpoint.url, max(1, round(limits.seconds))).open()
        self._limits = limits
        self._places = anyio.CapacityLimiter(limits.slow_at_once)

    async def answered(self, query: str) -> Taking:
        """Answer a query of any form."""
        ask = partial(self._ask, await _question(query))
        try:
            async with asyncio.timeout(self._limits.seconds):
                return await anyio.to_thread.run_sync(
                    ask, abandon_on_cancel=True, limiter=self._places
                )
        except (TimeoutError, QueryTooSlow):
            raise Problem(504, "slow", seconds=f"{self._limits.seconds:g}") from None

    def _ask(self, query: str) -> Taking:
        cap = RowCap(self._limits.rows)
        found = Taking.of(cap.on(self._store.query(query)))
        cut = len(found.rows) if cap.is_cut else found.ended_after
        return Taking(found.columns, found.rows, cut)

    async def close(self) -> None:
        """Let the store go."""
        self._store.close()
