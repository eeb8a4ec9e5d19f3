"""Reading the terms of an answer, as N-Triples writes them: IRIs, texts with a language, points."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from coopgraph.networks.names import Named, named_of
from coopgraph.queries.asking import Asking
from coopgraph.records.quads import Term, iri, is_iri, read_literal

Names = dict[str, str]
"""Language (fr, vi, en) → name."""

_POINT = re.compile(r"POINT\s*\(\s*(\S+)\s+(\S+)\s*\)")


def plain(term: Term | None) -> str:
    """Give the IRI or the text of a term, without brackets, quotes or datatype; "" if absent."""
    if term is None:
        return ""
    return term[1:-1] if is_iri(term) else read_literal(term).value


def last_part(term: Term | None) -> str:
    """Give what follows the last slash: the id of a thing, the notation of a concept."""
    return plain(term).rpartition("/")[2]


def point(wkt: Term | None) -> tuple[float | None, float | None]:
    """Read latitude and longitude (degrees, WGS 84) of a WKT point; None, None if absent."""
    match = _POINT.search(plain(wkt))
    return (float(match[2]), float(match[1])) if match else (None, None)


def names_of(asking: Asking, things: Iterable[str]) -> dict[str, Names]:
    """Ask what things (IRIs) are called; each has all three languages, whichever are known.

    A name missing in one language is replaced by that in the next, then by the id.
    """
    wanted = sorted(set(things) - {""})
    known: defaultdict[str, Names] = defaultdict(dict)
    for row in asking.rows("labels", thing=map(iri, wanted)):
        name = read_literal(row["label"])
        thing = known[plain(row["thing"])]
        thing[name.language] = min(name.value, thing.get(name.language, name.value))
    return {thing: _whole(known[thing], last_part(iri(thing))) for thing in wanted}


def theme_names(asking: Asking) -> dict[str, Named]:
    """Ask for all themes: id → name."""
    known: defaultdict[str, Names] = defaultdict(dict)
    for row in asking.rows("woven-themes"):
        name = read_literal(row["label"])
        known[last_part(row["theme"])][name.language] = name.value
    return {id: named_of({"id": id, "labels": _whole(known[id], id)}) for id in sorted(known)}


def _whole(names: Names, id: str) -> Names:
    fallback = next((names[lang] for lang in ("fr", "en", "vi", "") if lang in names), id)
    return {lang: names.get(lang, fallback) for lang in ("fr", "vi", "en")}
