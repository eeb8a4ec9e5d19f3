"""Which of many wordings is shown: one rule for names, titles and themes."""

from __future__ import annotations

import re

from coopgraph.consensus.agreement import Agreement
from coopgraph.consensus.witnesses import Witnesses
from coopgraph.records.quads import read_literal

_OF_ITS_WRITER = re.compile(
    r"(?:[Nn]os?|[Nn]otre|[Oo]ur|[Ii]ts?|[Tt]heir|[Ll]eurs?|[Ss]on|[Ss]a|[Ss]es)\b"
)
"""Words that make a name mean something only where it was written: "notre Comité", not "NOTRe"."""


def best_wordings(agreement: Agreement, property: str, witnesses: Witnesses) -> dict[str, str]:
    """Give the best supported wording of a property in each language, the best of all first.

    Copies count with their origin. Between equals, that of the better kind of document, then the
    longer one, as a quotation may be cut. A name that means something only to its writer
    ("notre Comité") counts where there is no other.
    """
    best: dict[str, tuple[tuple[int, int, int, str], str]] = {}
    worded = [agreed for agreed in agreement.values if agreed.property == property]
    clear = [a for a in worded if not _OF_ITS_WRITER.match(read_literal(a.value).value)]
    for agreed in clear or worded:
        text, language, _ = read_literal(agreed.value)
        kind = min(witnesses[source].rank for source in agreed.sources)
        order = (-agreed.independent, kind, -len(text), text)
        best[language] = min(best.get(language, (order, text)), (order, text))
    ranked = sorted(best.items(), key=lambda found: found[1])
    return {language: text for language, (_, text) in ranked}
