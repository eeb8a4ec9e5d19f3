"""What a term or a concept is called, and what it means, in French, Vietnamese and English.

Terms have `rdfs:label`, concepts `skos:prefLabel`; a reader need not know which.
"""

from functools import cache

from pyoxigraph import Literal

from coopgraph.ontology import turtle_files
from coopgraph.ontology.terms import rdfs, skos
from coopgraph.ontology.turtle import describe


def label(iri: str, lang: str) -> str | None:
    """Return the name of a term or concept in `lang` (`fr`, `vi` or `en`), None if unknown."""
    return labels().get(iri, {}).get(lang)


def definition(iri: str, lang: str) -> str | None:
    """Return the definition of one of our terms or concepts in `lang`, None if it has none."""
    return definitions().get(iri, {}).get(lang)


@cache
def labels() -> dict[str, dict[str, str]]:
    """Return IRI → language → name, for our terms, our code lists, and what others define."""
    return _texts(rdfs.label) | _texts(skos.prefLabel)


@cache
def definitions() -> dict[str, dict[str, str]]:
    """Return IRI → language → definition, for our terms and the code lists."""
    return _texts(skos.definition)


def _texts(predicate: str) -> dict[str, dict[str, str]]:
    found = {}
    for iri, description in _descriptions().items():
        texts = [text for text in description.get(predicate, []) if isinstance(text, Literal)]
        if texts:
            found[iri] = {text.language or "": text.value for text in texts}
    return found


@cache
def _descriptions() -> dict[str, dict[str, list[object]]]:
    read = describe(
        [turtle_files.words(), *turtle_files.names_of_others(), *turtle_files.code_lists()]
    )
    return {iri: {key: list(values) for key, values in of.items()} for iri, of in read.items()}
