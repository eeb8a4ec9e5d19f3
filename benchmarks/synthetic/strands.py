"""One strand: the whole pattern once more, moved to other authorities, other years, other words.

Within a strand everything moves together: two documents that agree, disagree, copy one another or
differ in precision in the pattern do so in the strand. `S` strands make tables `S` times as large.
"""

from collections import Counter
from collections.abc import Callable
from random import Random

from synthetic import wording
from synthetic.pattern import LIST, Pattern, Row
from synthetic.times import moved

LONGEST_MOVE = 7
"""Years; only backwards, so that no document is published after it was read."""
_PLACES = ("place", "location_authority", "authority", "vietnamese_authority", "partnership_ids")


class Strand:
    """What every cell of the pattern becomes in strand `number` (the first is 0)."""

    def __init__(
        self, pattern: Pattern, seed: int, number: int, authorities: dict[str, Row]
    ) -> None:
        self.pattern, self.number, self.authorities = pattern, number, authorities
        self.random = Random(f"words {seed} {number}")
        self.years = years_of(seed, number)
        self.step = self.random.randrange(10)
        self._chosen: dict[tuple[str, str], str] = {}
        self._taken: set[tuple[str, str]] = set()
        self._serials: Counter[str] = Counter()
        self._towns = sorted({row["name_vi"] for row in authorities.values()})

    def once(self, sort: str, old: str, choose: Callable[[], str]) -> str:
        """Return what `old` becomes, always the same in this strand."""
        if (sort, old) not in self._chosen:
            self._chosen[sort, old] = choose()
        return self._chosen[sort, old]

    def apart(self, sort: str, old: str, choose: Callable[[], str]) -> str:
        """Return what `old` becomes, and nothing else with it: `choose` must have many answers."""

        def untaken() -> str:
            while (sort, new := choose()) in self._taken:
                pass
            self._taken.add((sort, new))
            return new

        return self.once(sort, old, untaken)

    def numbered(self, sort: str, old: str, name: str) -> str:
        """Return an id made of a name and numbers, so that no other thing has it."""

        def choose() -> str:
            self._serials[sort] += 1
            return f"{wording.slug(name)}-{self.number}-{self._serials[sort]}"

        return self.once(sort, old, choose)

    def authority(self, id: str) -> str:
        """Return the authority that stands for this one here."""
        return self.authorities[id]["id"]

    def partnership(self, id: str) -> str:
        """Return the pair of those that stand for its two."""
        return "--".join(map(self.authority, id.split("--")))

    def edition(self, id: str) -> str:
        """Return the edition, counted on from those of the strands before."""
        series, number = id.rsplit("-", 1)
        return f"{series}-{self.edition_number(number):02}"

    def edition_number(self, number: str) -> int:
        """Return the number of an edition here; a number that was wrong stays as wrong."""
        return int(number) + self.pattern.last_edition * self.number

    def source(self, id: str) -> str:
        """Return the document that stands for this one: its id tells publisher and date."""
        row = self.pattern.sources[id]
        name = f"{wording.slug(self.publisher(row), 30)} {self.date(row['published'])}"
        return self.numbered("source", id, name)

    def publisher(self, source: Row) -> str:
        """Return the publisher that stands for that of a document."""

        def choose() -> str:
            return wording.publisher(self.random, source["language"], self.any_town())

        return self.once("publisher", source["publisher"], choose)

    def actor_name(self, row: Row) -> str:
        """Return the full name of the actor of a participation."""

        def choose() -> str:
            if row["kind"] == "person-official":
                return wording.person(self.random, row["country"])
            return wording.body(self.random, row["country"], self.town(row))

        return self.once("actor name", row["actor_id"], choose)

    def date(self, text: str) -> str:
        """Return the date or interval, moved."""
        return moved(text, self.years)

    def town(self, row: Row) -> str:
        """Return the name of a place the row speaks of, or of any."""
        for column in _PLACES:
            first = row.get(column, "").partition(LIST)[0].rpartition("--")[2]
            if first in self.authorities:  # the place of a meeting is a word, not an authority
                return self.authorities[first]["name_vi"]
        return self.any_town()

    def any_town(self) -> str:
        """Return the name of some place of the strand."""
        return self.random.choice(self._towns)

    def language(self, row: Row) -> str:
        """Return the language of the words of a row: its own, else its document's."""
        return row.get("language") or self.pattern.sources[row["source"]]["language"]


def years_of(seed: int, number: int) -> int:
    """Return by how many years a strand is moved."""
    return -Random(f"years {seed} {number}").randrange(LONGEST_MOVE)
