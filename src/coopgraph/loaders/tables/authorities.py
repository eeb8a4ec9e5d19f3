"""territories/authorities.csv: one row, one authority, its territory, its codes and its point."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from coopgraph.findings.kinds import dates, numbers, territories, values
from coopgraph.loaders.files.layouts import AUTHORITIES
from coopgraph.loaders.rows.citations import Citations, citations
from coopgraph.loaders.rows.references import Chained, report_circles
from coopgraph.loaders.rows.registers import Register, take_code
from coopgraph.loaders.rows.row import Row
from coopgraph.loaders.rows.tables_reader import Reader
from coopgraph.loaders.rows.translations import read_translations
from coopgraph.ontology.prefixes import prefixes
from coopgraph.records import Geometry, Identifier, LocalAuthority, Territory
from coopgraph.records.points import point_text

_ISO_3166_2 = "ISO-3166-2"
_GSO = "GSO"
_GEONAMES = "https://sws.geonames.org/"


_OUTSIDE = {
    "iso3166_2": Register(_ISO_3166_2, re.compile(r"[A-Z]{2}-[0-9A-Z]{1,3}"), "VN-HN"),
    "wikidata": Register("Wikidata", re.compile(r"Q[1-9][0-9]*"), "Q90"),
    "geonames": Register("GeoNames", re.compile(r"[1-9][0-9]*"), "3038354"),
}
_OFFICIAL = {
    "INSEE-commune": Register("INSEE-commune", re.compile(r"\d[\dAB]\d{3}"), "01053", 5),
    "INSEE-department": Register("INSEE-department", re.compile(r"\d[\dAB]|97\d"), "01", 2),
    "INSEE-region": Register("INSEE-region", re.compile(r"\d{2}"), "11", 2),
    "SIREN": Register("SIREN", re.compile(r"\d{9}"), "200046977"),
}
"""Codes whose length is fixed: a workbook that takes them for numbers eats their first zero."""

GSO_DIGITS = {
    **dict.fromkeys(("province", "municipality"), 2),
    **dict.fromkeys(("district", "town", "provincial-city"), 3),
    "commune-vn": 5,
}
"""Kind of authority → how long the codes of the General Statistics Office are at its level
(Decision 124/2004/QĐ-TTg)."""
_OF_ANY_LEVEL = Register("GSO", re.compile(r"\d{2}|\d{3}|\d{5}"), "01")


_CITED = ("official_code", "iso3166_2", "wikidata", "geonames", "lat", "lon")
"""Columns that may come from a reference of their own."""


class AuthorityRow(NamedTuple):
    """What one row describes: the body, the place, and what identifies them."""

    authority: LocalAuthority
    territory: Territory
    identifiers: tuple[Identifier, ...]
    centroid: Geometry | None


def read_authorities(reader: Reader) -> Iterator[AuthorityRow]:
    """Read all authorities; report parents in a circle or in another country."""
    rows: dict[str, AuthorityRow] = {}
    places = reader.places[AUTHORITIES.name]
    for row in reader.plain_rows(AUTHORITIES):
        found = read_authority(row)
        if not row.is_broken:
            rows[found.authority.id] = found
            places[found.authority.id] = row.place
            yield found
    links = [
        Chained(id, found.territory.located_in, places[id])
        for id, found in rows.items()
        if found.territory.located_in
    ]
    report_circles(links, "parent", reader.findings)
    for id, other, place in links:
        country = rows[id].authority.country or ""
        if other in rows and rows[other].authority.country != country:
            reader.findings.add(
                territories.PARENT_IN_OTHER_COUNTRY, *place, "parent", other, country=country
            )


def read_authority(row: Row) -> AuthorityRow:
    """Read an authority."""
    id = row.id("id", "authority")
    country = row.code("country", "countries", required=True)
    if country and not id.startswith(f"{country.lower()}-"):
        row.report(territories.ID_COUNTRY_DIFFERS, "id", prefix=f"{country.lower()}-")
    names = read_translations(row, "name")
    start, end = row.date("valid_from"), row.date("valid_to")
    if start and end and start.earliest > end.latest:
        row.report(dates.START_AFTER_END, "valid_from", other="valid_to", end=end.text)
    row.usual_text("source")
    cited = citations(row, "source", _CITED)
    return AuthorityRow(
        LocalAuthority(
            id=id,
            names=names,
            written_forms=row.texts("aliases"),
            kind=row.code("kind", "authority-kinds", required=True),
            country=country,
            territory=id,
            start=start,
            end=end,
            references=cited.of(""),
            provenance=cited.words,
            notes=row.words("note", "en"),
        ),
        Territory(
            id=id,
            names=names,
            located_in=row.reference("parent", "authority"),
            same_as=_pages(row),
            references=cited.of("wikidata", "geonames"),
        ),
        tuple(_identifiers(row, id, cited)),
        _centroid(row, id, cited.of("lat", "lon")),
    )


def _identifiers(row: Row, id: str, cited: Citations) -> Iterator[Identifier]:
    scheme = row.code("code_scheme", "identifier-schemes")
    register = _register(scheme, row.text("kind"))
    code = take_code(row, "official_code", register) if register else row.text("official_code")
    if bool(row.text("official_code")) != bool(row.text("code_scheme")):
        row.report(values.CODE_WITHOUT_SCHEME, "official_code")
    if scheme and code:
        known = cited.of("official_code")
        yield Identifier(id=f"{id}#{scheme}", notation=code, scheme=scheme, references=known)
    iso = take_code(row, "iso3166_2", _OUTSIDE["iso3166_2"])
    if iso:
        known = cited.of("iso3166_2")
        part = f"{id}#{_ISO_3166_2}"
        yield Identifier(id=part, notation=iso, scheme=_ISO_3166_2, references=known)


def _register(scheme: str | None, kind: str) -> Register | None:
    """Give what a code of a scheme looks like for a kind of authority; None if nobody knows."""
    if scheme != _GSO:
        return _OFFICIAL.get(scheme or "")
    digits = GSO_DIGITS.get(kind)
    if digits is None:
        return _OF_ANY_LEVEL
    return Register(_GSO, re.compile(rf"\d{{{digits}}}"), "1".zfill(digits), digits)


def _pages(row: Row) -> tuple[str, ...]:
    """Give the IRIs of the territory in Wikidata and in GeoNames."""
    wikidata = take_code(row, "wikidata", _OUTSIDE["wikidata"])
    geonames = take_code(row, "geonames", _OUTSIDE["geonames"])
    pages = (
        f"{prefixes()['wd']}{wikidata}" if wikidata else "",
        f"{_GEONAMES}{geonames}/" if geonames else "",
    )
    return tuple(filter(None, pages))


def _centroid(row: Row, id: str, references: tuple[str, ...]) -> Geometry | None:
    """Give the point as WKT: longitude first, as in the default reference system of GeoSPARQL."""
    lat, lon = row.decimal("lat", 90), row.decimal("lon", 180)
    if bool(row.text("lat")) != bool(row.text("lon")):
        row.report(numbers.HALF_POINT, "lat")
    if lat is None or lon is None:
        return None
    return Geometry(id=f"{id}#centroid", wkt=point_text(lon, lat), references=references)
