"""What a request to `/reconcile` asks: its parameters, whether in the address or in a form."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from starlette.requests import Request

from coopgraph.lookup.matching import TYPES
from coopgraph.portal.http.limits import Limits
from coopgraph.portal.http.problems import Problem, check_language
from coopgraph.portal.http.request_bodies import (
    FORM,
    body_of,
    content_type,
    decoded,
    form_parameters,
)

JSON = "application/json"
CALLBACK = "^[A-Za-z_$][A-Za-z0-9_$]{0,63}([.][A-Za-z_$][A-Za-z0-9_$]{0,63}){0,3}$"
"""Names of functions that JSONP may call: what could hold anything else is refused."""
MOST_SUGGESTED = 50
_USUAL_SUGGESTED = 10
FARTHEST = 10_000
"""No list of suggestions is longer."""

GivenParameters = Mapping[str, list[str]]


def asked_in(request: Request) -> dict[str, list[str]]:
    """Return the parameters of the address; raises `Problem` 400."""
    check_language(request)
    return form_parameters(str(request.url.query))


async def posted_form(request: Request, limits: Limits) -> dict[str, list[str]]:
    """Return the parameters of the address and of the form that was sent; raises `Problem`."""
    found = asked_in(request)
    for name, values in form_parameters(await _posted(request, limits, FORM)).items():
        found.setdefault(name, []).extend(values)
    return found


async def posted_json(request: Request, limits: Limits) -> str:
    """Return the text of a body that is JSON; raises `Problem` 400, 408, 413, 415."""
    check_language(request)
    return await _posted(request, limits, JSON)


def one(parameters: GivenParameters, name: str) -> str | None:
    """Return the value of a parameter, None if it is not given; raises `Problem` 400 for two."""
    values = parameters.get(name, [])
    if len(values) > 1:
        raise Problem(400, "twice", name=name)
    return values[0] if values else None


def needed(parameters: GivenParameters, name: str) -> str:
    """Return the value of a parameter that must be there; raises `Problem` 400."""
    value = one(parameters, name)
    if value is None:
        raise Problem(400, "reconcile-missing", name=name)
    return value


def type_in(parameters: GivenParameters) -> str:
    """Return the type that is asked about; raises `Problem` 400."""
    type_ = needed(parameters, "type")
    if type_ not in TYPES:
        raise Problem(400, "reconcile-type", found=type_[:100], types=", ".join(TYPES))
    return type_


def callback_in(parameters: GivenParameters) -> str:
    """Return the function that JSONP is to call, "" for none; raises `Problem` 400."""
    name = one(parameters, "callback")
    if name is not None and not re.fullmatch(CALLBACK[1:-1], name, re.ASCII):
        raise Problem(400, "reconcile-callback")
    return name or ""


def part_of(parameters: GivenParameters, skipped: Collection[str]) -> slice:
    """Return which part of the suggestions is asked for; raises `Problem` 400."""
    start = max((_whole(parameters, name, 0, FARTHEST) or 0 for name in skipped), default=0)
    most = limit_in(parameters) or _USUAL_SUGGESTED
    return slice(start, start + min(most, MOST_SUGGESTED))


def limit_in(parameters: GivenParameters) -> int | None:
    """Return how many are asked for, None if it is not said; raises `Problem` 400."""
    return _whole(parameters, "limit", 1, FARTHEST)


def _whole(parameters: GivenParameters, name: str, least: int, most: int) -> int | None:
    text = one(parameters, name)
    if text is None:
        return None
    if not (text.isascii() and text.isdigit() and len(text) < 10 and least <= int(text) <= most):
        raise Problem(400, "reconcile-number", name=name, least=least, most=most)
    return int(text)


async def _posted(request: Request, limits: Limits, expected: str) -> str:
    kind, charset = content_type(request.headers)
    if kind != expected:
        raise Problem(415, "reconcile-content-type", found=kind or "–", expected=expected)
    if charset != "utf-8":
        raise Problem(415, "charset", found=charset)
    return decoded(await body_of(request, limits))
