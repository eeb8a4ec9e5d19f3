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
from coopgraph.exports.catalogue.vocabulary import DCAT, DCT, EU, FOAF, SKOS, VCARD, XSD
from coopgraph.exports.licences import CC_BY
from coopgraph.exports.publication import Publication
from coopgraph.messages import LANGUAGES, say
from coopgraph.messages.words import Words
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
        told.words(resource, f"{DCT}title", title)
        told.words(resource, f"{DCT}description", about)
        for lang in LANGUAGES:
            for word in say("exports.catalogue.keywords", lang).split(", "):
                told.add(resource, f"{DCAT}keyword", literal(word, language=lang))
        told.link(resource, f"{DCAT}theme", *self.themes)
        told.link(resource, f"{DCT}publisher", self.publisher)
        told.link(resource, f"{DCAT}contactPoint", self.contact)
        told.link(resource, f"{DCT}license", self.licence)
        told.link(resource, f"{DCT}accessRights", self.public)
        told.link(resource, f"{DCAT}landingPage", self.page(self.release.imprint.home))

    def date(self, resource: str) -> None:
        """State when a resource was first published and last changed."""
        issued = (self.release.history or (self.release.version,))[0][:10]
        self.told.add(resource, f"{DCT}issued", literal(issued, datatype=f"{XSD}date"))
        modified = literal(self.release.date, datatype=f"{XSD}date")
        self.told.add(resource, f"{DCT}modified", modified)

    def page(self, address: str) -> str:
        """Describe a web page; gives its address."""
        self.told.a(address, f"{FOAF}Document")
        return address

    def standard(self, address: str) -> str:
        """Describe a standard; gives its IRI."""
        self.told.a(address, f"{DCT}Standard")
        return address

    def period(self) -> str:
        """Describe the time of the data, on a blank node: harvesters would fetch an IRI."""
        self.told.a(PERIOD, f"{DCT}PeriodOfTime")
        for name, day in (("startDate", self.release.first), ("endDate", self.release.last)):
            self.told.add(PERIOD, f"{DCAT}{name}", literal(day, datatype=f"{XSD}date"))
        return PERIOD

    def _publisher(self) -> str:
        it, told = self.release.imprint.publisher, self.told
        told.a(it, f"{FOAF}Agent", f"{FOAF}Organization")
        told.add(it, f"{FOAF}name", literal(self.release.imprint.name))
        told.link(it, f"{FOAF}homepage", self.page(self.release.imprint.home))
        told.link(it, f"{DCT}type", publisher_type(told))
        # The shapes take a publisher only from this scheme: see docs/guide/publishing.md.
        told.link(it, f"{SKOS}inScheme", f"{EU}corporate-body")
        return it

    def _contact(self) -> str:
        it = self.release.imprint.contact
        self.told.a(it, f"{VCARD}Kind", f"{VCARD}Organization")
        self.told.add(it, f"{VCARD}fn", literal(self.release.imprint.name))
        self.told.link(it, f"{VCARD}hasURL", self.release.imprint.contact)
        return it

    def _licence(self) -> str:
        told = self.told
        told.a(CC_BY.iri, f"{DCT}LicenseDocument")
        told.link(CC_BY.iri, f"{DCT}type", licence_type(told))
        told.link(CC_BY.iri, f"{SKOS}exactMatch", f"{EU}licence/{CC_BY.code}")
        return CC_BY.iri
