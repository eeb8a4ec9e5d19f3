"""What every resource of the catalogue has: who publishes it, under which licence, about what."""

from __future__ import annotations

from coopgraph.exports.catalogue.countries import describe_territory
from coopgraph.exports.catalogue.statements import CatalogueStatements
from coopgraph.exports.catalogue.tables_of_others import (
    eu_value,
    languages,
    licence_type,
    publisher_type,
)
from coopgraph.exports.catalogue.vocabulary import EU
from coopgraph.exports.licences import CC_BY
from coopgraph.exports.publication import Publication
from coopgraph.messages import LANGUAGES
from coopgraph.messages.words import Words
from coopgraph.ontology.terms import dcat, dcterms, foaf, rdfs, skos, vcard, xsd
from coopgraph.records.quads import literal

THEMES = {"REGI": "regions", "GOVE": "government", "INTR": "international"}
PERIOD = "_:period"


class Describer:
    """Describes one publication."""

    def __init__(self, publication: Publication) -> None:
        self.publication = publication
        self.release = publication.release
        self.base = publication.release.iris.base
        self.told = CatalogueStatements()
        self.themes = [eu_value(self.told, "data-theme", c, name) for c, name in THEMES.items()]
        self.languages = languages(self.told)
        self.publisher = self._publisher()
        self.contact = self._contact()
        self.licence = self._licence()
        self.places = describe_territory(self.told, self.base)
        self.public = eu_value(self.told, "access-right", "PUBLIC")

    def dataset_iri(self, name: str) -> str:
        """Name a dataset: never renumbered, the same in every version."""
        return f"{self.base}dataset/{name}"

    def describe(
        self, resource: str, title: Words, about: Words, keywords: Words, *classes: str
    ) -> None:
        """State what every resource of the catalogue has."""
        told = self.told
        told.a(resource, *classes)
        told.words(resource, dcterms.title, title)
        told.words(resource, dcterms.description, about)
        for word, lang in _each_once(Words.said("exports.catalogue.keywords"), keywords).items():
            told.add(resource, dcat.keyword, literal(word, language=lang))
        told.link(resource, dcat.theme, *self.themes)
        told.link(resource, dcterms.publisher, self.publisher)
        told.link(resource, dcat.contactPoint, self.contact)
        # Of a service's licence, data.gouv.fr reads nothing but the address.
        licence = CC_BY.portal_iri if dcat.DataService in classes else self.licence
        told.link(resource, dcterms.license, licence)
        told.link(resource, dcterms.accessRights, self.public)
        told.link(resource, dcat.landingPage, self.page(self.release.imprint.home))

    def describe_data(self, resource: str) -> None:
        """State what every dataset has: where, when, in which languages, from what."""
        told = self.told
        told.link(resource, dcterms.spatial, *self.places)
        told.link(resource, dcterms.temporal, self.period())
        told.link(resource, dcterms.language, *self.languages)
        told.link(resource, dcterms.accrualPeriodicity, eu_value(told, "frequency", "IRREG"))
        told.link(resource, dcterms.provenance, self._provenance())
        told.link(resource, foaf.page, self.page(self.release.address("ATTRIBUTION.md")))

    def date(self, resource: str) -> None:
        """State when a resource was first published and last changed."""
        issued = (self.release.history or (self.release.version,))[0][:10]
        self.told.add(resource, dcterms.issued, literal(issued, datatype=xsd.date))
        modified = literal(self.release.date, datatype=xsd.date)
        self.told.add(resource, dcterms.modified, modified)

    def page(self, address: str) -> str:
        """Describe a web page; gives its address."""
        self.told.a(address, foaf.Document)
        return address

    def standard(self, address: str) -> str:
        """Describe a standard; gives its IRI."""
        self.told.a(address, dcterms.Standard)
        return address

    def period(self) -> str:
        """Describe the time of the data, on a blank node: harvesters would fetch an IRI."""
        self.told.a(PERIOD, dcterms.PeriodOfTime)
        for edge, day in ((dcat.startDate, self.release.first), (dcat.endDate, self.release.last)):
            self.told.add(PERIOD, edge, literal(day, datatype=xsd.date))
        return PERIOD

    def _publisher(self) -> str:
        it, told = self.release.imprint.publisher, self.told
        told.a(it, foaf.Agent, foaf.Organization)
        told.add(it, foaf.name, literal(self.release.imprint.name))
        told.link(it, foaf.homepage, self.page(self.release.imprint.home))
        told.link(it, dcterms.type, publisher_type(told))
        if it.startswith(f"{EU}corporate-body/"):
            told.link(it, skos.inScheme, f"{EU}corporate-body")
        return it

    def _contact(self) -> str:
        it = self.release.imprint.contact
        self.told.a(it, vcard.Kind, vcard.Organization)
        self.told.add(it, vcard.fn, literal(self.release.imprint.name))
        self.told.link(it, vcard.hasURL, self.release.imprint.contact)
        return it

    def _provenance(self) -> str:
        it = f"{self.base}provenance"
        self.told.a(it, dcterms.ProvenanceStatement)
        self.told.say(it, rdfs.label, "exports.catalogue.provenance")
        return it

    def _licence(self) -> str:
        """Describe our licence; portals know it by its title, or by what it is described as."""
        told = self.told
        for property in (dcterms.title, dcterms.description):
            told.add(CC_BY.iri, property, literal(CC_BY.known_as, language="en"))
        for name in (CC_BY.iri, CC_BY.portal_iri):
            told.a(name, dcterms.LicenseDocument)
            told.link(name, dcterms.type, licence_type(told))
            told.link(name, skos.exactMatch, f"{EU}licence/{CC_BY.code}")
        return CC_BY.iri


def _each_once(*keywords: Words) -> dict[str, str]:
    """Give each keyword → the one language in which it is stated: the first that has it."""
    found: dict[str, tuple[str, str]] = {}
    for lang in LANGUAGES:
        for word in ", ".join(filter(None, (it.in_language(lang) for it in keywords))).split(", "):
            found.setdefault(word.casefold(), (word, lang))
    return dict(found.values())
