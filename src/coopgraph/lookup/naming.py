"""What things are called, asked of any store."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from coopgraph.lookup.store_rows import AnswerRow, AsksRows
from coopgraph.messages.languages import LANGUAGES, in_language
from coopgraph.records.quads import Term, iri, is_iri, read_literal

if TYPE_CHECKING:
    from coopgraph.lookup.label_index import LabelIndex

Names = dict[str, str]
"""Language → name."""

_AT_ONCE = 500


def names_of(asking: AsksRows, things: Iterable[Term]) -> dict[Term, Names]:
    """Ask how things, terms and concepts are called; what is no IRI has no name.

    Of several names in a language, the first in order is taken, whatever order a store gives. What
    others define, such as the goals of the United Nations, the graph does not name: the ontology
    room does.
    """
    wanted = sorted({thing for thing in things if thing and is_iri(thing)})
    found = _labels_of(asking, wanted)
    if foreign := set(wanted) - found.keys():
        from coopgraph.ontology.term_labels import labels_of  # for what the graph does not name

        named = labels_of(term[1:-1] for term in foreign)
        found |= {iri(it): dict(names) for it, names in named.items()}
    return found


def _labels_of(asking: AsksRows, wanted: Sequence[Term]) -> dict[Term, Names]:
    """Look labels up in the index beside the graph; where there is none, ask for them."""
    index: LabelIndex | None = getattr(asking, "label_index", None)
    if index is not None:
        return index.labels(wanted)
    found: defaultdict[Term, Names] = defaultdict(dict)
    for start in range(0, len(wanted), _AT_ONCE):
        _gather(asking.rows("labels", thing=wanted[start : start + _AT_ONCE]), found)
    return dict(found)


def all_names(asking: AsksRows) -> dict[Term, Names]:
    """Ask how everything is called, as `names_of` does for some."""
    found: defaultdict[Term, Names] = defaultdict(dict)
    _gather(asking.rows("labels", thing=["UNDEF"]), found)
    return dict(found)


def _gather(rows: Iterable[AnswerRow], found: defaultdict[Term, Names]) -> None:
    for row in rows:
        name, names = read_literal(row["label"]), found[row["thing"]]
        names[name.language] = min(name.value, names.get(name.language, name.value))


def id_of(thing: Term) -> str:
    """Give the last part of an IRI term: what is shown where a thing has no name."""
    return thing.strip("<>").replace("#", "/").rstrip("/").rpartition("/")[2]


def shown(names: Names, language: str, thing: Term) -> str:
    """Give the name to show in a language, in another one if need be, or the id."""
    return in_language(names, language) or id_of(thing)


def in_all_languages(names: Names, thing: Term) -> Names:
    """Give a name for each language: what is missing in one falls back to another."""
    return {language: shown(names, language, thing) for language in LANGUAGES}
