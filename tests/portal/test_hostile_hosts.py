"""What a caller says of our own name: it ends in addresses that we tell, and in a query we ask."""

import http.client
from urllib.parse import urlsplit

import pytest

HOSTILE = (
    "x> } { SERVICE SILENT <http://127.0.0.1:1/a> { ?s ?p ?o } VALUES ?e { <http://a",
    'evil"><script>alert(1)</script>',
    "evil\\u003e",
    "evil.example/path?query#",
    "somebody@evil.example",
    "evil.example x",
    "evil.example\tx",
)
PATHS = ("/sparql", "/openapi.json", "/.well-known/void", "/query", "/nothing-here")


@pytest.mark.parametrize("header", ["Host", "X-Forwarded-Host"])
@pytest.mark.parametrize("host", HOSTILE, ids=range(len(HOSTILE)))
def test_a_name_that_no_host_can_have_is_told_nobody(site: str, header: str, host: str) -> None:
    for path in PATHS:
        text = _answer(site, path, {header: host})
        assert "evil" not in text, path
        assert "SERVICE SILENT" not in text, path


def test_a_name_that_a_host_can_have_is_ours(site: str) -> None:
    """So that the test above shows that the others are refused."""
    for path in ("/sparql", "/openapi.json", "/.well-known/void"):
        assert "//graph.example:81/" in _answer(
            site, path, {"X-Forwarded-Host": "graph.example:81"}
        )


def _answer(site: str, path: str, headers: dict[str, str]) -> str:
    """Return the headers and the body of an answer, which is none of the server's failing."""
    connection = http.client.HTTPConnection(urlsplit(site).netloc, timeout=20)
    try:
        connection.request("GET", path, headers={**headers, "Accept": "*/*"})
        response = connection.getresponse()
        body = response.read().decode()
        assert response.status < 500, body
        return f"{response.headers}\n{body}"
    finally:
        connection.close()
