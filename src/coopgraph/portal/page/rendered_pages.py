"""Filling in a page of the portal: its language, its links, what stands around its content."""

from __future__ import annotations

from functools import partial

from coopgraph.messages import LANGUAGES, number
from coopgraph.pages.filling import render
from coopgraph.portal.page.assets import asset_path
from coopgraph.portal.page.page import Page, PublicGraph
from coopgraph.portal.page.page_paths import in_language, language_of_path, relative

NAVIGATION = (
    ("index.html", "portal.page.home"),
    ("partnership/index.html", "lists.title.partnership"),
    ("authority/index.html", "lists.title.authority"),
    ("convention/index.html", "lists.title.convention"),
    ("project/index.html", "lists.title.project"),
    ("edition/index.html", "lists.title.edition"),
    ("source/index.html", "lists.title.source"),
    ("query/index.html", "library.title"),
    ("quality.html", "quality.title"),
    ("sparql.html", "console.title"),
)
"""What the head of every page leads to: path below the language, key of its name."""
BEYOND = (
    ("theme/index.html", "lists.title.theme"),
    ("actor/index.html", "lists.title.actor"),
    ("disagreement/index.html", "lists.title.disagreement"),
    ("total/index.html", "lists.title.total"),
    ("downloads.html", "about.downloads.title"),
    ("ontology.html", "about.ontology"),
    ("about.html", "about.about.title"),
    ("accessibility.html", "about.accessibility.title"),
)
"""What the foot of every page leads to, likewise."""


def rendered(
    graph: PublicGraph, path: str, template: str, /, *, query: str = "", **values: object
) -> Page:
    """Make the page at a path (`{lang}/…`) of a template that extends `site_layout.html`.

    In it `link(path)` leads to another page, `asset(name)` to a style sheet or script. `query` is
    what the page in another language is asked, too (`theme=water`).
    """
    lang = language_of_path(path)
    asked = f"?{query}" if query else ""
    others = {other: in_language(path, other) + asked for other in LANGUAGES}
    canonical = f"{graph.address}{path}"
    markup = framed(path, lang, template, others, canonical=canonical, **values)
    return Page(path, markup.encode(), language=lang)


def framed(
    path: str, lang: str, template: str, in_languages: dict[str, str], /, **values: object
) -> str:
    """Fill in a template for a page in `lang` that is shown at a path; `rendered` tells more."""
    return render(
        template,
        lang,
        link=partial(relative, path),
        asset=lambda name: relative(path, asset_path(name)),
        figure=partial(number, lang=lang),
        here=path,
        in_languages=in_languages,
        navigation=[(f"{lang}/{there}", key) for there, key in NAVIGATION],
        beyond=[(f"{lang}/{there}", key) for there, key in BEYOND],
        **values,
    )
