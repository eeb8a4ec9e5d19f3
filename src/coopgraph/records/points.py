"""Points as WKT: longitude first, as in the default reference system of GeoSPARQL 1.1 (CRS84)."""

from __future__ import annotations

import re

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
_POINT = re.compile(rf"\s*POINT\s*\(\s*({_NUMBER})\s+({_NUMBER})\s*\)\s*", re.IGNORECASE)


def point_text(longitude: object, latitude: object) -> str:
    """Write a point; degrees, WGS 84."""
    return f"POINT({longitude} {latitude})"


def point(text: str) -> tuple[float, float] | None:
    """Read longitude and latitude (degrees, WGS 84) of a point; None if the text is none."""
    match = _POINT.fullmatch(text)
    return (float(match[1]), float(match[2])) if match else None
