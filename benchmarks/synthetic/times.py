"""Moving dates by whole years: what was imprecise, contained or earlier stays so."""

import re

_DATE = re.compile(r"\b(\d{4})((?:-\d\d)*)")


def moved(text: str, years: int) -> str:
    """Return a date or an EDTF interval, `years` later; 29 February becomes 28."""
    return _DATE.sub(lambda found: _one(found[1], found[2], years), text)


def _one(year: str, rest: str, years: int) -> str:
    later = int(year) + years
    leap = later % 4 == 0 and (later % 100 != 0 or later % 400 == 0)
    return f"{later:04}{'-02-28' if rest == '-02-29' and not leap else rest}"
