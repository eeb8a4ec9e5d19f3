"""Assistants in this process: the SDK's own client, speaking to a server over a built graph."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from anyio.from_thread import BlockingPortal, start_blocking_portal
from mcp import Client
from mcp_types import CallToolResult

from coopgraph.portal.assistants.assistant_service import service_on
from coopgraph.portal.assistants.protocol_server import protocol_server
from coopgraph.portal.http.limits import Limits
from coopgraph.store import Endpoint, Shelf
from tests.built import Built

LIMITS = Limits(seconds=2, short_seconds=0.5, rows=40)


class Assistant:
    """A connected client, called from a test as if nothing waited."""

    def __init__(self, portal: BlockingPortal, client: Client) -> None:
        self.portal, self.client = portal, client

    def call(self, tool: str, /, **arguments: Any) -> CallToolResult:
        """Call a tool; the client holds the answer against the tool's output schema."""
        return self.portal.call(self.client.call_tool, tool, arguments)

    def answer(self, tool: str, /, **arguments: Any) -> dict[str, Any]:
        """Call a tool that must answer, and return what it gives back as an object."""
        result = self.call(tool, **arguments)
        assert not result.is_error, text_of(result)
        content: dict[str, Any] = result.structured_content
        return content

    def refusal(self, tool: str, /, **arguments: Any) -> str:
        """Call a tool that must refuse, and return its one line."""
        result = self.call(tool, **arguments)
        assert result.is_error, text_of(result)
        line = text_of(result)
        assert line
        assert "\n" not in line
        assert "Traceback" not in line
        return line


def text_of(result: CallToolResult) -> str:
    (block,) = result.content
    assert block.type == "text"
    return block.text


@contextmanager
def assistant_on(
    graph: Shelf | Endpoint, lang: str = "en", limits: Limits = LIMITS
) -> Iterator[Assistant]:
    """Connect a client to a server in this process."""
    with (
        start_blocking_portal() as portal,
        portal.wrap_async_context_manager(_Connecting(graph, lang, limits)) as client,
    ):
        yield Assistant(portal, client)


class _Connecting:
    """A client that is made in the loop in which it is used."""

    def __init__(self, graph: Shelf | Endpoint, lang: str, limits: Limits) -> None:
        self._made = (graph, lang, limits)

    async def __aenter__(self) -> Client:
        self._client = Client(protocol_server(service_on(*self._made)))
        await self._client.__aenter__()
        await self._client.list_tools()
        return self._client

    async def __aexit__(self, *error: Any) -> bool | None:
        return await self._client.__aexit__(*error)


@pytest.fixture(scope="session")
def assistant(small: Built) -> Iterator[Assistant]:
    """An assistant on the small world, which speaks English."""
    with assistant_on(Shelf(small.shelf)) as assistant:
        yield assistant


@pytest.fixture(scope="session")
def real_assistant(real: Built) -> Iterator[Assistant]:
    """An assistant on the graph that is published."""
    with assistant_on(Shelf(real.shelf)) as assistant:
        yield assistant
