"""Worlds in which the truth is known: how many sources, how good, who copies, how precise."""

from dataclasses import dataclass

Levels = tuple[float, ...]


@dataclass(frozen=True)
class World:
    """What to draw.

    A source is right with its accuracy: between `accuracy[0]` and `accuracy[1]`, evenly spread; or,
    where there are `levels`, one of them. It makes `claims` claims on average, the number itself
    spread as waiting times are: many sources say little. Things are spoken of equally often, or,
    with `crowding`, the n-th with weight 1/n^crowding. A wrong source says one of `wrong` wrong
    values, so that errors can coincide. The share `copying` of the sources repeats another source
    whole; `declared` tells whether they say so. The share `imprecise` of the claims gives month or
    year only. Where `kinds_tell`, the kind of a source goes with its accuracy; else it is noise.
    """

    name: str
    sources: int = 30
    things: int = 150
    claims: float = 25
    accuracy: tuple[float, float] = (0.5, 0.95)
    levels: Levels = ()
    crowding: float = 0.0
    wrong: int = 3
    copying: float = 0.0
    declared: bool = True
    imprecise: float = 0.0
    kinds_tell: bool = False


WORLDS = (
    World("all alike, good", accuracy=(0.8, 0.8)),
    World("good and bad"),
    World("very good and very bad", accuracy=(0.3, 0.98)),
    World("a few good ones", levels=(0.95, 0.45, 0.45, 0.45)),
    World("a few bad ones", levels=(0.2, 0.85, 0.85, 0.85)),
    World("most are bad", accuracy=(0.3, 0.7)),
    World("one wrong value", wrong=1),
    World("ten wrong values", wrong=10, accuracy=(0.3, 0.9)),
    World("ten sources that say much", sources=10, claims=75),
    World("sixty that say little", sources=60, claims=4),
    World("many that say little", sources=150, claims=4),
    World("crowded as ours", sources=200, things=250, claims=5, crowding=1.0, imprecise=0.3),
    World("a fifth imprecise", imprecise=0.2),
    World("half imprecise", imprecise=0.5),
    World("copies, declared", copying=0.4),
    World("copies, undeclared", copying=0.4, declared=False),
    World("few copies, undeclared", copying=0.15, declared=False),
    World("copies declared, imprecise", copying=0.3, imprecise=0.3),
    World("copies undeclared, imprecise", copying=0.3, declared=False, imprecise=0.3),
    World("kinds tell", kinds_tell=True),
)
