"""Pages over HTTP: made in threads, so that nobody waits for another's page."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from hashlib import sha256

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match, Route

from coopgraph.portal.addresses.iri_answers import IriAnswer
from coopgraph.portal.addresses.page_links import links_of
from coopgraph.portal.http.policy import POLICY
from coopgraph.portal.http.problems import language_of
from coopgraph.portal.page.page import HTML, Page, Parameters
from coopgraph.portal.page.page_paths import INDEX
from coopgraph.portal.site.iri_responses import iri_response, liking
from coopgraph.portal.site.kept_pages import KeptPages
from coopgraph.portal.site.opened_graph import OpenedGraph

_METHODS = ("GET", "HEAD")


def page_answers(opened: OpenedGraph[KeptPages]) -> Callable[[Request], Awaitable[Response]]:
    """Return what answers every address that nothing else answers."""

    async def answering(request: Request) -> Response:
        _check_method(request)
        path = request.url.path.lstrip("/")
        if not path:
            return _to_language(request)
        found = await run_in_threadpool(_found, opened, _whole(path), request)
        if isinstance(found, IriAnswer):
            return iri_response(request, path, found)
        if request.method not in _METHODS:
            raise HTTPException(405, headers={"Allow": ", ".join(_METHODS)})
        return found

    return answering


def _check_method(request: Request) -> None:
    """Refuse, as their own routes would, methods that an address of the application has not."""
    for route in request.app.routes:
        if isinstance(route, Route) and route.matches(request.scope)[0] == Match.PARTIAL:
            raise HTTPException(405, headers={"Allow": ", ".join(sorted(route.methods or ()))})


def _found(opened: OpenedGraph[KeptPages], path: str, request: Request) -> Response | IriAnswer:
    with opened.lend() as pages:
        page = pages.page(path, _parameters(request))
        if page is None:
            return pages.iris.answer(path, language_of(request), liking(request))
        return _response(request, page, links_of(path, pages.graph))


def _whole(path: str) -> str:
    return path + INDEX if path.endswith("/") else path


def _parameters(request: Request) -> Parameters:
    given = request.query_params
    return {name: tuple(given.getlist(name)) for name in given}


def _to_language(request: Request) -> Response:
    """Lead from the root to the first page in the language that the caller likes best."""
    there = {"Location": f"{language_of(request)}/{INDEX}", "Vary": "Accept-Language"}
    return Response(status_code=302, headers=there)


def _response(request: Request, page: Page, links: Sequence[str]) -> Response:
    tag = f'"{sha256(page.body).hexdigest()[:32]}"'
    # weak, since the same page may be compressed on its way (RFC 9110, section 8.8.1)
    headers = {"ETag": f"W/{tag}", "Cache-Control": _kept(page.path)}
    if links:
        headers["Link"] = ", ".join(links)
    if page.language:
        headers["Content-Language"] = page.language
    if page.media_type == HTML:
        headers["Content-Security-Policy"] = page.policy or POLICY
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(page.body, 200, headers, page.media_type)


def _kept(path: str) -> str:
    """Say how long an answer may be kept: for good, where the path names what it holds."""
    return "public, max-age=31536000, immutable" if path.startswith("assets/") else "no-cache"
