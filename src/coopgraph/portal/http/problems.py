"""What went wrong with a request, as Problem Details for HTTP APIs (RFC 9457).

The text is in the language that the caller likes best of French, Vietnamese and English.
"""

import json
from collections.abc import Mapping, Sequence
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

from coopgraph.messages import LANGUAGES, say
from coopgraph.portal.http.negotiation import preferred
from coopgraph.portal.http.policy import POLICY
from coopgraph.portal.http.site import address_of, site_of
from coopgraph.portal.page.page_paths import language_of_path
from coopgraph.portal.page.rendered_pages import framed

MEDIA_TYPE, _HTML = "application/problem+json", "text/html"
_TITLED = (400, 404, 405, 406, 410, 429)
NearPage = tuple[str, str]
"""A name, and the path of its page."""


class Problem(Exception):
    """A request that is not answered: a status and a sentence of `messages/portal.toml`."""

    def __init__(
        self, status: int, key: str, headers: dict[str, str] | None = None, **fields: object
    ) -> None:
        super().__init__(key)
        self.status, self.key, self.fields = status, key, fields
        self.headers = headers or {}

    def detail(self, lang: str) -> str:
        """Say what is wrong and what to do."""
        return say(f"portal.problem.{self.key}", lang, **self.fields)


def language_of(request: Request) -> str:
    """Return the language of `?lang=`, else of the path, else the best of `Accept-Language`.

    That header is told in RFC 9110; who likes none of ours gets that of the server.
    """
    asked, ours = request.query_params.get("lang", ""), site_of(request).lang
    if asked in LANGUAGES:
        return asked
    if spoken := language_of_path(request.url.path.lstrip("/")):
        return spoken
    offers = sorted(LANGUAGES, key=lambda lang: lang != ours)
    return preferred(request.headers.getlist("accept-language"), offers) or ours


def check_language(request: Request) -> None:
    """Refuse a `lang` that is not spoken here, with a `Problem` 400."""
    asked = request.query_params.get("lang")
    if asked is not None and asked not in LANGUAGES:
        raise Problem(400, "lang", found=asked, languages=", ".join(LANGUAGES))


def problem_response(
    request: Request,
    status: int,
    detail: str,
    headers: Mapping[str, str] | None = None,
    near: Sequence[NearPage] = (),
) -> Response:
    """Word a problem: for browsers as a page, for programs as JSON; `near` may be meant instead.

    The type of a problem is its status, as `about:blank` says.
    """
    lang = language_of(request)
    told = {**(headers or {}), "Content-Language": lang, "Vary": "Accept, Accept-Language"}
    if preferred(request.headers.getlist("accept"), (MEDIA_TYPE, _HTML)) == _HTML:
        page = _page(request.url.path.lstrip("/"), lang, status, detail, near)
        return Response(page, status, {**told, "Content-Security-Policy": POLICY}, _HTML)
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "instance": request.url.path,
    }
    if near:
        body["near"] = [{"name": name, "page": address_of(request, path)} for name, path in near]
    return Response(json.dumps(body, ensure_ascii=False, indent=2) + "\n", status, told, MEDIA_TYPE)


def _page(path: str, lang: str, status: int, detail: str, near: Sequence[NearPage]) -> str:
    key = f"addresses.status.{status if status in _TITLED else 'other'}"
    homes = {other: f"{other}/index.html" for other in LANGUAGES}
    told = {"title": say(key, lang), "detail": detail, "near": near, "canonical": ""}
    return framed(path, lang, "problem.html", homes, **told)


async def of_problem(request: Request, problem: Exception) -> Response:
    """Answer a `Problem`."""
    assert isinstance(problem, Problem)
    detail = problem.detail(language_of(request))
    return problem_response(request, problem.status, detail, problem.headers)


async def of_status(request: Request, error: Exception) -> Response:
    """Answer an error of the framework: no such address, no such method."""
    status = int(getattr(error, "status_code", 500))
    key = f"portal.problem.status-{status if status in (404, 405) else 500}"
    detail = say(key, language_of(request), path=request.url.path, method=request.method)
    return problem_response(request, status, detail, getattr(error, "headers", None))
