"""What every resource of the catalogue has: who publishes it, under which licence, about what."""

from __future__ import annotations

from coopgraph.exports.catalogue.countries import describe_territory
from coopgraph.exports.catalogue.statements import Statements
from coopgraph.exports.catalogue.tables_of_others import (
    eu_value,
    languages,
    licence_type,
    publisher_type,
)
from coopgraph.exports.catalogue.vocabulary import EU
from coopgraph.exports.licences import CC_BY
from coopgraph.exports.publication import Publication
from coopgraph.messages import LANGUAGES, say
from coopgraph.messages.words import Words
from coopgraph.ontology.terms import dcat, dcterms, foaf, skos, vcard, xsd
from coopgraph.records.quads import literal

THEMES = {"REGI": "regions", "GOVE": "government", "INTR": "international"}
PERIOD = "_:period"


class Describer:
    """Describes one publication."""

    def __init__(self, publication: Publication) -> None:
        self.publication = publication
        self.release = publication.release
        self.base = publication.release.iris.base
        self.told = Statements()
        self.themes = [eu_value(self.told, "data-theme", c, name) for c, name in THEMES.items()]
        self.languages = languages(self.told)
        self.publisher = self._publisher()
        self.contact = self._contact()
        self.licence = self._licence()
        self.places = describe_territory(self.told)
        self.public = eu_value(self.told, "access-right", "PUBLIC")

    def dataset_iri(self, name: str) -> str:
        """Name a dataset: never renumbered, the same in every version."""
        return f"{self.base}dataset/{name}"

    def describe(self, resource: str, title: Words, about: Words, *classes: str) -> None:
        """State what every resource of the catalogue has."""
        told = self.told
        told.a(resource, *classes)
        told.words(resource, dcterms.title, title)
        told.words(resource, dcterms.description, about)
        for lang in LANGUAGES:
            for word in say("exports.catalogue.keywords", lang).split(", "):
                told.add(resource, dcat.keyword, literal(word, language=lang))
        told.link(resource, dcat.theme, *self.themes)
        told.link(resource, dcterms.publisher, self.publisher)
        told.link(resource, dcat.contactPoint, self.contact)
        told.link(resource, dcterms.license, self.licence)
        told.link(resource, dcterms.accessRights, self.public)
        told.link(resource, dcat.landingPage, self.page(self.release.imprint.home))

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
        # The shapes take a publisher only from this scheme: see docs/guide/publishing.md.
        told.link(it, skos.inScheme, f"{EU}corporate-body")
        return it

    def _contact(self) -> str:
        it = self.release.imprint.contact
        self.told.a(it, vcard.Kind, vcard.Organization)
        self.told.add(it, vcard.fn, literal(self.release.imprint.name))
        self.told.link(it, vcard.hasURL, self.release.imprint.contact)
        return it

    def _licence(self) -> str:
        told = self.told
        told.a(CC_BY.iri, dcterms.LicenseDocument)
        told.link(CC_BY.iri, dcterms.type, licence_type(told))
        told.link(CC_BY.iri, skos.exactMatch, f"{EU}licence/{CC_BY.code}")
        return CC_BY.iri
