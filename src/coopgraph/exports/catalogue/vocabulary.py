"""The words of others in which the catalogue is written, and the tables its values come from.

DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/), DCAT-AP 3.0.1
(https://semiceu.github.io/DCAT-AP/releases/3.0.1/), the authority tables of the Publications Office
(https://op.europa.eu/en/web/eu-vocabularies/authority-tables).
"""

from __future__ import annotations

DCAT = "http://www.w3.org/ns/dcat#"
DCATAP = "http://data.europa.eu/r5r/"
DCT = "http://purl.org/dc/terms/"
FOAF = "http://xmlns.com/foaf/0.1/"
HYDRA = "http://www.w3.org/ns/hydra/core#"
LOCN = "http://www.w3.org/ns/locn#"
SD = "http://www.w3.org/ns/sparql-service-description#"
SPDX = "http://spdx.org/rdf/terms#"
VCARD = "http://www.w3.org/2006/vcard/ns#"
VOID = "http://rdfs.org/ns/void#"
VOID_EXT = "http://ldf.fi/void-ext#"
ADMS = "http://www.w3.org/ns/adms#"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XSD = "http://www.w3.org/2001/XMLSchema#"
SCHEMA = "https://schema.org/"

EU = "http://publications.europa.eu/resource/authority/"
IANA = "http://www.iana.org/assignments/media-types/"
GEOJSON_LITERAL = "https://www.iana.org/assignments/media-types/application/vnd.geo+json"
WKT_LITERAL = "http://www.opengis.net/ont/geosparql#wktLiteral"
PUBLISHER_TYPES = "http://purl.org/adms/publishertype/1.0"
LICENCE_TYPES = "http://purl.org/adms/licencetype/1.0"
SHA256 = "https://spdx.org/rdf/terms#checksumAlgorithm_sha256"

LANGUAGE_CODES = {"fr": "FRA", "vi": "VIE", "en": "ENG"}

PREFIXES = {
    "adms": ADMS,
    "dcat": DCAT,
    "dcatap": DCATAP,
    "dct": DCT,
    "eu": EU,
    "foaf": FOAF,
    "hydra": HYDRA,
    "locn": LOCN,
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": RDF,
    "rdfs": RDFS,
    "sd": SD,
    "skos": SKOS,
    "spdx": SPDX,
    "vcard": VCARD,
    "void": VOID,
    "void-ext": VOID_EXT,
    "xsd": XSD,
}
