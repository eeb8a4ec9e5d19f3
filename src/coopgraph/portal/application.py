"""The web application: which address is answered by what."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from coopgraph.portal.api.openapi import openapi
from coopgraph.portal.api.questions import question_answer, question_list, to_question_list
from coopgraph.portal.http.limits import Limits
from coopgraph.portal.http.problems import Problem, of_problem, of_status
from coopgraph.portal.http.site import address_of
from coopgraph.portal.oxigraph.routing import Engines
from coopgraph.portal.reconcile.lent_graph import LentGraph
from coopgraph.portal.reconcile.reconcile_routes import ReconcileService
from coopgraph.portal.site.kept_pages import kept_pages
from coopgraph.portal.site.opened_graph import OpenedGraph
from coopgraph.portal.site.page_answers import page_answers
from coopgraph.portal.sparql.endpoint import sparql
from coopgraph.store import Shelf

Answering = Callable[[Request], Awaitable[Response]]
_EVERY = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
_ASKING = ["GET", "HEAD", "POST", "OPTIONS"]


def application(
    shelf: Shelf, limits: Limits | None = None, address: str = "", publication: Path | None = None
) -> Starlette:
    """Return the application over the graphs of a shelf; engines run from its start to its end.

    `address` (with a final slash) is where it is public, "" to take the base of the graph's IRIs;
    `publication` a folder of files that `coopgraph export` wrote.
    """
    bounded = limits or Limits()
    matched = LentGraph(shelf, bounded)
    opened = OpenedGraph(shelf, lambda asking: kept_pages(asking, address, publication))

    @asynccontextmanager
    async def life(app: Starlette) -> AsyncIterator[None]:
        async with Engines(shelf, bounded) as engines:
            app.state.engines = engines
            try:
                yield
            finally:
                opened.close()
                matched.close()

    return Starlette(
        routes=[
            Route("/sparql", _or_allow(sparql), methods=_ASKING),
            Route("/sparql/", _or_allow(sparql), methods=_ASKING),
            Route("/query", to_question_list),
            Route("/query/", question_list),
            Route("/query/{name}", question_answer),
            *ReconcileService(matched, bounded).routes(),
            Route("/openapi.json", openapi),
            Route("/.well-known/void", _to_description),
            Route("/{path:path}", page_answers(opened), methods=_EVERY),
        ],
        exception_handlers={Problem: of_problem, HTTPException: of_status, 500: of_status},
        lifespan=life,
    )


async def _to_description(request: Request) -> Response:
    """Lead to what the endpoint says of its datasets (VoID, https://www.w3.org/TR/void/, 7.2)."""
    return Response(status_code=302, headers={"Location": address_of(request, "/sparql")})


def _or_allow(answer: Answering) -> Answering:
    """Tell a mere OPTIONS what may be asked; browsers' own is answered before it gets here."""

    async def answering(request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers={"Allow": ", ".join(_ASKING)})
        return await answer(request)

    return answering
