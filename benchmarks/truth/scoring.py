"""How many of the contested values are right."""

from collections import defaultdict
from collections.abc import Mapping

from truth.drawing import Drawn
from truth.ways import Answers


def contested(drawn: Drawn) -> dict[str, str | None]:
    """Give the things on which sources contradict each other, and the right answer to each.

    Right is the most precise true value that some source states; None if no source states any.
    """
    stated: defaultdict[str, set[str]] = defaultdict(set)
    for row in drawn.rows:
        stated[row["thing"]].add(row["value"])
    return {
        thing: max((v for v in values if drawn.truth[thing].startswith(v)), key=len, default=None)
        for thing, values in sorted(stated.items())
        if not _agree(values)
    }


def _agree(values: set[str]) -> bool:
    most_precise = max(values, key=len)
    return all(most_precise.startswith(value) for value in values)


def share_right(answers: Answers, right: Mapping[str, str | None]) -> float:
    """Give the share of right answers in per cent; of values that tie, one is drawn."""
    points = 0.0
    for thing, value in right.items():
        chosen = answers[thing]
        points += (value in chosen) / len(chosen)
    return 100 * points / len(right) if right else 100.0
