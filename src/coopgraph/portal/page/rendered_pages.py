"""Filling in a page of the portal: its language, its links, what stands around its content."""

from __future__ import annotations

from functools import partial

from coopgraph.messages import LANGUAGES
from coopgraph.pages.filling import render
from coopgraph.portal.page.assets import asset_path
from coopgraph.portal.page.page import Page, PublicGraph
from coopgraph.portal.page.page_paths import in_language, language_of_path, relative

NAVIGATION = (("index.html", "portal.page.home"),)
"""What the head of every page leads to: path below the language, key of its name."""


def rendered(graph: PublicGraph, path: str, template: str, /, **values: object) -> Page:
    """Make the page at a path (`{lang}/…`) of a template that extends `site_layout.html`.

    In it `link(path)` leads to another page, `asset(name)` to a style sheet or script.
    """
    lang = language_of_path(path)
    markup = render(
        template,
        lang,
        link=partial(relative, path),
        asset=lambda name: relative(path, asset_path(name)),
        here=path,
        canonical=f"{graph.address}{path}",
        in_languages={other: in_language(path, other) for other in LANGUAGES},
        navigation=[(f"{lang}/{there}", key) for there, key in NAVIGATION],
        **values,
    )
    return Page(path, markup.encode(), language=lang)
