"""The datasets of the catalogue, their distributions and their versions, by DCAT-AP 3.0.1."""

from __future__ import annotations

from itertools import groupby

from coopgraph.exports.catalogue.statements import Statements
from coopgraph.exports.catalogue.tables_of_others import (
    eu_value,
    languages,
    licence_type,
    media_type,
    publisher_type,
)
from coopgraph.exports.catalogue.territory import describe_territory
from coopgraph.exports.catalogue.vocabulary import (
    ADMS,
    DCAT,
    DCATAP,
    DCT,
    EU,
    FOAF,
    RDFS,
    SHA256,
    SKOS,
    SPDX,
    VCARD,
    XSD,
)
from coopgraph.exports.citation import checksum
from coopgraph.exports.licences import CC_BY, attribution, licence_of
from coopgraph.exports.products import PRODUCTS
from coopgraph.exports.publication import Product, Publication
from coopgraph.records.quads import literal
from coopgraph.words import LANGUAGES, say

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

    def products(self) -> list[tuple[str, list[Product]]]:
        """Give dataset → the files of it that are there, in the order of the exports."""
        there = [p for p in PRODUCTS if (self.publication.folder / p.file).exists()]
        there.sort(key=lambda product: _ORDER.index(product.dataset))
        return [(name, list(found)) for name, found in groupby(there, key=lambda p: p.dataset)]

    def dataset(self, name: str, products: list[Product]) -> str:
        """Describe a dataset and its distributions; gives its IRI."""
        told, dataset = self.told, self.dataset_iri(name)
        self.describe(dataset, f"exports.dataset.{name}", DCAT + "Dataset")
        told.add(dataset, f"{DCT}identifier", literal(f"coopgraph-{name}"))
        self.date(dataset)
        told.add(dataset, f"{DCAT}version", literal(self.release.version))
        told.link(dataset, f"{DCT}spatial", *self.places)
        told.link(dataset, f"{DCT}temporal", self._period())
        told.link(dataset, f"{DCT}language", *self.languages)
        told.link(dataset, f"{DCT}accrualPeriodicity", eu_value(told, "frequency", "IRREG"))
        told.link(dataset, f"{DCT}provenance", self._provenance())
        told.link(dataset, f"{FOAF}page", self.page(self.release.address("ATTRIBUTION.md")))
        if name == "ontology":
            for file in sorted(self.publication.folder.glob("ontology/*.html")):
                page = self.page(self.release.address(f"ontology/{file.name}"))
                told.link(dataset, f"{FOAF}page", page)
        self._version(dataset, name)
        for product in products:
            told.link(dataset, f"{DCAT}distribution", self._distribution(product))
        return dataset

    def dataset_iri(self, name: str) -> str:
        """Name a dataset: never renumbered, the same in every version."""
        return f"{self.base}dataset/{name}"

    def describe(self, resource: str, key: str, *classes: str) -> None:
        """State what every resource of the catalogue has."""
        told = self.told
        told.a(resource, *classes)
        told.say(resource, f"{DCT}title", f"{key}.title")
        told.say(resource, f"{DCT}description", f"{key}.about")
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

    def _distribution(self, product: Product) -> str:
        told, path = self.told, self.publication.folder / product.file
        it = f"{self.base}distribution/{product.file}"
        told.a(it, f"{DCAT}Distribution")
        for lang in LANGUAGES:
            fields = {name: say(f"exports.table.{of}", lang) for name, of in product.fields}
            title = say(f"exports.file.{product.title}", lang, **fields)
            told.add(it, f"{DCT}title", literal(title, language=lang))
            about = f"{title}. {say(f'exports.dataset.{product.dataset}.about', lang)}"
            told.add(it, f"{DCT}description", literal(about, language=lang))
        told.add(it, f"{DCT}identifier", literal(f"coopgraph-{product.file}"))
        address = self.release.address(product.file)
        told.link(it, f"{DCAT}accessURL", address)
        told.link(it, f"{DCAT}downloadURL", address)
        told.link(it, f"{DCAT}mediaType", media_type(told, product.media_type))
        told.link(it, f"{DCT}format", eu_value(told, "file-type", product.file_type))
        told.link(it, f"{DCT}language", *self.languages)
        told.link(it, f"{DCT}license", self.licence_of(product.materials))
        told.link(it, f"{DCT}rights", self._rights(product.materials))
        told.link(it, f"{DCT}accessRights", self.public)
        available = eu_value(told, "planned-availability", "STABLE", "stable")
        told.link(it, f"{DCATAP}availability", available)
        size = literal(str(path.stat().st_size), datatype=f"{XSD}nonNegativeInteger")
        told.add(it, f"{DCAT}byteSize", size)
        told.link(it, f"{SPDX}checksum", self._checksum(it, checksum(path)))
        if product.conforms_to:
            told.link(it, f"{DCT}conformsTo", self.standard(product.conforms_to))
        self.date(it)
        return it

    def _checksum(self, distribution: str, value: str) -> str:
        it = f"{distribution}#sha256"
        self.told.a(it, f"{SPDX}Checksum")
        self.told.link(it, f"{SPDX}algorithm", SHA256)
        self.told.a(SHA256, f"{SPDX}ChecksumAlgorithm")
        term = literal(value, datatype=f"{XSD}hexBinary")
        self.told.add(it, f"{SPDX}checksumValue", term)
        return it

    def _version(self, dataset: str, name: str) -> None:
        """Link a dataset to its versions; the graph, whose versions are kept, to its series."""
        told = self.told
        for version in (*self.release.history, self.release.version):
            it = f"{dataset}/{version}"
            told.link(dataset, f"{DCAT}hasVersion", it)
            told.a(it, f"{DCAT}Resource")
            told.add(it, f"{DCAT}version", literal(version))
            told.add(it, f"{DCT}issued", literal(version[:10], datatype=f"{XSD}date"))
            kept = f"versions/{version}.nq.gz"
            if name == "graph" and (self.publication.folder / kept).exists():
                told.link(it, f"{RDFS}seeAlso", self.release.address(kept))
        if self.release.previous:
            told.link(dataset, f"{DCAT}previousVersion", f"{dataset}/{self.release.previous}")
        if name == "graph":
            told.link(dataset, f"{DCAT}inSeries", self._series())
            notes = literal(f"RDFC-1.0, SHA-256: {self.release.sha256}", language="en")
            told.add(dataset, f"{ADMS}versionNotes", notes)

    def _series(self) -> str:
        it = f"{self.base}dataset-series/graph"
        self.told.a(it, f"{DCAT}DatasetSeries")
        self.told.say(it, f"{DCT}title", "exports.catalogue.series")
        self.told.say(it, f"{DCT}description", "exports.catalogue.series-about")
        self.told.add(it, f"{DCT}identifier", literal("coopgraph-graph-versions"))
        self.told.link(it, f"{DCT}publisher", self.publisher)
        self.told.link(it, f"{DCAT}contactPoint", self.contact)
        self.told.link(it, f"{DCT}spatial", *self.places)
        self.told.link(it, f"{DCT}temporal", self._period())
        frequency = eu_value(self.told, "frequency", "IRREG")
        self.told.link(it, f"{DCT}accrualPeriodicity", frequency)
        self.date(it)
        return it

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

    def licence_of(self, materials: tuple[str, ...]) -> str:
        """Give the licence that the materials of a file allow; it raises if they do not."""
        return licence_of(materials).iri

    def _licence(self) -> str:
        told = self.told
        told.a(CC_BY.iri, f"{DCT}LicenseDocument")
        told.link(CC_BY.iri, f"{DCT}type", licence_type(told))
        told.link(CC_BY.iri, f"{SKOS}exactMatch", f"{EU}licence/{CC_BY.code}")
        return CC_BY.iri

    def _rights(self, materials: tuple[str, ...]) -> str:
        it = f"{self.base}rights/{'-'.join(materials)}"
        self.told.a(it, f"{DCT}RightsStatement")
        works = attribution(materials)
        self.told.say(it, f"{RDFS}label", "exports.licence.rights", works=works)
        return it

    def _provenance(self) -> str:
        it = f"{self.base}provenance"
        self.told.a(it, f"{DCT}ProvenanceStatement")
        self.told.say(it, f"{RDFS}label", "exports.catalogue.provenance")
        return it

    def _period(self) -> str:
        """Describe the time of the data, on a blank node: harvesters would fetch an IRI."""
        self.told.a(PERIOD, f"{DCT}PeriodOfTime")
        for name, day in (("startDate", self.release.first), ("endDate", self.release.last)):
            self.told.add(PERIOD, f"{DCAT}{name}", literal(day, datatype=f"{XSD}date"))
        return PERIOD


_ORDER = (
    *("graph", "tables", "workbook", "ontology", "network"),
    *("maps", "activities", "agenda", "bibliography"),
)
