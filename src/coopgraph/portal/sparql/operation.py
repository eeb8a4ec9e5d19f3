"""What a request to the endpoint asks for, whichever way of SPARQL 1.1 Protocol it takes.

The engine gets the query that was looked at here, and nothing else of the request.
"""

from collections.abc import Mapping

import anyio
from starlette.requests import Request

from coopgraph.iri_syntax import is_iri
from coopgraph.portal.http.limits import Limits
from coopgraph.portal.http.problems import Problem, check_language
from coopgraph.portal.http.request_bodies import (
    FORM,
    body_of,
    content_type,
    decoded,
    form_parameters,
)
from coopgraph.portal.oxigraph.asked import Asked
from coopgraph.portal.sparql.description_asked import is_of_description
from coopgraph.portal.sparql.federation import has_service
from coopgraph.portal.sparql.formats import accepted_by
from coopgraph.portal.sparql.nesting import DEEPEST, is_too_deep

_DIRECT = "application/sparql-query"
_UPDATE = "application/sparql-update"
_MARK = "\ufeff"
"""Begins files of some editors, and is no part of the query."""


async def asked_by(request: Request, limits: Limits) -> tuple[Asked | None, list[str]]:
    """Read a request, with the media types that it accepts.

    None if it asks nothing, so that the service may describe itself. Raises `Problem`: 400 not of
    the protocol or nested too deeply, 403 an update or a SERVICE, 408 too slow to arrive, 413 too
    long, 415 neither a form nor a query.
    """
    check_language(request)
    parameters = form_parameters(str(request.url.query))
    direct = None
    if request.method == "POST":
        direct = await _posted(request, parameters, limits)
    if "update" in parameters:
        raise Problem(403, "update")
    queries = parameters.get("query", []) if direct is None else [direct]
    default, named = (_graphs(parameters, f"{kind}-graph-uri") for kind in ("default", "named"))
    accepted = accepted_by(request, parameters.get("format", ()))
    if not queries and request.method != "POST":
        return None, accepted
    if len(queries) != 1 or (direct is not None and "query" in parameters):
        raise Problem(400, "one-query")
    query = await harmless(queries[0])
    of_description = not default and not named and is_of_description(query)
    return Asked(query, default, named, of_description), accepted


async def harmless(query: str) -> str:
    """Return the query to be asked; raises `Problem`: 403 with a SERVICE, 400 nested too deeply."""
    query = query.removeprefix(_MARK)
    if has_service(query):
        raise Problem(403, "service")
    if await anyio.to_thread.run_sync(is_too_deep, query):
        raise Problem(400, "too-deep", depth=DEEPEST)
    return query


def _graphs(parameters: Mapping[str, list[str]], name: str) -> tuple[str, ...]:
    """Read names of graphs; some clients send the parameter empty, and mean that there is none."""
    graphs = tuple(filter(None, parameters.get(name, ())))
    for graph in graphs:
        if not is_iri(graph):
            raise Problem(400, "graph", name=name, found=graph)
    return graphs


async def _posted(request: Request, parameters: dict[str, list[str]], limits: Limits) -> str | None:
    """Read the body: add the parameters of a form, or return the query that it is."""
    kind, charset = content_type(request.headers)
    if kind == _UPDATE:
        raise Problem(403, "update")
    if kind not in (FORM, _DIRECT):
        raise Problem(415, "content-type", found=kind or "–")
    if charset != "utf-8":
        raise Problem(415, "charset", found=charset)
    text = decoded(await body_of(request, limits))
    if kind == _DIRECT:
        return text
    for name, values in form_parameters(text).items():
        parameters.setdefault(name, []).extend(values)
    return None
