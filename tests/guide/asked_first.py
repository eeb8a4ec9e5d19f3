"""The questions of `docs/guide/first-questions.md`, read from the page, and their answers."""

import re

from coopgraph.store import Answers, Store
from tests.built import ROOT

PAGE = ROOT / "docs/guide/first-questions.md"
QUESTIONS = dict(
    re.findall(
        r"^## (\d+\. [^\n]*)\n\n```sparql\n(.*?)^```$",
        PAGE.read_text(encoding="utf-8"),
        re.MULTILINE | re.DOTALL,
    )
)
"""Heading → SPARQL."""

Rows = list[tuple[str, ...]]


def rows(store: Store, query: str) -> Rows:
    """Give the rows of an answer, each term as N-Triples writes it."""
    answer = store.query(query)
    assert isinstance(answer, Answers)
    return [tuple(map(str, row)) for row in answer]
