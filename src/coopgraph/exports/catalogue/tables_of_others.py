"""Values from others' tables, each with the little that a reader of the catalogue needs of it.

Harvesters do not follow links: a theme is shown only if its name stands in the catalogue, and the
shapes of DCAT-AP look for the scheme of each value.
"""

from __future__ import annotations

from coopgraph.exports.catalogue.statements import CatalogueStatements
from coopgraph.exports.catalogue.vocabulary import (
    EU,
    IANA,
    LANGUAGE_CODES,
    LICENCE_TYPES,
    PUBLISHER_TYPES,
)
from coopgraph.messages import LANGUAGES, say
from coopgraph.ontology.terms import dcterms, rdfs, skos
from coopgraph.records.quads import literal

_CLASSES = {
    "file-type": dcterms.MediaTypeOrExtent,
    "language": dcterms.LinguisticSystem,
    "frequency": dcterms.Frequency,
    "access-right": dcterms.RightsStatement,
    "country": dcterms.Location,
}
_TITLES = {
    "access-right": "Access right",
    "corporate-body": "Corporate body",
    "country": "Country",
    "data-theme": "Data theme",
    "file-type": "File type",
    "frequency": "Frequency",
    "language": "Language",
    "planned-availability": "Planned availability",
}


def eu_value(statements: CatalogueStatements, table: str, code: str, name: str = "") -> str:
    """Describe a value of a table of the European Union; gives its IRI.

    With `name`, a key under `exports.eu`, it is described as a concept with its names.
    """
    value, scheme = f"{EU}{table}/{code}", f"{EU}{table}"
    if table in _CLASSES:
        statements.a(value, _CLASSES[table])
    if name:
        _concept(statements, value, name)
    statements.link(value, skos.inScheme, scheme)
    _scheme(statements, scheme, _TITLES[table])
    return value


def languages(statements: CatalogueStatements) -> list[str]:
    """Describe the three languages; gives their IRIs."""
    return [eu_value(statements, "language", LANGUAGE_CODES[lang]) for lang in LANGUAGES]


def media_type(statements: CatalogueStatements, name: str) -> str:
    """Describe a media type registered with IANA, by the name portals show; gives its IRI."""
    value = f"{IANA}{name}"
    statements.a(value, dcterms.MediaType)
    statements.add(value, rdfs.label, literal(name))
    return value


def publisher_type(statements: CatalogueStatements) -> str:
    """Describe the kind of publisher that we are; gives its IRI."""
    value = "http://purl.org/adms/publishertype/NonProfitOrganisation"
    _concept(statements, value, "non-profit")
    statements.link(value, skos.inScheme, PUBLISHER_TYPES)
    _scheme(statements, PUBLISHER_TYPES, "Publisher type")
    return value


def licence_type(statements: CatalogueStatements) -> str:
    """Describe what our licence asks; gives the IRI of the kind of licence."""
    value = "http://purl.org/adms/licencetype/Attribution"
    _concept(statements, value, "attribution")
    statements.link(value, skos.inScheme, LICENCE_TYPES)
    _scheme(statements, LICENCE_TYPES, "Licence type")
    return value


def _concept(statements: CatalogueStatements, value: str, name: str) -> None:
    statements.a(value, skos.Concept)
    for lang in LANGUAGES:
        text = say(f"exports.eu.{name}", lang)
        statements.add(value, skos.prefLabel, literal(text, language=lang))


def _scheme(statements: CatalogueStatements, scheme: str, title: str) -> None:
    statements.a(scheme, skos.ConceptScheme)
    statements.add(scheme, dcterms.title, literal(title, language="en"))
