"""Drawing the claims of a world: the same name and seed give the same rows, on every machine."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from truth.worlds import World

KINDS = ("official", "academic", "association", "press", "encyclopedia", "other")
COLUMNS = ("thing", "property", "value", "source", "kind", "date", "copy_of")
FIRST_DAY, DAYS = date(2000, 1, 1), 7000
SLIPS = (1, 2, 7, 30, 61, 365, 730)
"""Days by which a wrong date often differs: a digit, a month or a year misread."""
COPIED = 3
"""So many sources are copied, whatever the number of copies."""

Row = dict[str, str]


@dataclass(frozen=True)
class Drawn:
    """The rows of a table of claims, and the true value of each thing."""

    rows: list[Row]
    truth: Mapping[str, str]


@dataclass(frozen=True)
class Speaker:
    """A source and what it says: thing → value as written."""

    kind: str
    day: str
    said: Mapping[str, str]
    copy_of: str = ""


def draw(world: World, seed: int) -> Drawn:
    """Draw a world."""
    chance = Random(f"{world.name}/{seed}")
    truth = {f"thing-{n:04}": _day(chance) for n in range(world.things)}
    wrong = {thing: _wrong(day, world.wrong, chance) for thing, day in truth.items()}
    copies = round(world.sources * world.copying)
    speakers: dict[str, Speaker] = {}
    for n in range(world.sources - copies):
        speakers[f"source-{n:03}"] = _speaker(world, truth, wrong, chance)
    copied = chance.sample(sorted(speakers), min(COPIED, len(speakers)))
    for n in range(world.sources - copies, world.sources):
        speakers[f"source-{n:03}"] = _copier(world, chance.choice(copied), speakers, chance)
    rows = [
        _row(thing, value, id, s) for id, s in speakers.items() for thing, value in s.said.items()
    ]
    chance.shuffle(rows)
    return Drawn(rows, {thing: day.isoformat() for thing, day in truth.items()})


def _day(chance: Random) -> date:
    return FIRST_DAY + timedelta(days=chance.randrange(DAYS))


def _wrong(day: date, number: int, chance: Random) -> list[date]:
    found: set[date] = set()
    while len(found) < number:
        slip = chance.choice((*SLIPS, chance.randrange(1, 1500)))
        found.add(day + timedelta(days=slip * chance.choice((-1, 1))))
    return sorted(found)


def _speaker(
    world: World, truth: Mapping[str, date], wrong: Mapping[str, list[date]], chance: Random
) -> Speaker:
    accuracy = chance.choice(world.levels) if world.levels else chance.uniform(*world.accuracy)
    number = max(1, min(world.things, round(chance.expovariate(1 / world.claims))))
    said = {
        thing: _written(
            truth[thing] if chance.random() < accuracy else chance.choice(wrong[thing]),
            world,
            chance,
        )
        for thing in _spoken_of(list(truth), number, world, chance)
    }
    best = KINDS[min(int((1 - accuracy) * 2 * len(KINDS)), len(KINDS) - 1)]
    return Speaker(
        best if world.kinds_tell else chance.choice(KINDS), _day(chance).isoformat(), said
    )


def _spoken_of(things: list[str], number: int, world: World, chance: Random) -> list[str]:
    """Choose different things by their weights: the greatest of random powers (Efraimidis)."""
    keys = {
        thing: chance.random() ** ((rank + 1) ** world.crowding)
        for rank, thing in enumerate(things)
    }
    return sorted(things, key=lambda thing: -keys[thing])[:number]


def _written(day: date, world: World, chance: Random) -> str:
    text = day.isoformat()
    return text[: chance.choice((4, 7))] if chance.random() < world.imprecise else text


def _copier(world: World, copied: str, speakers: Mapping[str, Speaker], chance: Random) -> Speaker:
    first = speakers[copied]
    return Speaker(chance.choice(KINDS), first.day, first.said, copied if world.declared else "")


def _row(thing: str, value: str, id: str, speaker: Speaker) -> Row:
    cells = (thing, "date", value, id, speaker.kind, speaker.day, speaker.copy_of)
    return dict(zip(COLUMNS, cells, strict=True))
