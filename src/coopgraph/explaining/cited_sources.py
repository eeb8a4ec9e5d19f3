"""What a story says of the documents it cites, each asked once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from coopgraph.explaining.story import Document
from coopgraph.queries.asking import AnswerRow, Asking
from coopgraph.records.quads import Term, read_literal


class CitedSource(NamedTuple):
    """A document as a story names it, and its kinds (concepts)."""

    document: Document
    kinds: frozenset[Term]


def cited_sources(
    sources: Iterable[Term], asking: Asking, language: str
) -> dict[Term, CitedSource]:
    """Ask what some documents are; of titles in several languages, that in `language` is taken."""
    wanted = sorted(sources)
    found: defaultdict[Term, list[AnswerRow]] = defaultdict(list)
    for row in asking.rows("story-documents", thing=wanted) if wanted else ():
        found[row["thing"]].append(row)
    return {source: _cited(source, rows, language) for source, rows in found.items()}


def _cited(source: Term, rows: list[AnswerRow], language: str) -> CitedSource:
    titles = sorted({read_literal(row["title"])[:2] for row in rows})
    title = next((text for text, lang in reversed(titles) if lang == language), titles[0][0])
    dates = sorted(read_literal(row["published"]).value for row in rows if "published" in row)
    document = Document(source[1:-1].rpartition("/")[2], title, dates[0] if dates else "")
    return CitedSource(document, frozenset(row["kind"] for row in rows if "kind" in row))
