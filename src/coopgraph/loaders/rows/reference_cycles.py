"""Whether following references from a thing leads back to it."""

from collections.abc import Iterator, Mapping


def circles(next_of: Mapping[str, str]) -> Iterator[list[str]]:
    """Give each circle once, as the way from its first id in order back to that id."""
    seen: set[str] = set()
    for start in next_of:
        way: dict[str, None] = {}
        id = start
        while id in next_of and id not in seen:
            seen.add(id)
            way[id] = None
            id = next_of[id]
        if id in way:
            yield _circle(id, next_of)


def _circle(id: str, next_of: Mapping[str, str]) -> list[str]:
    circle = [id]
    while next_of[circle[-1]] != id:
        circle.append(next_of[circle[-1]])
    first = circle.index(min(circle))
    return [*circle[first:], *circle[:first], circle[first]]
