"""Reading the terms of an answer, as N-Triples writes them: IRIs, texts with a language, points."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from coopgraph.lookup import naming
from coopgraph.networks.building.texts import Named, named_of
from coopgraph.queries.asking import Asking
from coopgraph.records.quads import Term, iri, is_iri, read_literal

NodeNames = dict[str, str]
"""Language (fr, vi, en) → name."""


def plain(term: Term | None) -> str:
    """Give the IRI or the text of a term, without brackets, quotes or datatype; "" if absent."""
    if term is None:
        return ""
    return term[1:-1] if is_iri(term) else read_literal(term).value


def last_part(term: Term | None) -> str:
    """Give what follows the last slash: the id of a thing, the notation of a concept."""
    return plain(term).rpartition("/")[2]


def names_of(asking: Asking, things: Iterable[str]) -> dict[str, NodeNames]:
    """Ask what things (IRIs) are called; each has all three languages, whichever are known."""
    wanted = sorted(map(iri, set(things) - {""}))
    known = naming.names_of(asking, wanted)
    return {plain(it): naming.in_all_languages(known.get(it, {}), it) for it in wanted}


def theme_names(asking: Asking) -> dict[str, Named]:
    """Ask for all themes: id → name."""
    known: defaultdict[str, NodeNames] = defaultdict(dict)
    for row in asking.rows("woven-themes"):
        name = read_literal(row["label"])
        known[last_part(row["theme"])][name.language] = name.value
    whole = {id: naming.in_all_languages(known[id], id) for id in sorted(known)}
    return {id: named_of({"id": id, "labels": names}) for id, names in whole.items()}
