"""What a client shows of a thing in a small frame: name, kind, life, other languages, documents."""

from __future__ import annotations

from coopgraph.lookup.distinct import life_in_words
from coopgraph.lookup.index import Body
from coopgraph.lookup.naming import names_of, shown
from coopgraph.messages import LANGUAGES, number, say
from coopgraph.messages.dates_in_words import date_in_words
from coopgraph.ontology.schemes import concepts
from coopgraph.ontology.term_labels import labels
from coopgraph.pages.filling import render
from coopgraph.portal.page.assets import asset_path
from coopgraph.portal.reconcile.reconcile_results import entity_id, type_of
from coopgraph.queries import Asking
from coopgraph.reconciling.row_evidence import KIND_SCHEMES


def preview(asking: Asking, body: Body, site: str, lang: str) -> bytes:
    """Make the page; `site` is the address under which we are reached."""
    names = names_of(asking, [body.thing]).get(body.thing, {})
    documents = asking.finder.documents([body.thing]).get(body.thing, 0)
    key = f"reconciling.documents.{'one' if documents == 1 else 'many'}"
    name = shown(names, lang, body.thing)
    others = {other: names[other] for other in LANGUAGES if names.get(other, name) != name}
    markup = render(
        "reconcile_preview.html",
        lang,
        name=name,
        life=time_of(body, lang),
        told=list(filter(None, (_kind(body, lang), _concept(body.country, lang, "countries")))),
        others=others,
        documents=say(key, lang, n=number(documents, lang)) if documents else "",
        style=f"{site}{asset_path('site.css')}",
        page=f"{site}id/{entity_id(body.thing, asking.iris)}",
    )
    return markup.encode()


def time_of(body: Body, lang: str) -> str:
    """Say when a conference was held, or until or since when something exists; "" if unknown."""
    if body.notion == "edition":
        return date_in_words(body.start, lang) if body.start else ""
    return life_in_words(body.start, body.end, lang)


def _kind(body: Body, lang: str) -> str:
    return _concept(body.kind, lang, *KIND_SCHEMES) or str(type_of(body.notion, lang)["name"])


def _concept(code: str, lang: str, *schemes: str) -> str:
    iri = next((concepts(scheme)[code] for scheme in schemes if code in concepts(scheme)), "")
    return labels().get(iri, {}).get(lang, "")
