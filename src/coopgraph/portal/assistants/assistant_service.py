"""Calls and readings, answered in the language asked for; whatever fails is told in one line."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any, TypeVar

import anyio

from coopgraph.errors import CoopgraphError
from coopgraph.messages import LANGUAGES, say
from coopgraph.portal.assistants.answer_draft import AssistantAnswer
from coopgraph.portal.assistants.argument_check import check_arguments
from coopgraph.portal.assistants.bounded_queries import (
    BoundedQueries,
    QueriesOfServer,
    QueriesOfShelf,
)
from coopgraph.portal.assistants.graph_at_hand import GraphAtHand, GraphOfServer, LendsGraph
from coopgraph.portal.assistants.graph_resources import read_resource
from coopgraph.portal.assistants.tools.tool import Arguments, AssistantTool, ToolCall
from coopgraph.portal.http.limits import Limits
from coopgraph.portal.http.outermost import in_one_line
from coopgraph.portal.http.problems import Problem
from coopgraph.portal.site.opened_graph import OpenedGraph
from coopgraph.store import Endpoint, Shelf

_T = TypeVar("_T")
log = logging.getLogger("coopgraph.portal")


class NotAnswered(Exception):
    """A call without an answer; the message is one line for whoever asked."""


class AssistantService:
    """Answers on one graph, in `lang` unless a call asks for another language."""

    def __init__(
        self, lending: LendsGraph, queries: BoundedQueries, lang: str, limits: Limits
    ) -> None:
        self.lang = lang
        self._lending, self._queries = lending, queries
        self._places = anyio.CapacityLimiter(limits.at_once)

    async def call(self, tool: AssistantTool, arguments: Arguments) -> AssistantAnswer:
        """Call a tool; raises NotAnswered."""
        lang = self.language(arguments)
        try:
            check_arguments(tool, arguments, lang)
            found = None
            if tool.asks_first is not None:
                found = await tool.asks_first(self._queries, arguments)
            return await self._lent(
                lambda graph: tool.answer(ToolCall(graph, arguments, lang, found))
            )
        except Exception as error:
            raise NotAnswered(told(error, lang)) from None

    async def read(self, address: str) -> tuple[str, str]:
        """Read a resource: its text and its media type; raises NotAnswered."""
        try:
            return await self._lent(lambda graph: read_resource(graph, address))
        except Exception as error:
            raise NotAnswered(told(error, self.lang)) from None

    def language(self, arguments: Arguments) -> str:
        """Return the language of an answer."""
        asked = arguments.get("lang")
        return asked if isinstance(asked, str) and asked in LANGUAGES else self.lang

    async def close(self) -> None:
        """End the engines, and let the graph go."""
        await self._queries.close()
        self._lending.close()

    async def _lent(self, work: Callable[[GraphAtHand], _T]) -> _T:
        def working() -> _T:
            with self._lending.lend() as graph:
                return work(graph)

        return await anyio.to_thread.run_sync(working, limiter=self._places)


def service_on(graph: Shelf | Endpoint, lang: str, limits: Limits) -> AssistantService:
    """Return a service on the current graph of a shelf, or on that of a server."""
    lending: LendsGraph
    queries: BoundedQueries
    if isinstance(graph, Shelf):
        lending, queries = OpenedGraph(graph, GraphAtHand), QueriesOfShelf(graph, limits)
    else:
        lending, queries = GraphOfServer(graph), QueriesOfServer(graph, limits)
    return AssistantService(lending, queries, lang, limits)


def told(error: Exception, lang: str) -> str:
    """Say what went wrong, in one line; what nobody foresaw goes to the log, and stays there."""
    if isinstance(error, CoopgraphError):
        text: Any = error.in_language(lang)
    elif isinstance(error, Problem):
        text = error.detail(lang)
    else:
        log.error("%s", in_one_line(error))
        text = say("portal.problem.status-500", lang)
    return " ".join(text.split())
