"""The words of others in which the catalogue is written, and the tables its values come from.

DCAT 3 (https://www.w3.org/TR/vocab-dcat-3/), DCAT-AP 3.0.1
(https://semiceu.github.io/DCAT-AP/releases/3.0.1/), the authority tables of the Publications Office
(https://op.europa.eu/en/web/eu-vocabularies/authority-tables).
"""

from __future__ import annotations

from coopgraph.ontology.terms import (
    adms,
    dcat,
    dcatap,
    dcterms,
    foaf,
    hydra,
    locn,
    owl,
    rdf,
    rdfs,
    sd,
    skos,
    spdx,
    vcard,
    void,
    void_ext,
    xsd,
)

EU = "http://publications.europa.eu/resource/authority/"
IANA = "http://www.iana.org/assignments/media-types/"
GEOJSON_LITERAL = "https://www.iana.org/assignments/media-types/application/vnd.geo+json"
PUBLISHER_TYPES = "http://purl.org/adms/publishertype/1.0"
LICENCE_TYPES = "http://purl.org/adms/licencetype/1.0"
SHA256 = "https://spdx.org/rdf/terms#checksumAlgorithm_sha256"

LANGUAGE_CODES = {"fr": "FRA", "vi": "VIE", "en": "ENG"}

_VOCABULARIES = (
    *(adms, dcat, dcatap, foaf, hydra, locn, owl, rdf, rdfs, sd, skos, spdx, vcard, void, void_ext),
    xsd,
)
PREFIXES = {
    **{found.__name__.replace("_", "-"): found.NAMESPACE for found in _VOCABULARIES},
    "dct": dcterms.NAMESPACE,
    "eu": EU,
}
