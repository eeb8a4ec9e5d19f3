"""What became of authorities: the next ones, and those that stand in their place on another date.

A change that an authority survives (a renaming, a change of status, a split from which it goes on)
is no succession: such an authority stands for itself. One that ended without a successor of its
rank (a district, when districts were abolished) has no heir; whoever administers its territory
today stands in its place by territory.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from coopgraph.gazetteer.time import existed, surely_not_yet
from coopgraph.records import ChangeOfTerritory, LocalAuthority, PreciseDate

Neighbours = dict[str, tuple[str, ...]]


class Successions:
    """The changes of territory as chains, in both directions; circles in the data do no harm."""

    def __init__(
        self, authorities: Iterable[LocalAuthority], changes: Iterable[ChangeOfTerritory]
    ) -> None:
        self._authorities = {authority.id: authority for authority in authorities}
        ordered = sorted(changes, key=lambda change: (change.date or _UNDATED, change.id))
        self.next_of: Neighbours = _neighbours(
            (change.predecessors, change.successors) for change in ordered
        )
        """Id → ids of the authorities that took over from it; nothing for one that goes on."""
        self.previous_of: Neighbours = _neighbours(
            (change.successors, change.predecessors) for change in ordered
        )
        """Id → ids of the authorities it took over from."""
        self.today_of: Neighbours = {id: self._today(id) for id in self._authorities}
        """Id → the authorities at the end of the chain that have not ended: several after a split,
        itself if it goes on, none where the data know no successor."""

    def standing_on(self, id: str, date: PreciseDate) -> tuple[str, ...]:
        """Give the authorities that stood in the place of `id` on a date, earlier or later."""
        authority = self._authorities.get(id)
        if authority is None:
            return ()
        earlier = surely_not_yet(authority, date)
        steps = self.previous_of if earlier else self.next_of
        return self._walk(id, steps, lambda found: existed(found, date))

    def last_of(self, id: str) -> tuple[str, ...]:
        """Give the authorities at the end of the chain that have ended and that nobody follows."""
        return self._walk(
            id, self.next_of, lambda one: bool(one.end and not self.next_of.get(one.id))
        )

    def _today(self, id: str) -> tuple[str, ...]:
        return self._walk(id, self.next_of, lambda authority: authority.end is None)

    def _walk(
        self, start: str, steps: Neighbours, is_there: Callable[[LocalAuthority], bool]
    ) -> tuple[str, ...]:
        """Follow steps from `start` until authorities that are there; go nowhere twice."""
        found: list[str] = []
        seen: set[str] = set()
        waiting = [start]
        while waiting:
            id = waiting.pop(0)
            authority = self._authorities.get(id)
            if id in seen or authority is None:
                continue
            seen.add(id)
            if is_there(authority):
                found.append(id)
            else:
                waiting.extend(steps.get(id, ()))
        return tuple(found)


_UNDATED = PreciseDate("", "", "")


def _neighbours(pairs: Iterable[tuple[tuple[str, ...], tuple[str, ...]]]) -> Neighbours:
    """Lead each id on the left, unless it is also on the right, to the ids on the right."""
    found: dict[str, dict[str, None]] = {}
    for left, right in pairs:
        for id in left:
            if id not in right:
                found.setdefault(id, {}).update(dict.fromkeys(right))
    return {id: tuple(others) for id, others in found.items()}
