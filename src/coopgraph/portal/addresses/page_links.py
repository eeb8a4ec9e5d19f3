"""What a page or a file leads programs to, as `Link` headers (RFC 8288)."""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.exports.licences import CC_BY
from coopgraph.messages import LANGUAGES
from coopgraph.portal.page.data_formats import FORMATS, format_of
from coopgraph.portal.page.page import PublicGraph
from coopgraph.portal.page.page_paths import in_language, language_of_path, relative
from coopgraph.portal.page.thing_paths import thing_at


def links_of(path: str, graph: PublicGraph) -> list[str]:
    """Return the links of a page or of a file of data, relative to where it stands."""
    if language_of_path(path):
        return list(_of_page(path, graph))
    return list(_of_data(path, graph)) if path.startswith(("id/", "graph/")) else []


def _of_page(path: str, graph: PublicGraph) -> Iterator[str]:
    yield _link(f"{graph.address}{path}", "canonical")
    for lang in LANGUAGES:
        yield _link(relative(path, in_language(path, lang)), "alternate", hreflang=lang)
    if thing := thing_at(path, graph.asking.iris):
        data = thing[len(f"<{graph.asking.iris.base}") : -1]
        for form in FORMATS:
            there = relative(path, f"{data}.{form.ending}")
            yield _link(there, "alternate", type=form.media_type)
        yield _link(CC_BY.iri, "license")


def _of_data(path: str, graph: PublicGraph) -> Iterator[str]:
    form = format_of(path)
    if form is not None:
        yield _link(f"{graph.address}{path}", "canonical")
        about = path.removesuffix(f".{form.ending}")
        yield _link(f"{graph.asking.iris.base}{about}", "describes")
        yield _link(relative(path, "graph/ontology.ttl"), "describedby")
        yield _link(CC_BY.iri, "license")


def _link(there: str, rel: str, **attributes: str) -> str:
    told = "".join(f'; {name}="{value}"' for name, value in attributes.items())
    return f'<{there}>; rel="{rel}"{told}'
