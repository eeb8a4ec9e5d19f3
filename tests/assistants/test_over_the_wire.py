"""The protocol over pipes and over HTTP, with the SDK's own client and a process of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator

import anyio
import httpx
import pytest
from mcp import Client
from mcp.client.stdio import StdioServerParameters

from coopgraph.portal.assistants.tools.all_tools import TOOLS
from tests.assistants.conftest import text_of
from tests.built import Built
from tests.portal.conftest import PROGRAM
from tests.servers import free_port, wait_for

ASKED = {"question": "partners-of-authority", "parameters": {"authority": "toulouse"}}


async def spoken_with(client: Client) -> None:
    """Do what an assistant does: see the tools, call one, be refused, read a resource."""
    listed = (await client.list_tools()).tools
    assert [tool.name for tool in listed] == list(TOOLS)
    assert all(tool.annotations and tool.annotations.read_only_hint for tool in listed)
    answer = await client.call_tool("ask_question", ASKED)
    assert "Hanoï" in text_of(answer) or "Hà Nội" in text_of(answer)
    assert answer.structured_content["sources"][0]["address"].startswith("https://")
    refused = await client.call_tool("explain_thing", {"thing": "Tolouse", "lang": "vi"})
    assert refused.is_error
    assert "Toulouse" in text_of(refused)
    (guide,) = (await client.read_resource("coopgraph://guide")).contents
    assert "coop:AgreedValue" in guide.text


def test_over_pipes_a_process_answers_and_ends_with_its_caller(small: Built) -> None:
    arguments = ["-c", PROGRAM, "mcp", "--store", str(small.shelf), "--lang", "fr"]
    server = StdioServerParameters(command=sys.executable, args=arguments)

    async def speaking() -> None:
        async with Client(server) as client:
            await spoken_with(client)
            asked = await client.call_tool("query_sparql", {"query": "ASK { ?s ?p ?o }"})
            assert not asked.is_error

    anyio.run(speaking)


@pytest.fixture(scope="module")
def address(small: Built) -> Iterator[str]:
    """`coopgraph mcp --http` on the small world."""
    port = free_port()
    command = [sys.executable, "-c", PROGRAM, "mcp", "--http", "--quiet", "--port", str(port)]
    environment = {**os.environ, "LC_ALL": "fr_FR.UTF-8"}
    process = subprocess.Popen([*command, "--store", str(small.shelf)], env=environment)
    try:
        wait_for(port, process)
        yield f"http://127.0.0.1:{port}/mcp"
    finally:
        process.terminate()
        assert process.wait(timeout=20) in (0, -15)


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_over_http_both_eras_of_the_protocol_are_spoken(address: str, mode: str) -> None:
    async def speaking() -> None:
        async with Client(address, mode=mode) as client:
            await spoken_with(client)

    anyio.run(speaking)


def test_over_http_strangers_and_what_is_no_call_are_refused(address: str) -> None:
    kind = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}
    call = {"jsonrpc": "2.0", "id": 1, "method": "tools/list"}
    with httpx.Client(headers=kind, timeout=20) as client:
        assert client.post(address, json=call).status_code == 200
        assert client.post(address, json=call, headers={"Host": "evil.example"}).status_code == 421
        stranger = {"Origin": "https://evil.example"}
        assert client.post(address, json=call, headers=stranger).status_code == 403
        assert client.get(address).status_code == 405
        assert client.post(address, content=b"x" * (300 << 10)).status_code == 413
        elsewhere = client.get(address.removesuffix("/mcp"))
        assert elsewhere.status_code == 404
        assert elsewhere.headers["content-type"] == "application/problem+json"
        assert elsewhere.headers["x-content-type-options"] == "nosniff"
        broken = client.post(address, content=b"{")
        assert broken.status_code == 400
        assert "Traceback" not in broken.text
