"""How the server presents itself: its public address, and the language of who names none."""

from dataclasses import dataclass
from pathlib import Path
from typing import cast

from starlette.requests import HTTPConnection

from coopgraph.messages import LANGUAGES

IN_SCOPE = "coopgraph.site"


@dataclass(frozen=True)
class Site:
    """`lang` for callers who prefer none of ours; `address` with a final slash, "" if not known.

    `publication` is a folder of files that `coopgraph export` wrote.
    """

    lang: str = LANGUAGES[0]
    address: str = ""
    publication: Path | None = None


def site_of(request: HTTPConnection) -> Site:
    """Return how the server that got a request presents itself."""
    return cast(Site, request.scope.get(IN_SCOPE) or Site())


def address_of(request: HTTPConnection, path: str) -> str:
    """Return the address of a path, as the caller reaches it."""
    if public := site_of(request).address:
        return f"{public}{path.lstrip('/')}"
    return str(request.url.replace(path=path, query="", fragment=""))
