"""The authorities of a strand: made-up towns and districts that live, merge and split as the real.

A strand after the first stands on new communes, districts and their groupings; half of the
Vietnamese provinces and municipalities stay themselves, so that the graph is one and has its hubs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from synthetic.codes import Codes
from synthetic.naming import french_name, vietnamese_name, written_forms
from synthetic.pattern import LIST, Pattern, Row, parts
from synthetic.strands import years_of
from synthetic.times import moved
from synthetic.wording import phrase, slug, without_marks

FILLING = 0.69
"""Share of the authorities nobody points to that a further strand keeps: they grow slower than
the documents do, and one strand then counts the 2,110 rows of the first published tables."""
STAYING = 0.5
"""Share of the Vietnamese provinces and municipalities that a further strand does not replace."""
_HUBS = frozenset({"province", "municipality"})
_PREFIXES = {"provincial-city": "town", "commune-vn": "commune"}
_DEGREES = 0.25


@dataclass(frozen=True)
class People:
    """The authorities of one strand, by the id of the pattern's authority behind them."""

    made: dict[str, Row]
    standing: dict[str, Row]


class Land:
    """All authorities made so far; gives each strand its own."""

    def __init__(self, pattern: Pattern, seed: int) -> None:
        self._pattern, self._seed = pattern, seed
        self._taken = set(pattern.authorities)
        self._codes = Codes(pattern.authorities)
        self._above = _places_above(pattern)

    def people(self, number: int) -> People:
        """Return the authorities of a strand: the pattern's in the first, new ones after."""
        everyone = self._pattern.authorities
        if number == 0:
            return People(everyone, everyone)
        random, names = Random(f"land {self._seed} {number}"), dict[str, str]()
        years, needed = years_of(self._seed, number), self._pattern.needed_authorities
        made = {
            id: self._make(random, row, names, years)
            for id, row in everyone.items()
            if id in needed or random.random() < FILLING
        }
        stays = {id for id in made if _may_stay(everyone[id]) and random.random() < STAYING}
        return People(made, made | {id: everyone[id] for id in stays})

    def successions(self, number: int, people: People) -> Iterator[Row]:
        """Yield what happened to the authorities of a strand."""
        random, years = Random(f"events {self._seed} {number}"), years_of(self._seed, number)
        for place, row in enumerate(self._pattern.rows("territories/successions")):
            if number == 0:
                yield row
                continue
            date, land = moved(row["date"], years), row["event_id"][:2]
            yield row | {
                "event_id": f"{land}-{date}-{number}-{place}",
                "date": date,
                "predecessors": _joined(row["predecessors"], people),
                "successors": _joined(row["successors"], people),
                "note": phrase(random, "en", len(row["note"]), land) if row["note"] else "",
            }

    def _make(self, random: Random, like: Row, names: dict[str, str], years: int) -> Row:
        kind, country = _kind(like), like["country"]
        choose = french_name if country == "FR" else vietnamese_name
        name = names.setdefault(like["name_vi"], choose(random))
        above = random.choice(self._above[country, bool(like["valid_to"])])
        forms = written_forms(kind, name)[: len(parts(like["aliases"]))]
        return self._codes.of(kind, like) | {
            "id": self._new_id(country, kind, name, above["id"]),
            "country": country,
            "kind": kind,
            "name_fr": name,
            "name_vi": name,
            "name_en": name if country == "FR" else without_marks(name),
            "aliases": LIST.join(forms),
            "lat": _near(random, above["lat"]),
            "lon": _near(random, above["lon"]),
            "parent": above["id"],
            "valid_from": moved(like["valid_from"], years),
            "valid_to": moved(like["valid_to"], years),
            "source": like["source"],
            "note": phrase(random, "en", len(like["note"]), name) if like["note"] else "",
        }

    def _new_id(self, country: str, kind: str, name: str, above: str) -> str:
        first = f"{country.lower()}-{_PREFIXES.get(kind, kind)}-{slug(name)}"
        id, tries = first, 0
        while id in self._taken:
            tries += 1
            id = f"{first}-{above.split('-', 2)[2]}" + (f"-{tries}" if tries > 1 else "")
        self._taken.add(id)
        return id


def _may_stay(authority: Row) -> bool:
    """Tell the great authorities that were there long before what a strand moves back."""
    return authority["kind"] in _HUBS and authority["valid_from"] < "1992"


def _kind(like: Row) -> str:
    """Return the kind of the new authority: the tables grow by communes and districts."""
    if like["country"] == "FR":
        return like["kind"] if like["kind"] in {"epci", "syndicat"} else "commune"
    if like["kind"] in {"provincial-city", "town", "commune-vn"}:
        return like["kind"]
    return "district" if like["valid_to"] else "commune-vn"


def _places_above(pattern: Pattern) -> dict[tuple[str, bool], list[Row]]:
    """Return who may stand above a commune or district, by country and whether that one ended."""
    placed = [row for row in pattern.authorities.values() if row["lat"]]
    departments = [row for row in placed if row["kind"] == "department" and not row["valid_to"]]
    provinces = [row for row in placed if row["kind"] in _HUBS]
    return {
        ("FR", False): departments,
        ("FR", True): departments,
        ("VN", False): [row for row in provinces if not row["valid_to"]],
        ("VN", True): [row for row in provinces if row["valid_to"] >= "2025"],
    }


def _joined(cell: str, people: People) -> str:
    return LIST.join(people.made[id]["id"] for id in parts(cell) if id in people.made)


def _near(random: Random, degrees: str) -> str:
    return f"{float(degrees) + random.uniform(-_DEGREES, _DEGREES):.4f}"
