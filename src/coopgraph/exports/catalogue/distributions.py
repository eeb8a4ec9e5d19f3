"""The files of a dataset, by DCAT-AP 3.0.1."""

from __future__ import annotations

from coopgraph.exports.catalogue.describer import Describer
from coopgraph.exports.catalogue.tables_of_others import eu_value, media_type
from coopgraph.exports.catalogue.vocabulary import SHA256
from coopgraph.exports.licences import attribution, licence_of
from coopgraph.exports.product import Product
from coopgraph.messages import LANGUAGES
from coopgraph.ontology.terms import dcat, dcatap, dcterms, rdfs, spdx, xsd
from coopgraph.records.quads import literal
from coopgraph.replacing.checksums import checksum


def describe_distribution(of: Describer, product: Product) -> str:
    """Describe a file; gives the IRI of the distribution."""
    told, path = of.told, of.publication.folder / product.file
    it = f"{of.base}distribution/{product.file}"
    told.a(it, dcat.Distribution)
    for lang in LANGUAGES:
        title = product.title.in_language(lang)
        told.add(it, dcterms.title, literal(title, language=lang))
        about = f"{title}. {product.dataset.about.in_language(lang)}"
        told.add(it, dcterms.description, literal(about, language=lang))
    told.add(it, dcterms.identifier, literal(f"coopgraph-{product.file}"))
    address = of.release.address(product.file)
    told.link(it, dcat.accessURL, address)
    told.link(it, dcat.downloadURL, address)
    told.link(it, dcat.mediaType, media_type(told, product.media_type))
    if product.packed:
        told.link(it, dcat.compressFormat, media_type(told, product.packed))
    told.link(it, dcterms.format, eu_value(told, "file-type", product.file_type))
    told.link(it, dcterms.language, *of.languages)
    told.link(it, dcterms.license, licence_of(product.materials).iri)
    told.link(it, dcterms.rights, _rights(of, product.materials))
    told.link(it, dcterms.accessRights, of.public)
    available = eu_value(told, "planned-availability", "STABLE", "stable")
    told.link(it, dcatap.availability, available)
    size = literal(str(path.stat().st_size), datatype=xsd.nonNegativeInteger)
    told.add(it, dcat.byteSize, size)
    told.link(it, spdx.checksum, _checksum(of, it, checksum(path)))
    if product.conforms_to:
        told.link(it, dcterms.conformsTo, of.standard(product.conforms_to))
    of.date(it)
    return it


def _checksum(of: Describer, distribution: str, value: str) -> str:
    it = f"{distribution}#sha256"
    of.told.a(it, spdx.Checksum)
    of.told.link(it, spdx.algorithm, SHA256)
    of.told.a(SHA256, spdx.ChecksumAlgorithm)
    term = literal(value, datatype=xsd.hexBinary)
    of.told.add(it, spdx.checksumValue, term)
    return it


def _rights(of: Describer, materials: tuple[str, ...]) -> str:
    it = f"{of.base}rights/{'-'.join(materials)}"
    of.told.a(it, dcterms.RightsStatement)
    works = attribution(materials)
    of.told.say(it, rdfs.label, "exports.licence.rights", works=works)
    return it
