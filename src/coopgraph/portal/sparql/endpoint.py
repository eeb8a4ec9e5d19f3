"""`/sparql`: SPARQL 1.1 Protocol, for questions only."""

import hashlib

import anyio
from starlette.requests import Request
from starlette.responses import Response

from coopgraph.errors import QueryFailed
from coopgraph.portal.http.problems import language_of, problem_response
from coopgraph.portal.http.sending import AnswerTooLarge, InPieces
from coopgraph.portal.oxigraph.answer_lines import Found, QueryRejected
from coopgraph.portal.oxigraph.asked import Asked
from coopgraph.portal.oxigraph.routing import Engines
from coopgraph.portal.sparql.formats import Body, formed
from coopgraph.portal.sparql.operation import asked_by
from coopgraph.portal.sparql.service_description import description_query
from coopgraph.records.iris import DEFAULT_BASE
from coopgraph.store.syntax import query_invalid

LIMIT, CUT = "X-Row-Limit", "X-Row-Limit-Reached"
"""How many rows (or triples) an answer has at most, and whether this one had more."""


async def sparql(request: Request) -> Response:
    """Answer a query, or describe the service to whoever asks nothing."""
    engines: Engines = request.app.state.engines
    asked = await asked_by(request, engines.limits)
    if asked is None:
        return await _describe(request, engines)
    return await answered(request, engines, asked)


async def answered(
    request: Request, engines: Engines, asked: Asked, media_type: str = "", *, sort: bool = False
) -> Response:
    """Ask the engine and give the answer the form named, else one that the request accepts."""
    accept = [media_type] if media_type else request.headers.getlist("accept")

    async def form(found: Found) -> Response:
        found = found.in_order() if sort else found
        most, purse = engines.limits.body_bytes, engines.sending
        body = await anyio.to_thread.run_sync(formed, found, accept, most, purse)
        limit = {LIMIT: str(engines.limits.rows), CUT: str(found.is_cut).lower()}
        return whole(request, body, limit)

    try:
        return await engines.answer_in_form(asked, form)
    except QueryRejected as error:
        return _rejected(request, error, asked.query)
    except (QueryFailed, AnswerTooLarge) as error:
        return problem_response(request, 500, error.in_language(language_of(request)))


def whole(request: Request, body: Body, headers: dict[str, str]) -> Response:
    """Send a body, or only word that the caller has it already (`If-None-Match`)."""
    tag = f'"{hashlib.sha256(body.content).hexdigest()[:32]}"'
    headers = {**headers, "ETag": tag, "Cache-Control": "no-cache", "Vary": "Accept"}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return InPieces(body.content, headers, body.media_type, body.taken)


async def _describe(request: Request, engines: Engines) -> Response:
    """Describe the service from what the store holds, in an order that is always the same."""
    query = description_query(request, engines.base or DEFAULT_BASE)
    return await answered(request, engines, Asked(query), sort=True)


def _rejected(request: Request, error: QueryRejected, query: str) -> Response:
    """Say what is wrong with a query, where, in the caller's language."""
    lang = language_of(request)
    if error.status == 400:
        why = query_invalid(SyntaxError(error.text.strip()), query)
        return problem_response(request, 400, why.in_language(lang))
    failed = QueryFailed.of("store.query.failed", why=" ".join(error.text.split()))
    return problem_response(request, error.status, failed.in_language(lang))
