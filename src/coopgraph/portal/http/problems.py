"""What went wrong with a request, as Problem Details for HTTP APIs (RFC 9457).

The text is in the language that the caller likes best of French, Vietnamese and English.
"""

import json
from http import HTTPStatus

from starlette.requests import Request
from starlette.responses import Response

from coopgraph.messages import LANGUAGES, say
from coopgraph.portal.http.negotiation import preferred
from coopgraph.portal.http.site import site_of

MEDIA_TYPE = "application/problem+json"


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
    """Return the language of `?lang=`, else the best of `Accept-Language` (RFC 9110), else ours."""
    asked, ours = request.query_params.get("lang", ""), site_of(request).lang
    if asked in LANGUAGES:
        return asked
    offers = sorted(LANGUAGES, key=lambda lang: lang != ours)
    return preferred(request.headers.getlist("accept-language"), offers) or ours


def check_language(request: Request) -> None:
    """Refuse a `lang` that is not spoken here, with a `Problem` 400."""
    asked = request.query_params.get("lang")
    if asked is not None and asked not in LANGUAGES:
        raise Problem(400, "lang", found=asked, languages=", ".join(LANGUAGES))


def problem_response(
    request: Request, status: int, detail: str, headers: dict[str, str] | None = None
) -> Response:
    """Word a problem; its type is its status, as `about:blank` says."""
    body = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "detail": detail,
        "instance": request.url.path,
    }
    return Response(
        json.dumps(body, ensure_ascii=False, indent=2) + "\n",
        status,
        {**(headers or {}), "Content-Language": language_of(request)},
        MEDIA_TYPE,
    )


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
