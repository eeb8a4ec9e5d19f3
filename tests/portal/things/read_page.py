"""A page read as a browser reads it, with everything that is wrong in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any
from urllib.parse import urlsplit

import html5lib

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
SCHEMES = ("", "http", "https", "mailto", "data")


@dataclass
class ReadPage:
    """The elements of a page, in their order."""

    elements: list[Any]

    @property
    def text(self) -> str:
        return "".join("".join(element.itertext()) for element in self.elements[:1])

    def all(self, name: str) -> list[Any]:
        return [element for element in self.elements if element.tag == name]

    @property
    def data(self) -> Any:
        """What search engines read."""
        (script,) = (it for it in self.all("script") if it.get("type") == "application/ld+json")
        return json.loads(script.text)

    def faults(self) -> Iterator[str]:
        """Tell what no page should have."""
        ids = [element.get("id") for element in self.elements if element.get("id")]
        yield from (f"id twice: {id}" for id in set(ids) if ids.count(id) > 1)
        for element in self.elements:
            yield from self._faults_of(element, ids)
        levels = [HEADINGS.index(it.tag) + 1 for it in self.elements if it.tag in HEADINGS]
        if levels[:1] != [1] or levels.count(1) != 1:
            yield f"headings begin with {levels[:2]}"
        yield from (
            f"from h{one} to h{other}" for one, other in pairwise(levels) if other > one + 1
        )

    def _faults_of(self, element: Any, ids: list[str]) -> Iterator[str]:
        link = element.get("href") or element.get("src") or ""
        if urlsplit(link).scheme not in SCHEMES:
            yield f"leads to {link[:40]}"
        if link.startswith("#") and link[1:] not in ids:
            yield f"leads nowhere: {link}"
        if element.get("style") or any(name.startswith("on") for name in dict(element.items())):
            yield f"style or script in {element.tag}"
        if element.tag == "script" and not (
            element.get("src") or "json" in element.get("type", "")
        ):
            yield "a script of its own"
        if element.tag == "style":
            yield "a style of its own"


def read_page(body: bytes) -> ReadPage:
    """Read a page; raises html5lib's ParseError where it is no valid HTML."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    root = parser.parse(body, transport_encoding="utf-8")
    elements = [element for element in root.iter() if isinstance(element.tag, str)]
    for element in elements:
        element.tag = element.tag.rpartition("}")[2]  # drawings have a namespace
    return ReadPage(elements)
