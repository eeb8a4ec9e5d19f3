"""`/sparql`: SPARQL 1.1 Protocol, for questions only."""

import hashlib

import anyio
from starlette.requests import Request
from starlette.responses import Response

from coopgraph.errors import CoopgraphError, QueryFailed
from coopgraph.ontology.prefixes import prefixes
from coopgraph.portal.http.problems import language_of, problem_response
from coopgraph.portal.http.sending import AnswerTooLarge, InPieces
from coopgraph.portal.oxigraph.answer_lines import Lines, QueryRejected
from coopgraph.portal.oxigraph.asked import Asked
from coopgraph.portal.oxigraph.routing import Engines
from coopgraph.portal.sparql.formats import AnswerBody, formed
from coopgraph.portal.sparql.operation import asked_by
from coopgraph.portal.sparql.service_description import description_query
from coopgraph.records.iris import DEFAULT_BASE
from coopgraph.store.query_text import prefixes_of
from coopgraph.store.syntax import query_invalid

LIMIT, CUT = "X-Row-Limit", "X-Row-Limit-Reached"
"""How many rows (or triples) an answer has at most, and whether this one had more."""


async def sparql(request: Request) -> Response:
    """Answer a query, or describe the service to whoever asks nothing."""
    engines: Engines = request.app.state.engines
    asked, accept = await asked_by(request, engines.limits)
    if asked is None:
        return await _describe(request, engines, accept)
    return await answered(request, engines, asked, accept)


async def answered(
    request: Request, engines: Engines, asked: Asked, accept: list[str], *, sort: bool = False
) -> Response:
    """Ask the engine and give the answer a form that is accepted, the columns as they are named."""

    async def form(found: Lines) -> Response:
        found = found.in_order() if sort else found.with_columns_of(asked.query)
        shorten = prefixes_of(asked.query) or prefixes()
        most, purse = engines.limits.body_bytes, engines.sending
        body = await anyio.to_thread.run_sync(formed, found, accept, shorten, most, purse)
        limit = {LIMIT: str(engines.limits.rows), CUT: str(found.is_cut).lower()}
        return whole(request, body, limit)

    try:
        return await engines.answer_in_form(asked, form)
    except QueryRejected as error:
        return _rejected(request, error, asked.query)
    except (QueryFailed, AnswerTooLarge) as error:
        return problem_response(request, 500, error.in_language(language_of(request)))


def whole(request: Request, body: AnswerBody, headers: dict[str, str]) -> Response:
    """Send a body, or only word that the caller has it already (`If-None-Match`)."""
    tag = f'"{hashlib.sha256(body.content).hexdigest()[:32]}"'
    vary = "Accept, Accept-Language"
    # weak, since the same answer may be compressed on its way (RFC 9110, section 8.8.1)
    headers = {**headers, "ETag": f"W/{tag}", "Cache-Control": "no-cache", "Vary": vary}
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return InPieces(body.content, headers, body.media_type, body.taken)


async def _describe(request: Request, engines: Engines, accept: list[str]) -> Response:
    """Describe the service from what the store holds, in an order that is always the same."""
    query = description_query(request, engines.base or DEFAULT_BASE, engines.limits)
    return await answered(request, engines, Asked(query), accept, sort=True)


def _rejected(request: Request, error: QueryRejected, query: str) -> Response:
    """Say what is wrong with a query, where, in the caller's language."""
    detail = what_is_wrong(error, query).in_language(language_of(request))
    return problem_response(request, error.status, detail)


def what_is_wrong(error: QueryRejected, query: str) -> CoopgraphError:
    """Return what the engine says of a query, as our own stores say it."""
    if error.status == 400:
        return query_invalid(SyntaxError(error.text.strip()), query)
    return QueryFailed.of("store.query.failed", why=" ".join(error.text.split()))
