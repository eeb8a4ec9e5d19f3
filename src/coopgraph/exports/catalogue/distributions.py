"""The files of a dataset, by DCAT-AP 3.0.1."""

from __future__ import annotations

from coopgraph.exports.catalogue.describer import Describer
from coopgraph.exports.catalogue.tables_of_others import eu_value, media_type
from coopgraph.exports.catalogue.vocabulary import DCAT, DCATAP, DCT, RDFS, SHA256, SPDX, XSD
from coopgraph.exports.licences import attribution, licence_of
from coopgraph.exports.product import Product
from coopgraph.messages import LANGUAGES
from coopgraph.records.quads import literal
from coopgraph.replacing.checksums import checksum


def describe_distribution(of: Describer, product: Product) -> str:
    """Describe a file; gives the IRI of the distribution."""
    told, path = of.told, of.publication.folder / product.file
    it = f"{of.base}distribution/{product.file}"
    told.a(it, f"{DCAT}Distribution")
    for lang in LANGUAGES:
        title = product.title.in_language(lang)
        told.add(it, f"{DCT}title", literal(title, language=lang))
        about = f"{title}. {product.dataset.about.in_language(lang)}"
        told.add(it, f"{DCT}description", literal(about, language=lang))
    told.add(it, f"{DCT}identifier", literal(f"coopgraph-{product.file}"))
    address = of.release.address(product.file)
    told.link(it, f"{DCAT}accessURL", address)
    told.link(it, f"{DCAT}downloadURL", address)
    told.link(it, f"{DCAT}mediaType", media_type(told, product.media_type))
    told.link(it, f"{DCT}format", eu_value(told, "file-type", product.file_type))
    told.link(it, f"{DCT}language", *of.languages)
    told.link(it, f"{DCT}license", licence_of(product.materials).iri)
    told.link(it, f"{DCT}rights", _rights(of, product.materials))
    told.link(it, f"{DCT}accessRights", of.public)
    available = eu_value(told, "planned-availability", "STABLE", "stable")
    told.link(it, f"{DCATAP}availability", available)
    size = literal(str(path.stat().st_size), datatype=f"{XSD}nonNegativeInteger")
    told.add(it, f"{DCAT}byteSize", size)
    told.link(it, f"{SPDX}checksum", _checksum(of, it, checksum(path)))
    if product.conforms_to:
        told.link(it, f"{DCT}conformsTo", of.standard(product.conforms_to))
    of.date(it)
    return it


def _checksum(of: Describer, distribution: str, value: str) -> str:
    it = f"{distribution}#sha256"
    of.told.a(it, f"{SPDX}Checksum")
    of.told.link(it, f"{SPDX}algorithm", SHA256)
    of.told.a(SHA256, f"{SPDX}ChecksumAlgorithm")
    term = literal(value, datatype=f"{XSD}hexBinary")
    of.told.add(it, f"{SPDX}checksumValue", term)
    return it


def _rights(of: Describer, materials: tuple[str, ...]) -> str:
    it = f"{of.base}rights/{'-'.join(materials)}"
    of.told.a(it, f"{DCT}RightsStatement")
    works = attribution(materials)
    of.told.say(it, f"{RDFS}label", "exports.licence.rights", works=works)
    return it
