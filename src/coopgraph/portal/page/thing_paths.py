"""Where the page of a thing stands: `fr/authority/fr-commune-toulouse.html`."""

from __future__ import annotations

from coopgraph.messages import LANGUAGES
from coopgraph.records.iris import Iris
from coopgraph.records.quads import Term

ENDING = ".html"
DISAGREEMENT = "disagreement"
"""The notion of what is contested: `…/id/disagreement/edition/assises-09/startDate`."""

NOTIONS = (
    *("authority", "partnership", "convention", "project", "edition", "series", "workshop"),
    *("main-theme", "subject", "meeting", "declaration-point", "theme", "actor", "source"),
    *("total", "participation", "change", DISAGREEMENT),
)
"""The notions whose things have pages, as they stand in IRIs and paths."""


def page_path(thing: Term, language: str, iris: Iris) -> str:
    """Give the path of the page about a thing, or about what it is a part of; "" for no page.

    A territory and what lies in it stand on the page of the authority of the same id.
    """
    try:
        notion, id = iris.notion_and_id(thing)
    except ValueError:
        return ""
    id = id.partition("#")[0]
    if notion in ("territory", "containment"):
        notion, id = "authority", id.partition("..")[0]
    return f"{language}/{notion}/{id}{ENDING}" if notion in NOTIONS else ""


def thing_at(path: str, iris: Iris) -> Term:
    """Give the thing that the page at a path is about; "" if there can be none."""
    language, _, rest = path.partition("/")
    notion, _, id = rest.removesuffix(ENDING).partition("/")
    is_page = language in LANGUAGES and notion in NOTIONS and rest.endswith(ENDING)
    return iris.thing(notion, id) if is_page and _is_an_id(id) else ""


def _is_an_id(text: str) -> bool:
    """Whether a text may be the id of a thing, not of a part of one, nor the name of a list."""
    return text not in ("", "index") and "#" not in text and is_plain(text)


def is_plain(path: str) -> bool:
    """Whether a path may stand in an IRI term as it is: nothing in it can end the term."""
    return path.isprintable() and not any(sign in path for sign in '<>"{}|^`\\ ?%')


def contested_of(disagreement: Term, iris: Iris) -> tuple[Term, str]:
    """Give the thing that a disagreement is about, and the local name of the property."""
    _, rest = iris.notion_and_id(disagreement)
    of, _, property = rest.rpartition("/")
    notion, _, id = of.partition("/")
    return iris.thing(notion, id), property
