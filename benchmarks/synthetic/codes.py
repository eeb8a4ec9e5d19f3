"""Codes for made-up authorities: the right scheme and form, belonging to nobody.

INSEE communes have 5 characters, SIREN 9 digits with a Luhn check digit, GSO units as many digits
as their level has; when a level has no code left, its further units have none. Wikidata and
GeoNames ids stand far above any that exist.
"""

from coopgraph.loaders.tables.authorities import GSO_DIGITS
from synthetic.pattern import Row

_SCHEMES = {"commune": "INSEE-commune", "epci": "SIREN"}
_FAR_WIKIDATA = 9_000_000_000
_FAR_GEONAMES = 900_000_000


class Codes:
    """Gives each made-up authority codes of its own; holds those the pattern already uses."""

    def __init__(self, authorities: dict[str, Row]) -> None:
        self._used = {(row["code_scheme"], row["official_code"]) for row in authorities.values()}
        self._last: dict[str, int] = {"INSEE-commune": 1_000, "SIREN": 29_000_000}
        self._made = 0

    def of(self, kind: str, like: Row) -> Row:
        """Return the code columns of a new authority, filled where those of `like` are."""
        self._made += 1
        scheme = _SCHEMES.get(kind, "GSO") if like["official_code"] else ""
        digits = GSO_DIGITS.get(kind, 5)
        code = self._next(scheme, digits) if scheme else ""
        return {
            "official_code": code,
            "code_scheme": scheme if code else "",
            "iso3166_2": "",
            "wikidata": f"Q{_FAR_WIKIDATA + self._made}" if like["wikidata"] else "",
            "geonames": str(_FAR_GEONAMES + self._made) if like["geonames"] else "",
        }

    def _next(self, scheme: str, digits: int) -> str:
        """Give the next code that nobody has; "" if its level has none left."""
        level = f"{scheme} {digits}" if scheme == "GSO" else scheme
        self._last[level] = number = self._last.get(level, 0) + 1
        code = _with_check_digit(f"{number:08}") if scheme == "SIREN" else f"{number:0{digits}}"
        if scheme == "GSO" and len(code) > digits:
            return ""
        return self._next(scheme, digits) if (scheme, code) in self._used else code


def _with_check_digit(digits: str) -> str:
    """Append the Luhn check digit (ISO/IEC 7812-1, annex B)."""
    doubled = (
        sum(divmod(2 * int(digit), 10)) if place % 2 == 0 else int(digit)
        for place, digit in enumerate(reversed(digits))
    )
    return f"{digits}{-sum(doubled) % 10}"
