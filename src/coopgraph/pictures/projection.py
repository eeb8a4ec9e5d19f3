"""Two countries on one sheet, at one scale: kilometres east and south on the paper.

Each country has a sinusoidal projection of its own (areas are true, and distances along every
parallel and the middle meridian; J. P. Snyder, "Map Projections: A Working Manual", U.S. Geological
Survey Professional Paper 1395, 1987, p. 243). Overseas departments are too far and too small:
each has a frame, at its own scale.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, radians

_KM_PER_DEGREE = 111.195
WIDTH, HEIGHT = 2440, 1760
"""Size of the sheet, in kilometres of the two countries."""

_MIDDLES = {"FR": (2.5, 46.6, 620.0, 590.0), "VN": (106.2, 16.0, 2010.0, 900.0)}
"""Country → longitude and latitude of its middle, and where that lies on the sheet."""


@dataclass(frozen=True)
class Frame:
    """A frame for a place overseas: its middle on the earth and on the sheet, and its scale."""

    id: str
    lon: float
    lat: float
    x: float
    y: float
    scale: float
    half: float = 92.0

    def has(self, lon: float, lat: float) -> bool:
        """Whether a place lies in the frame."""
        x, y = _project(lon, lat, self.lon, self.lat)
        return max(abs(x), abs(y)) * self.scale <= self.half


_ROW = 1390.0
FRAMES = (
    Frame("guadeloupe", -61.42, 16.18, 130, _ROW, 1.75),
    Frame("martinique", -61.02, 14.64, 330, _ROW, 2.2),
    Frame("guyane", -53.1, 3.95, 530, _ROW, 0.4),
    Frame("reunion", 55.53, -21.13, 730, _ROW, 2.2),
    Frame("mayotte", 45.15, -12.82, 930, _ROW, 3.4),
    Frame("nouvelle-caledonie", 165.6, -21.4, 1130, _ROW, 0.4),
)


def on_sheet(country: str, lon: float, lat: float) -> tuple[float, float] | None:
    """Give the place on the sheet of a point of a country; None if it lies outside every frame."""
    for frame in FRAMES:
        if country == "FR" and frame.has(lon, lat):
            x, y = _project(lon, lat, frame.lon, frame.lat)
            return frame.x + x * frame.scale, frame.y + y * frame.scale
    middle_lon, middle_lat, left, top = _MIDDLES[country]
    x, y = _project(lon, lat, middle_lon, middle_lat)
    return (left + x, top + y) if max(abs(x), abs(y)) < _REACH else None


_REACH = 1000.0
"""Kilometres from the middle of a country beyond which nothing of its mainland lies."""


def _project(lon: float, lat: float, middle_lon: float, middle_lat: float) -> tuple[float, float]:
    east = (lon - middle_lon) * cos(radians(lat)) * _KM_PER_DEGREE
    return east, (middle_lat - lat) * _KM_PER_DEGREE
