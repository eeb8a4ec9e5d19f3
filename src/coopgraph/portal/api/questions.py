"""`/query/<name>`: every question of the library at an address of its own.

Parameters are those of the command line: `?authority=toulouse&as-of=2010&format=csv`. What is wrong
with them is told as a problem (RFC 9457) in the caller's language.
"""

import json
from dataclasses import dataclass
from typing import Any

import anyio
from starlette.requests import Request
from starlette.responses import Response

from coopgraph.errors import CoopgraphError, QueryInvalid, QueryTooSlow
from coopgraph.portal.api.question_description import told
from coopgraph.portal.api.row_cap import Capped, RowCap
from coopgraph.portal.api.value_schemas import FALSE, TRUE
from coopgraph.portal.http.negotiation import preferred
from coopgraph.portal.http.problems import Problem, check_language, language_of, problem_response
from coopgraph.portal.http.sending import Bounded, Purse, Taken
from coopgraph.portal.oxigraph.asked import Asked
from coopgraph.portal.oxigraph.routing import Engines
from coopgraph.portal.sparql.endpoint import CUT, LIMIT, answered, whole
from coopgraph.portal.sparql.formats import AnswerBody
from coopgraph.queries import Asking, Prepared, QuestionWrong, UnknownQuery
from coopgraph.queries.choosing import NameAmbiguous, NameUnknown, ParameterWrong
from coopgraph.queries.question import questions
from coopgraph.store.remote import EndpointUnreachable, RemoteStore

FORMS = {
    "json": "application/sparql-results+json",
    "csv": "text/csv",
    "tsv": "text/tab-separated-values",
    "xml": "application/sparql-results+xml",
    "md": "text/markdown",
    "turtle": "text/turtle",
    "jsonld": "application/ld+json",
    "ntriples": "application/n-triples",
    "geojson": "application/geo+json",
}
"""What `format` may be, and the media type of each; the first is what nobody in particular gets."""
_OF_TRIPLES = {"json": "application/ld+json", "xml": "application/rdf+xml"}
_OF_ENGINE = ("json", "csv", "tsv", "xml")
_STATUSES = {
    UnknownQuery: 404,
    NameUnknown: 404,
    NameAmbiguous: 409,
    QuestionWrong: 400,
    ParameterWrong: 400,
    QueryInvalid: 400,
}
"""The first kind that fits decides."""
_OURS = ("format", "lang", "as-of", "roll-up")


@dataclass(frozen=True)
class _Failed:
    """An error that leaves nothing of the answer behind in its thread."""

    status: int
    error: CoopgraphError


@dataclass(frozen=True)
class _Written:
    """An answer in its form, and whether it was cut."""

    content: bytes
    is_cut: bool
    taken: Taken


async def question_list(request: Request) -> Response:
    """List the questions for people, with their addresses."""
    told_all = await anyio.to_thread.run_sync(_told_all)
    text = json.dumps({"questions": told_all}, ensure_ascii=False, indent=1)
    return whole(request, AnswerBody(text.encode() + b"\n", "application/json"), {})


async def to_question_list(_: Request) -> Response:
    """Lead to the list, wherever this server is reached."""
    return Response(status_code=307, headers={"Location": "query/"})


def _told_all() -> list[dict[str, Any]]:
    return [told(asked) for asked in questions() if asked.is_for_people]


async def question_answer(request: Request) -> Response:
    """Answer a question of the library."""
    engines: Engines = request.app.state.engines
    _check_ours(request)
    form = _form(request)
    prepared = await engines.lend(lambda asking: _prepared(asking, request))
    if isinstance(prepared, _Failed):
        return _told(request, prepared)
    is_table = prepared.question.form == "SELECT"
    if form in _OF_ENGINE and is_table:
        return await answered(request, engines, Asked(prepared.query), [FORMS[form]])
    rows, lang = engines.limits.rows, language_of(request)
    most, purse = engines.limits.body_bytes, engines.sending
    written = await engines.lend(
        lambda asking: _written(asking, prepared, lang, form, (rows, most), purse)
    )
    if isinstance(written, _Failed):
        return _told(request, written)
    limit = {LIMIT: str(rows), CUT: str(written.is_cut).lower(), "Content-Language": lang}
    media_type = FORMS[form] if is_table else _OF_TRIPLES.get(form, FORMS[form])
    body = AnswerBody(written.content, media_type, written.taken)
    return await anyio.to_thread.run_sync(whole, request, body, limit)


def _check_ours(request: Request) -> None:
    """Refuse a parameter of ours that is given twice, or a language that is not spoken here."""
    for name in _OURS:
        if len(request.query_params.getlist(name)) > 1:
            raise Problem(400, "twice", name=name)
    if request.query_params.get("as-of") == "":
        raise Problem(400, "no-date")
    check_language(request)


def _form(request: Request) -> str:
    """Return the form of the answer: of `format`, else what the caller accepts."""
    named = request.query_params.get("format")
    if named is not None:
        if named not in FORMS:
            raise Problem(400, "form", found=named, formats=", ".join(FORMS))
        return named
    media_types = {media_type: form for form, media_type in FORMS.items()}
    media_types["application/json"] = "json"
    best = preferred(request.headers.getlist("accept"), tuple(media_types))
    if best is None:
        raise Problem(406, "format", formats=", ".join(FORMS.values()))
    return media_types[best]


def _prepared(asking: Asking, request: Request) -> Prepared | _Failed:
    """Check the parameters and bind them."""
    given = request.query_params
    values = {name: given.getlist(name) for name in given if name not in _OURS}
    try:
        return asking.prepared(
            request.path_params["name"],
            as_of=given.get("as-of", ""),
            roll_up=_truth(given.get("roll-up", "false")),
            lang=language_of(request),
            values={name: texts[0] if len(texts) == 1 else texts for name, texts in values.items()},
        )
    except (EndpointUnreachable, QueryTooSlow):
        raise
    except CoopgraphError as error:
        return _failed(error)


def _written(
    asking: Asking, prepared: Prepared, lang: str, form: str, most: tuple[int, int], purse: Purse
) -> _Written | _Failed:
    """Have the library write an answer, of so many rows and bytes."""
    from coopgraph.queries.writing import write_answer

    assert isinstance(asking.store, RemoteStore)
    cap = RowCap(most[0])
    capped = Capped(asking.store.url, asking.store.timeout, cap)
    output = Bounded(most[1])
    try:
        write_answer(prepared, Asking(capped, asking.iris.base), lang, form, output)
    except (EndpointUnreachable, QueryTooSlow):
        raise
    except CoopgraphError as error:
        return _failed(error)
    return _Written(output.getvalue(), cap.is_cut, purse.take(output.tell()))


def _failed(error: CoopgraphError) -> _Failed:
    status = next((code for kind, code in _STATUSES.items() if isinstance(error, kind)), 500)
    return _Failed(status, error.with_traceback(None))


def _told(request: Request, failed: _Failed) -> Response:
    detail = failed.error.in_language(language_of(request))
    return problem_response(request, failed.status, detail)


def _truth(text: str) -> bool:
    if text not in (*TRUE, *FALSE):
        raise Problem(400, "roll-up", found=text)
    return text in TRUE
