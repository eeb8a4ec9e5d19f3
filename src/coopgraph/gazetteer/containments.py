"""Which territory lay in which, from when to when.

The table of authorities names one parent. It holds while both exist. After the parent's end, the
territory lies in what the parent became; before the parent's beginning, in what the parent was
made from. Where that is several, the outlines show which; where they do not, nothing is said. Where
a unit changed hands while both larger ones went on, the table of former parents says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from coopgraph.gazetteer.outlines import Outlines
from coopgraph.gazetteer.successions import Successions
from coopgraph.gazetteer.time import Span, eve, life, morrow
from coopgraph.records import FormerParent, LocalAuthority, PreciseDate, Territory

Within = dict[str, Span]
"""Id of a larger territory → when it contained the smaller one."""


class Containments:
    """The larger territories of each territory, at every level, with their time."""

    def __init__(
        self,
        authorities: Iterable[LocalAuthority],
        territories: Iterable[Territory],
        successions: Successions,
        outlines: Outlines,
        former_parents: Iterable[FormerParent] = (),
    ) -> None:
        self._authorities = {authority.id: authority for authority in authorities}
        self._parents = {it.id: it.located_in for it in territories if it.located_in}
        self._successions, self._outlines = successions, outlines
        self._former: defaultdict[str, list[FormerParent]] = defaultdict(list)
        for former in former_parents:
            self._former[former.territory].append(former)
        self._known: dict[str, Within] = {}

    def around(self, id: str) -> Within:
        """Give every territory that ever contained one, the nearest first; circles do no harm.

        If one left a larger territory and came back to it, the time between counts as inside.
        """
        if id not in self._known:
            self._known[id] = {}
            self._known[id] = self._all_around(id)
        return self._known[id]

    def references_of(self, id: str) -> tuple[str, ...]:
        """Give the references (ids) that say in what a territory lay, each once."""
        cited = self._authorities[id].references
        return tuple(dict.fromkeys((*cited, *(r for f in self._former[id] for r in f.references))))

    def on(self, id: str, date: PreciseDate) -> list[str]:
        """Give the territories that may have contained one on some day of a date."""
        return [larger for larger, span in self.around(id).items() if span.may_include(date)]

    def administrators_of(self, id: str) -> tuple[str, ...]:
        """Give the authorities that administer today the territory of one that nobody follows.

        Nothing for one that goes on or has successors, and where the data do not say.
        """
        if self._successions.today_of.get(id):
            return ()
        last = self._successions.last_of(id)
        return tuple(dict.fromkeys(larger for one in last for larger in self._living_around(one)))

    def _living_around(self, id: str) -> list[str]:
        """Go up from a territory, and on to what its larger ones became, to who is there today.

        Where the outlines do not show which way it went, all ways must lead to one authority.
        """
        waiting, found, seen, is_sure = list(self._parent_of(id)), list[str](), {id}, True
        while waiting:
            larger = waiting.pop(0)
            authority = self._authorities.get(larger)
            if larger in seen or authority is None:
                continue
            seen.add(larger)
            if authority.end is None:
                found.append(larger)
                continue
            heirs = self._heirs_of(larger)
            held = holding(id, heirs, self._outlines)
            is_sure = is_sure and bool(held)
            waiting.extend(held or heirs)
        return found if is_sure or len(found) == 1 else []

    def _all_around(self, id: str) -> Within:
        found: Within = {}
        for larger, span in self._next_to(id):
            _add(found, larger, span)
            for still_larger, time in self.around(larger).items():
                if still_larger != id and (shared := span.shared(time)):
                    _add(found, still_larger, shared)
        return found

    def _next_to(self, id: str) -> Iterator[tuple[str, Span]]:
        """Give the territories one level up, each with the time that both have."""
        authority = self._authorities.get(id)
        if authority is None:
            return
        for parent, time in self._parents_in_time(id):
            if parent != id and parent in self._authorities:
                for larger, span in self._line_of(id, parent):
                    if (shared := span.shared(life(authority))) and (within := shared.shared(time)):
                        yield larger, within

    def _parents_in_time(self, id: str) -> Iterator[tuple[str, Span]]:
        """Give the parent of the table of authorities, and those that were it before, with when."""
        former = self._former[id]
        if id in self._parents:
            last = max((one.end for one in former), default=None)
            yield self._parents[id], Span(start=morrow(last) if last else None)
        for one in former:
            yield one.parent, Span(one.start, one.end)

    def _line_of(self, id: str, parent: str) -> Iterator[tuple[str, Span]]:
        """Give a parent, what it was made from and what it became, each with its time."""
        spans = {parent: life(self._authorities[parent])}
        for step in (self._after, self._before):
            waiting = [parent]
            while waiting:
                for larger, span in step(id, waiting.pop(0)):
                    if larger not in spans:
                        spans[larger] = span
                        waiting.append(larger)
        yield from spans.items()

    def _after(self, id: str, larger: str) -> Iterator[tuple[str, Span]]:
        """Give what contained a territory once a larger one had ended."""
        end = self._authorities[larger].end
        if end is None:
            return
        for heir in holding(id, self._heirs_of(larger), self._outlines):
            if heir in self._authorities:
                time = life(self._authorities[heir]).shared(Span(start=morrow(end)))
                yield from [(heir, time)] if time else []

    def _before(self, id: str, larger: str) -> Iterator[tuple[str, Span]]:
        """Give what contained a territory before a larger one began: never one of its own rank."""
        start = self._authorities[larger].start
        if start is None:
            return
        kind = self._authorities[id].kind
        origins = [
            origin
            for origin in self._successions.previous_of.get(larger, ())
            if origin in self._authorities and self._authorities[origin].kind != kind
        ]
        for origin in holding(id, origins, self._outlines):
            time = life(self._authorities[origin]).shared(Span(end=eve(start)))
            yield from [(origin, time)] if time else []

    def _heirs_of(self, id: str) -> tuple[str, ...]:
        return self._successions.next_of.get(id) or self._parent_of(id)

    def _parent_of(self, id: str) -> tuple[str, ...]:
        return (self._parents[id],) if id in self._parents else ()


def holding(id: str, larger: Iterable[str], outlines: Outlines) -> list[str]:
    """Give which of some territories one lies in: the only one, or those whose outlines show it."""
    candidates = [other for other in larger if other != id]
    if len(candidates) == 1:
        return candidates
    return [other for other in candidates if outlines.show(id, other)]


def _add(found: Within, larger: str, span: Span) -> None:
    found[larger] = found[larger].joined(span) if larger in found else span
