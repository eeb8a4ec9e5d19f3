"""What data.europa.eu gives for a dataset: the Metadata Quality Assessment, 405 points.

https://data.europa.eu/mqa/methodology: five dimensions, each a sum of indicators. Those of files
are averaged over the files of a dataset, the strictest way to read the method. 80 points are for
addresses that answer: they cannot be earned offline and are told apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from coopgraph.exports.catalogue.vocabulary import EU, IANA
from coopgraph.harvest.any_catalogue import Catalogue, plain
from coopgraph.harvest.compliance import faults
from coopgraph.harvest.known_licences import recognised_licence
from coopgraph.harvest.remark import Remark, Verdict
from coopgraph.ontology.terms import dcat, dcterms, skos
from coopgraph.records.quads import Term, is_iri

EXCELLENT, GOOD, SUFFICIENT = 351, 221, 121
OFFLINE = 325
_PORTAL = "europa"
_OPEN = frozenset(
    (
        *("ATOM", "CSV", "GEOJSON", "GML", "GPKG", "GZIP", "HTML", "ICS", "JSON", "JSON_LD"),
        *("KML", "N3", "NETCDF", "ODS", "ODT", "OWL", "RDF", "RDFA", "RDF_N_QUADS"),
        *("RDF_N_TRIPLES", "RDF_TRIG", "RDF_TRIX", "RDF_TURTLE", "RDF_XML", "REST", "RSS"),
        *("SKOS_XML", "SPARQLQ", "SPARQLQRES", "SVG", "TSV", "TXT", "XHTML", "XML", "YAML", "ZIP"),
    )
)
_FOR_MACHINES = (_OPEN - {"HTML", "XHTML", "ZIP", "GZIP", "ODT"}) | {"XLSX", "XLS", "SHP"}

Test = Callable[[Catalogue, Term], bool]


@dataclass(frozen=True)
class Indicator:
    """Something that earns points."""

    name: str
    field: str
    points: int
    test: Test


@dataclass(frozen=True)
class Score:
    """What a dataset earns."""

    dataset: Term
    offline: int
    """Points that do not depend on the network, of 325."""
    online: int
    """Points that follow if every address answers, of 80."""
    missed: dict[str, int]
    """Indicator → points not earned."""
    unsure: int = 0
    """Points that hang on how the method is read: see `strict`."""

    @property
    def total(self) -> int:
        """All points, if the addresses answer."""
        return self.offline + self.online

    @property
    def strict(self) -> int:
        """All points, if another version of DCAT-AP is asked and licences count by one IRI only.

        The method does not say which shapes it holds a catalogue against, nor whether a licence of
        Creative Commons counts under `http:`, `https:` or only by its IRI in the European table.
        """
        return self.total - self.unsure

    @property
    def rating(self) -> str:
        """`excellent`, `good`, `sufficient` or `bad`."""
        limits = (("excellent", EXCELLENT), ("good", GOOD), ("sufficient", SUFFICIENT))
        return next((name for name, limit in limits if self.total >= limit), "bad")


def _has(predicate: str) -> Test:
    return lambda catalogue, subject: bool(catalogue.values(subject, predicate))


def _format_in(codes: frozenset[str]) -> Test:
    def test(catalogue: Catalogue, file: Term) -> bool:
        formats = map(plain, catalogue.values(file, dcterms.format))
        return any(
            f.startswith(f"{EU}file-type/") and f[-len(f) :].rsplit("/", 1)[-1] in codes
            for f in formats
        )

    return test


def _formats_known(catalogue: Catalogue, file: Term) -> bool:
    formats = [plain(term) for term in catalogue.values(file, dcterms.format)]
    media = [plain(term) for term in catalogue.values(file, dcat.mediaType)]
    told = all(it.startswith(f"{EU}file-type/") for it in formats)
    iana = all(it.removeprefix("https").removeprefix("http").startswith(IANA[4:]) for it in media)
    return bool(formats and media) and told and iana


def _licence_known(catalogue: Catalogue, file: Term) -> bool:
    licences = catalogue.values(file, dcterms.license)
    alike = [same for it in licences for same in catalogue.values(it, skos.exactMatch)]
    return any(recognised_licence(licence) for licence in (*licences, *alike))


def _licence_of_europe(catalogue: Catalogue, file: Term) -> bool:
    licences = catalogue.values(file, dcterms.license)
    return any(plain(it).startswith(f"{EU}licence/") for it in licences)


def _access_known(catalogue: Catalogue, dataset: Term) -> bool:
    rights = catalogue.values(dataset, dcterms.accessRights)
    return any(plain(right).startswith(f"{EU}access-right/") for right in rights)


def _address(predicate: str) -> Test:
    def test(catalogue: Catalogue, file: Term) -> bool:
        addresses = catalogue.values(file, predicate)
        return any(is_iri(it) and plain(it).startswith(("http://", "https://")) for it in addresses)

    return test


OF_DATASET = (
    Indicator("keyword", "dcat:keyword", 30, _has(dcat.keyword)),
    Indicator("theme", "dcat:theme", 30, _has(dcat.theme)),
    Indicator("spatial", "dct:spatial", 20, _has(dcterms.spatial)),
    Indicator("temporal", "dct:temporal", 20, _has(dcterms.temporal)),
    Indicator("access-rights", "dct:accessRights", 10, _has(dcterms.accessRights)),
    Indicator("access-rights-known", "dct:accessRights", 5, _access_known),
    Indicator("contact", "dcat:contactPoint", 20, _has(dcat.contactPoint)),
    Indicator("publisher", "dct:publisher", 10, _has(dcterms.publisher)),
    Indicator("issued", "dct:issued", 5, _has(dcterms.issued)),
    Indicator("modified", "dct:modified", 5, _has(dcterms.modified)),
)
LISTED = Indicator("licence-listed", "dct:license", 10, _licence_known)
OF_FILE = (
    Indicator("download", "dcat:downloadURL", 20, _has(dcat.downloadURL)),
    Indicator("format", "dct:format", 20, _has(dcterms.format)),
    Indicator("media-type", "dcat:mediaType", 10, _has(dcat.mediaType)),
    Indicator("format-known", "dct:format", 10, _formats_known),
    Indicator("open-format", "dct:format", 20, _format_in(_OPEN)),
    Indicator("machine-readable", "dct:format", 20, _format_in(frozenset(_FOR_MACHINES))),
    Indicator("licence", "dct:license", 20, _has(dcterms.license)),
    LISTED,
    Indicator("rights", "dct:rights", 5, _has(dcterms.rights)),
    Indicator("size", "dcat:byteSize", 5, _has(dcat.byteSize)),
)
_COMPLIANCE = 30
_ANSWERING = (
    Indicator("access-answers", "dcat:accessURL", 50, _address(dcat.accessURL)),
    Indicator("download-answers", "dcat:downloadURL", 30, _address(dcat.downloadURL)),
)


def score(catalogue: Catalogue, dataset: Term) -> Score:
    """Count the points of a dataset."""
    files = catalogue.distributions(dataset)
    missed = {it.name: it.points for it in OF_DATASET if not it.test(catalogue, dataset)}
    for it in OF_FILE:
        passed = sum(it.test(catalogue, file) for file in files)
        lost = it.points - it.points * passed // len(files) if files else it.points
        missed |= {it.name: lost} if lost else {}
    if any(faults(catalogue, dataset)):
        missed["compliance"] = _COMPLIANCE
    online = sum(
        it.points * sum(it.test(catalogue, file) for file in files) // len(files)
        for it in _ANSWERING
        if files
    )
    unsure = 0 if "compliance" in missed else _COMPLIANCE
    if files and not all(_licence_of_europe(catalogue, file) for file in files):
        unsure += LISTED.points - missed.get(LISTED.name, 0)
    return Score(dataset, OFFLINE - sum(missed.values()), online, missed, unsure)


def at_europa(catalogue: Catalogue, dataset: Term) -> Iterator[Remark]:
    """Give what would become of each field that earns points, and what the profile forbids."""
    found = score(catalogue, dataset)
    for it in (*OF_DATASET, *OF_FILE):
        lost = found.missed.get(it.name, 0)
        verdict = Verdict.DOWNGRADED if lost else Verdict.KEPT
        key = f"mqa-{it.name}" if lost else ""
        yield Remark(_PORTAL, dataset, it.field, verdict, key, "", {"points": lost})
    for fault in faults(catalogue, dataset):
        yield Remark(_PORTAL, dataset, fault.field, Verdict.DOWNGRADED, fault.key, fault.value)
