"""Which engine answers what: short queries, long ones, and those under suspicion, each their own.

Every query begins among the short ones. One that takes longer is asked anew where long ones may
keep each other waiting, and nobody else. When an engine ends while it is at work on several
queries, any of them may be the reason: each is asked once more, with an engine for itself. A query
known to have ended an engine is never asked again. Questions change nothing, so asking twice is
harmless.
"""

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import TypeVar

from coopgraph.portal.http.limits import Limits
from coopgraph.portal.http.problems import Problem
from coopgraph.portal.http.sending import Purse
from coopgraph.portal.oxigraph.answer_lines import Lines
from coopgraph.portal.oxigraph.asked import Asked
from coopgraph.portal.oxigraph.described import with_description
from coopgraph.portal.oxigraph.engine import Engine, Terms
from coopgraph.portal.oxigraph.lane import Ended, Lane, Late
from coopgraph.queries import Asking
from coopgraph.store import Shelf

_T = TypeVar("_T")
_MOST_BLAMED = 1000
_OVERDUE = 4
"""Queries moved to the long ones that may still run among the short ones, a second each."""
_NICENESS = 10


class Engines:
    """Answers on the current graph of a shelf; use it in an `async with` block."""

    def __init__(self, shelf: Shelf, limits: Limits) -> None:
        self.limits = limits
        short, long = Terms(limits.short_seconds), Terms(limits.seconds, _NICENESS)
        if limits.seconds <= limits.short_seconds:
            short = long = Terms(limits.seconds)
        self.sending = Purse(limits.sending_bytes)
        self._has_long = short is not long
        self._short = Lane(shelf, limits, short, limits.at_once, _OVERDUE)
        self._long = Lane(shelf, limits, long, limits.slow_at_once)
        self._alone = Lane(shelf, limits, long, places=1)
        self._described = Lane(shelf, limits, long, limits.slow_at_once, prepare=with_description)
        self._blamed: OrderedDict[Asked, None] = OrderedDict()

    async def __aenter__(self) -> "Engines":
        """Start the first engine; raises what the shelf or the engine raises."""
        await self._short.start()
        return self

    @property
    def base(self) -> str:
        """The base of the IRIs in the graph that is served now."""
        return self._short.base

    async def __aexit__(self, *_: object) -> None:
        """End all engines."""
        for lane in (self._short, self._long, self._alone, self._described):
            await lane.stop()

    async def answer(self, asked: Asked) -> Lines:
        """Ask; raises `Problem` 500, 503, 504 or `QueryRejected`."""
        return await self.answer_in_form(asked, _unchanged)

    async def answer_in_form(self, asked: Asked, then: Callable[[Lines], Awaitable[_T]]) -> _T:
        """Ask, and do `then` with what is found while the place is still held.

        Raises `Problem` 500, 503, 504, `QueryRejected`, and what `then` raises.
        """

        async def work(engine: Engine) -> _T:
            return await then(await engine.answer(asked))

        if asked in self._blamed:
            raise Problem(500, "ended")
        try:
            if asked.of_description:
                return await self._in_time(self._described, work)
            return await self._done(work)
        except Ended:
            self._blame(asked)
            raise Problem(500, "ended") from None

    async def lend(self, work: Callable[[Asking], _T]) -> _T:
        """Let `work` ask an engine; raises `Problem` 500, 503, 504 or what `work` raises."""
        try:
            return await self._done(lambda engine: engine.lend(work))
        except Ended:
            raise Problem(500, "ended") from None

    async def _done(self, work: Callable[[Engine], Awaitable[_T]]) -> _T:
        """Have something done by the engines in turn; raises `Ended` if it ends one."""
        try:
            return await self._short_or_long(work)
        except Ended as ended:
            if ended.by_it:
                raise
            return await self._in_time(self._alone, work)
        except Late:
            raise self._late() from None

    async def _short_or_long(self, work: Callable[[Engine], Awaitable[_T]]) -> _T:
        try:
            return await self._short.done(work)
        except Late:
            if not self._has_long:
                raise
        return await self._long.done(work)

    async def _in_time(self, lane: Lane, work: Callable[[Engine], Awaitable[_T]]) -> _T:
        try:
            return await lane.done(work)
        except Late:
            raise self._late() from None

    def _late(self) -> Problem:
        return Problem(504, "slow", seconds=f"{self.limits.seconds:g}")

    def _blame(self, asked: Asked) -> None:
        self._blamed[asked] = None
        if len(self._blamed) > _MOST_BLAMED:
            self._blamed.popitem(last=False)


async def _unchanged(found: Lines) -> Lines:
    return found
