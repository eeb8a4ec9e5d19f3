"""The Model Context Protocol: what the service offers, as the official SDK speaks it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import mcp_types as types
from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel import Server
from mcp.shared.exceptions import MCPError

from coopgraph.lookup.nearness import near
from coopgraph.messages import say
from coopgraph.portal.assistants.assistant_service import AssistantService, NotAnswered
from coopgraph.portal.assistants.graph_resources import RESOURCES, TEMPLATE, TURTLE
from coopgraph.portal.assistants.tools.all_tools import TOOLS
from coopgraph.portal.assistants.tools.tool import AssistantTool
from coopgraph.version import __version__

NAME = "coopgraph"
_LIKENESS = 50.0
_HINTS = types.ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)
_Context = ServerRequestContext[Any]
_Page = types.PaginatedRequestParams | None


def protocol_server(service: AssistantService) -> Server[None]:
    """Return a server of the protocol, which closes the service when it ends."""

    @asynccontextmanager
    async def life(_: Server[None]) -> AsyncIterator[None]:
        try:
            yield
        finally:
            await service.close()

    offered = _Offered(service)
    return Server(
        NAME,
        version=__version__,
        title=say("assistants.server.title", service.lang),
        description=say("assistants.server.description", service.lang),
        instructions=say("assistants.server.instructions", service.lang).strip(),
        lifespan=life,
        on_list_tools=offered.tools,
        on_call_tool=offered.call,
        on_list_resources=offered.resources,
        on_list_resource_templates=offered.templates,
        on_read_resource=offered.read,
        get_tool_input_schema=offered.schema,
    )


class _Offered:
    """The handlers of one server."""

    def __init__(self, service: AssistantService) -> None:
        self._service = service
        self._tools = [_described(tool, service.lang) for tool in TOOLS.values()]

    def schema(self, name: str) -> dict[str, Any] | None:
        return next((tool.input_schema for tool in self._tools if tool.name == name), None)

    async def tools(self, _: _Context, __: _Page) -> types.ListToolsResult:
        return types.ListToolsResult(tools=self._tools)

    async def call(self, _: _Context, asked: types.CallToolRequestParams) -> types.CallToolResult:
        tool, arguments = TOOLS.get(asked.name), asked.arguments or {}
        if tool is None:
            return _failed(_no_tool(asked.name, self._service.language(arguments)))
        try:
            answer = await self._service.call(tool, arguments)
        except NotAnswered as error:
            return _failed(str(error))
        return types.CallToolResult(
            content=[types.TextContent(text=answer.text)], structured_content=answer.content
        )

    async def resources(self, _: _Context, __: _Page) -> types.ListResourcesResult:
        listed = [
            types.Resource(
                uri=one.address,
                name=one.name,
                title=one.title(self._service.lang),
                mime_type=one.media_type,
            )
            for one in RESOURCES
        ]
        return types.ListResourcesResult(resources=listed)

    async def templates(self, _: _Context, __: _Page) -> types.ListResourceTemplatesResult:
        thing = types.ResourceTemplate(
            uri_template=TEMPLATE,
            name="thing",
            title=say("assistants.resource.thing", self._service.lang),
            mime_type=TURTLE,
        )
        return types.ListResourceTemplatesResult(resource_templates=[thing])

    async def read(
        self, _: _Context, asked: types.ReadResourceRequestParams
    ) -> types.ReadResourceResult:
        try:
            text, media_type = await self._service.read(asked.uri)
        except NotAnswered as error:
            raise MCPError(types.INVALID_PARAMS, str(error)) from None
        contents = types.TextResourceContents(uri=asked.uri, mime_type=media_type, text=text)
        return types.ReadResourceResult(contents=[contents])


def _described(tool: AssistantTool, lang: str) -> types.Tool:
    return types.Tool(
        name=tool.name,
        title=tool.title(lang),
        description=tool.description(lang),
        input_schema=tool.input_schema(lang),
        output_schema=tool.result,
        annotations=_HINTS,
    )


def _failed(line: str) -> types.CallToolResult:
    return types.CallToolResult(content=[types.TextContent(text=line)], is_error=True)


def _no_tool(name: str, lang: str) -> str:
    """Say which tools there are, the likeliest first if one is meant."""
    meant = [word for word, _ in near(name, TOOLS, least=_LIKENESS)]
    return say("assistants.no-tool", lang, known=", ".join(meant or TOOLS))
