"""What stands at an IRI, over HTTP."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from starlette.requests import Request
from starlette.responses import Response

from coopgraph.messages import say
from coopgraph.portal.addresses.iri_answers import IriAnswer
from coopgraph.portal.http.negotiation import preferred
from coopgraph.portal.http.problems import language_of, problem_response
from coopgraph.portal.page.page_paths import relative

_VARY = {"Vary": "Accept, Accept-Language"}


def liking(request: Request) -> Callable[[Sequence[str]], str | None]:
    """Return what tells which of some media types the caller likes best."""
    return partial(preferred, request.headers.getlist("accept"))


def iri_response(request: Request, path: str, answer: IriAnswer) -> Response:
    """Lead on (303), or say why not: 404, 406 or 410."""
    if answer.status == 303:
        there = relative(path, answer.path)
        return Response(status_code=303, headers={**_VARY, "Location": there})
    lang = language_of(request)
    return problem_response(
        request, answer.status, _detail(request, answer, lang), _links(path, answer), answer.near
    )


def _detail(request: Request, answer: IriAnswer, lang: str) -> str:
    if answer.status == 406:
        return say("portal.problem.format", lang, formats=", ".join(answer.offers))
    if answer.status == 410:
        return say("addresses.gone", lang, id=request.url.path.rpartition("/")[2])
    return say("portal.problem.status-404", lang, path=request.url.path)


def _links(path: str, answer: IriAnswer) -> dict[str, str]:
    """Tell programs what stands in the place of what was replaced (RFC 5829)."""
    if answer.status != 410:
        return {}
    links = (f'<{relative(path, there)}>; rel="successor-version"' for _, there in answer.near)
    return {"Link": ", ".join(links)}
