"""Changes in words, as JSON, and as RDF.

In RDF a publication is one `prov:Activity` that used the old version and generated the new one;
each statement added or withdrawn is an `rdf:Statement`, and each IRI withdrawn is said to be so.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from coopgraph.compare.comparing import Change, Changes
from coopgraph.exports.dumps import short_names
from coopgraph.exports.things import last_part
from coopgraph.messages import LANGUAGES, number, say
from coopgraph.messages.dates_in_words import date_in_words
from coopgraph.messages.languages import in_language
from coopgraph.ontology.term_labels import label
from coopgraph.ontology.terms import coop, prov, rdf
from coopgraph.records import Iris
from coopgraph.records.quads import Term, iri, iri_text, is_iri, read_literal
from coopgraph.store.rdf_files import triples_of_lines, write_triples

_GENERATED = f"{prov.NAMESPACE}generated"
_INVALIDATED = f"{prov.NAMESPACE}invalidated"


def told(changes: Changes, lang: str) -> Iterator[str]:
    """Tell changes, line by line."""
    if not changes:
        yield say("compare.none", lang)
        return
    yield from _list("new", changes.new_things, changes, lang)
    yield from _list("withdrawn", changes.withdrawn_things, changes, lang)
    fresh, gone = set(changes.new_things), set(changes.withdrawn_things)
    thing = ""
    for change in changes.facts:
        if change.thing in fresh | gone:
            continue
        if change.thing != thing:
            thing = change.thing
            yield f"{_named(thing, changes, lang)}  <{thing}>"
        yield f"  {_sentence(change, changes, lang)}"
    for graph, (lost, gained) in sorted(changes.documents.items()):
        counts = {"lost": number(lost, lang), "gained": number(gained, lang)}
        key = "compare.document" if "/graph/source/" in graph else "compare.graph"
        yield say(key, lang, document=last_part(graph), **counts)


def as_object(changes: Changes) -> dict[str, Any]:
    """Give changes as a JSON object."""
    return {
        "new": changes.new_things,
        "withdrawn": changes.withdrawn_things,
        "facts": [
            {
                "thing": change.thing,
                "property": change.predicate,
                "kind": change.kind,
                "withdrawn": list(change.withdrawn),
                "added": list(change.added),
                "seen": _seen(change, changes),
                "told": {lang: _sentence(change, changes, lang) for lang in LANGUAGES},
            }
            for change in changes.facts
        ],
        "documents": {
            graph: {"withdrawn": lost, "added": gained}
            for graph, (lost, gained) in sorted(changes.documents.items())
        },
    }


def _seen(change: Change, changes: Changes) -> dict[str, str]:
    """Say when a state that changed was last seen; nothing of any other property."""
    if change.predicate != coop.status:
        return {}
    return dict(zip(("withdrawn", "added"), changes.seen[change.thing], strict=True))


def as_turtle(changes: Changes, iris: Iris) -> str:
    """Give changes as Turtle: everything of the agreed view, derived facts included."""
    text = "".join(f"{sign} {line}" for sign, line in changes.triples)
    name = hashlib.sha256(text.encode()).hexdigest()[:16]
    activity = iri(f"{iris.base}change-set/{name}")
    lines = {f"{activity} {iri(rdf.type)} {iri(f'{prov.NAMESPACE}Activity')} .\n"}
    for sign, line in changes.triples:
        lines |= _statement(activity, sign, line, iris)
    for thing in changes.withdrawn_things:
        lines.add(f"{activity} {iri(_INVALIDATED)} {iri(thing)} .\n")
    for thing in changes.new_things:
        lines.add(f"{activity} {iri(_GENERATED)} {iri(thing)} .\n")
    output = BytesIO()
    encoded = [line.encode() for line in sorted(lines)]
    write_triples(triples_of_lines(encoded), output, ".ttl", short_names(iris))
    return output.getvalue().decode()


def _statement(activity: Term, sign: str, line: str, iris: Iris) -> set[str]:
    from coopgraph.compare.published import quad_of

    quad = quad_of(line)
    name = hashlib.sha256(line.encode()).hexdigest()[:16]
    it = iri(f"{iris.base}statement/{name}")
    link = iri(_GENERATED if sign == "+" else _INVALIDATED)
    parts = (("subject", quad.subject), ("predicate", quad.predicate), ("object", quad.object))
    return {
        f"{activity} {link} {it} .\n",
        f"{it} {iri(rdf.type)} {iri(f'{rdf.NAMESPACE}Statement')} .\n",
        *(f"{it} {iri(rdf.NAMESPACE + part)} {term} .\n" for part, term in parts),
    }


def _list(key: str, things: list[str], changes: Changes, lang: str) -> Iterator[str]:
    if things:
        yield say(f"compare.{key}", lang, n=number(len(things), lang))
        yield from (f"  {_named(thing, changes, lang)}  <{thing}>" for thing in things)


def _named(thing: str, changes: Changes, lang: str) -> str:
    return in_language(changes.names.get(thing, {}), lang) or last_part(thing)


def _sentence(change: Change, changes: Changes, lang: str) -> str:
    old = [_value(term, lang) for term in change.withdrawn]
    new = [_value(term, lang) for term in change.added]
    if change.predicate == coop.status:
        before, after = changes.seen[change.thing]
        old = [_state(state, before, lang) for state in old]
        new = [_state(state, after, lang) for state in new]
    name = label(change.predicate, lang) or last_part(change.predicate)
    fields = {"property": name, "old": ", ".join(old), "new": ", ".join(new)}
    return say(f"compare.fact.{change.kind}", lang, **fields)


def _state(state: str, seen: str, lang: str) -> str:
    """Tell a state with the date on which it was last seen: none is told without."""
    if not seen:
        return say("consensus.state.undated", lang, state=state)
    return say("consensus.state.seen", lang, state=state, date=date_in_words(seen, lang))


def _value(term: Term, lang: str) -> str:
    if is_iri(term):
        return label(iri_text(term), lang) or last_part(iri_text(term))
    literal = read_literal(term)
    return literal.value if literal.language else date_in_words(literal.value, lang)
