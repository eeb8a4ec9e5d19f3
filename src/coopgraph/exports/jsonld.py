"""The agreed view as JSON-LD 1.1 (https://www.w3.org/TR/json-ld11/) that a person can read.

Each thing is one object on one line, so that a reader need not hold them all. The context is part
of the file, which is read without a network, and stands beside it as `context.jsonld`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from coopgraph.exports.dumps import short_names
from coopgraph.exports.export import FileExport
from coopgraph.exports.product import GRAPH, Product, file_title
from coopgraph.exports.publication import Publication
from coopgraph.ontology.rules import load_rules
from coopgraph.ontology.terms import rdf, rdfs, skos, xsd
from coopgraph.records import Iris
from coopgraph.records.quads import iri_text, is_iri, read_literal
from coopgraph.replacing import replacing
from coopgraph.store.rdf_files import triples_of_lines

_Values = list[str]


def context(iris: Iris) -> dict[str, Any]:
    """Give the context: the prefixes, and a plain word for each property of the shapes."""
    words: dict[str, Any] = {"id": "@id", "type": "@type", **short_names(iris)}
    for property, word in _words().items():
        words[word] = {"@id": property} | _coercion(property)
    return words


def write_jsonld(publication: Publication) -> Iterator[Path]:
    """Write `context.jsonld` and `coopgraph.jsonld`."""
    iris = publication.release.iris
    path = publication.folder / "context.jsonld"
    with replacing(path) as output:
        text = json.dumps({"@context": context(iris)}, ensure_ascii=False, indent=2)
        output.write(f"{text}\n".encode())
    yield path
    path = publication.folder / "coopgraph.jsonld"
    with replacing(path) as output:
        head = json.dumps(context(iris), ensure_ascii=False)
        output.write(f'{{"@context": {head},\n"@graph": [\n'.encode())
        for place, thing in enumerate(_objects(publication)):
            line = json.dumps(thing, ensure_ascii=False)
            output.write((",\n" if place else "").encode() + line.encode())
        output.write(b"\n]}\n")
    yield path


def _objects(publication: Publication) -> Iterator[dict[str, Any]]:
    shorten = _Shortening(short_names(publication.release.iris))
    lines = publication.things.lines
    triples = ((str(t.subject), str(t.predicate), str(t.object)) for t in triples_of_lines(lines))
    for subject, statements in groupby(triples, key=lambda triple: triple[0]):
        found: dict[str, _Values] = {}
        for _, predicate, value in statements:
            found.setdefault(iri_text(predicate), []).append(value)
        yield {"id": shorten(iri_text(subject))} | _members(found, shorten)


def _members(found: dict[str, _Values], shorten: _Shortening) -> dict[str, Any]:
    members: dict[str, Any] = {}
    for property, terms in found.items():
        if property == rdf.type:
            members["type"] = [shorten(iri_text(term)) for term in terms]
        elif property in _texts() and not any(map(is_iri, terms)):
            members[_words()[property]] = _by_language(terms)
        elif property in _links() and all(is_iri(term) for term in terms):
            members[_words()[property]] = _one([shorten(iri_text(term)) for term in terms])
        elif property in _words() and property not in _texts() | _links():
            members[_words()[property]] = _one([_value(term, shorten) for term in terms])
        else:
            members[shorten(property)] = _one([_value(term, shorten) for term in terms])
    return members


def _value(term: str, shorten: _Shortening) -> Any:
    if is_iri(term):
        return {"id": shorten(iri_text(term))}
    literal = read_literal(term)
    if literal.language:
        return {"@language": literal.language, "@value": literal.value}
    if literal.datatype == xsd.string:
        return literal.value
    return {"type": shorten(literal.datatype), "@value": literal.value}


def _by_language(terms: Iterable[str]) -> dict[str, Any]:
    texts: dict[str, list[str]] = {}
    for literal in map(read_literal, terms):
        texts.setdefault(literal.language or _NO_LANGUAGE, []).append(literal.value)
    return {language: _one(values) for language, values in texts.items()}


def _one(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values


class _Shortening:
    """Writes IRIs as `prefix:name` where that reads back as the same IRI."""

    def __init__(self, prefixes: dict[str, str]) -> None:
        self._by_length = sorted(prefixes.items(), key=lambda item: (-len(item[1]), item[0]))

    def __call__(self, iri: str) -> str:
        for prefix, namespace in self._by_length:
            rest = iri.removeprefix(namespace)
            if rest != iri and rest and not rest.startswith("/"):
                return f"{prefix}:{rest}"
        return iri


def _coercion(property: str) -> dict[str, str]:
    if property in _texts():
        return {"@container": "@language"}
    return {"@type": "@id"} if property in _links() else {}


@cache
def _words() -> dict[str, str]:
    """Give property → word; a word that two properties would share goes to neither."""
    rules = {rule.path for rules in load_rules().of_class.values() for rule in rules}
    words: dict[str, list[str]] = {}
    for property in sorted(rules):
        words.setdefault(property.replace("#", "/").rsplit("/", 1)[-1], []).append(property)
    return {of[0]: word for word, of in words.items() if len(of) == 1 and word not in _TAKEN}


_NO_LANGUAGE = "@none"
"""Under which a language map holds words of no language, such as proper names (JSON-LD 1.1)."""

_TAKEN = frozenset(("id", "type", "source", "graph"))
"""Words that mean something else in the context."""


@cache
def _texts() -> frozenset[str]:
    names = _properties(lambda datatype, _kind: datatype in (rdf.langString, xsd.string))
    tagged = load_rules().of_class.values()
    worded = {rule.path for rules in tagged for rule in rules if rule.datatype == rdf.langString}
    return (names & worded) | {
        rdfs.label,
        skos.prefLabel,
    }


@cache
def _links() -> frozenset[str]:
    return _properties(lambda _datatype, kind: kind == "link")


def _properties(fits: Any) -> frozenset[str]:
    """Give the properties of which every class's shape says the same."""
    said: dict[str, set[bool]] = {}
    for rules in load_rules().of_class.values():
        for rule in rules:
            said.setdefault(rule.path, set()).add(bool(fits(rule.datatype, rule.node_kind)))
    return frozenset(
        path for path, answers in said.items() if answers == {True} and path in _words()
    )


EXPORT = FileExport.ours(
    "jsonld",
    write_jsonld,
    Product("coopgraph.jsonld", GRAPH, file_title("jsonld"), "application/ld+json", "JSON_LD"),
)
