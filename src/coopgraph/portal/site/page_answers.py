"""Pages over HTTP: made in threads, so that nobody waits for another's page."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from hashlib import sha256

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match, Route

from coopgraph.portal.http.problems import language_of
from coopgraph.portal.page.page import HTML, Page, Parameters
from coopgraph.portal.page.page_paths import INDEX
from coopgraph.portal.site.kept_pages import KeptPages
from coopgraph.portal.site.opened_graph import OpenedGraph

_METHODS = ("GET", "HEAD")
POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self' 'wasm-unsafe-eval'; "
    "worker-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
"""What a page may load: what stands beside it, nothing that stands in it."""


def page_answers(opened: OpenedGraph[KeptPages]) -> Callable[[Request], Awaitable[Response]]:
    """Return what answers every address that nothing else answers."""

    async def answering(request: Request) -> Response:
        _check_method(request)
        path = request.url.path.lstrip("/")
        if not path:
            return _to_language(request)
        page = await run_in_threadpool(_page, opened, _whole(path), _parameters(request))
        if page is None:
            raise HTTPException(404)
        if request.method not in _METHODS:
            raise HTTPException(405, headers={"Allow": ", ".join(_METHODS)})
        return _response(request, page)

    return answering


def _check_method(request: Request) -> None:
    """Refuse, as their own routes would, methods that an address of the application has not."""
    for route in request.app.routes:
        if isinstance(route, Route) and route.matches(request.scope)[0] == Match.PARTIAL:
            raise HTTPException(405, headers={"Allow": ", ".join(sorted(route.methods or ()))})


def _page(opened: OpenedGraph[KeptPages], path: str, parameters: Parameters) -> Page | None:
    with opened.lend() as pages:
        return pages.page(path, parameters)


def _whole(path: str) -> str:
    return path + INDEX if path.endswith("/") else path


def _parameters(request: Request) -> Parameters:
    given = request.query_params
    return {name: tuple(given.getlist(name)) for name in given}


def _to_language(request: Request) -> Response:
    """Lead from the root to the first page in the language that the caller likes best."""
    there = {"Location": f"{language_of(request)}/{INDEX}", "Vary": "Accept-Language"}
    return Response(status_code=302, headers=there)


def _response(request: Request, page: Page) -> Response:
    tag = f'"{sha256(page.body).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if page.language:
        headers["Content-Language"] = page.language
    if page.media_type == HTML:
        headers["Content-Security-Policy"] = page.policy or POLICY
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(page.body, 200, headers, page.media_type)
