"""What a term or a concept is called, and what it means, in French, Vietnamese and English.

Terms have `rdfs:label`, concepts `skos:prefLabel`; a reader need not know which.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from pyoxigraph import Literal

from coopgraph.ontology import turtle_files
from coopgraph.ontology.terms import rdfs, skos
from coopgraph.ontology.turtle import Description, describe


def label(iri: str, lang: str) -> str | None:
    """Return the name of a term or concept in `lang` (`fr`, `vi` or `en`), None if unknown."""
    return labels().get(iri, {}).get(lang)


_LINKS = {"fr": "a pour ", "vi": "có ", "en": "has "}
"""How names of properties begin that link a thing to its value by a mere verb."""


def as_heading(name: str, lang: str) -> str:
    """Return the name of a property as it stands before its values: “type” for “a pour type”."""
    return name.removeprefix(_LINKS[lang])


def definition(iri: str, lang: str) -> str | None:
    """Return the definition of one of our terms or concepts in `lang`, None if it has none."""
    return definitions().get(iri, {}).get(lang)


def labels_of(iris: Iterable[str]) -> dict[str, dict[str, str]]:
    """Return what `labels` says of some IRIs.

    What is not ours is looked up in the short files that name it, without reading all the others.
    """
    wanted = set(iris)
    is_ours = any(iri.startswith(turtle_files.NAMESPACES) for iri in wanted)
    known = labels() if is_ours else _labels_of_others()
    return {iri: known[iri] for iri in wanted & known.keys()}


@cache
def labels() -> dict[str, dict[str, str]]:
    """Return IRI → language → name, for our terms, our code lists, and what others define."""
    return _names_in(_descriptions())


@cache
def _labels_of_others() -> dict[str, dict[str, str]]:
    only = frozenset({rdfs.label, skos.prefLabel})
    return _names_in(describe(turtle_files.names_of_others(), only))


@cache
def definitions() -> dict[str, dict[str, str]]:
    """Return IRI → language → definition, for our terms and the code lists."""
    return _texts(_descriptions(), skos.definition)


def _names_in(described: Mapping[str, Description]) -> dict[str, dict[str, str]]:
    return _texts(described, rdfs.label) | _texts(described, skos.prefLabel)


def _texts(described: Mapping[str, Description], predicate: str) -> dict[str, dict[str, str]]:
    found = {}
    for iri, description in described.items():
        texts = [text for text in description.get(predicate, []) if isinstance(text, Literal)]
        if texts:
            found[iri] = {text.language or "": text.value for text in texts}
    return found


@cache
def _descriptions() -> dict[str, Description]:
    return describe(
        [turtle_files.words(), *turtle_files.names_of_others(), *turtle_files.code_lists()]
    )
