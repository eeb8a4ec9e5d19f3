"""The results in words: precision and recall by language and by column, and what is missed why."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from coopgraph.lookup.matching import MatchCandidate
from coopgraph.records.iris import Iris
from reconciliation.written_names import WrittenName


@dataclass(frozen=True)
class Outcome:
    """A name and what it was matched with: the candidates, the likeliest first."""

    written: WrittenName
    candidates: tuple[MatchCandidate, ...]

    @property
    def first(self) -> str:
        """The likeliest (`notion/id`), "" for none."""
        return "/".join(Iris().notion_and_id(self.candidates[0].thing)) if self.candidates else ""

    @property
    def is_matched(self) -> bool:
        """Whether one was told to be the match."""
        return bool(self.candidates) and self.candidates[0].is_match

    @property
    def is_right(self) -> bool:
        """Whether the match is what the curators say."""
        return self.is_matched and self.first == self.written.means

    @property
    def miss(self) -> str:
        """Why there is no right match, in words; "" where there is one, or nobody is meant."""
        if self.is_right or not (self.written.means or self.is_matched):
            return ""
        if self.is_matched:
            return "wrong match" if self.written.means else "a match where nobody known is meant"
        if not self.candidates:
            return "no name of the graph is like it"
        best = self.candidates[0]
        if best.lacks_date:
            return "no date, and bodies of that name followed each other"
        return "several bodies bear the name at that date" if best.rivals else "not like enough"


def tables(outcomes: list[Outcome]) -> Iterator[str]:
    """Write the tables of one way of matching."""
    yield from _table("language", outcomes, lambda one: one.written.language)
    yield ""
    yield from _table("column", outcomes, lambda one: one.written.column)
    yield ""
    yield "| what is missed | names | examples |"
    yield "|---|---:|---|"
    missed: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for one in outcomes:
        missed[one.miss][one.written.text] += 1
    del missed[""]
    for why, texts in sorted(missed.items(), key=lambda item: -item[1].total()):
        shown = ", ".join(f"“{text}”" for text, _ in texts.most_common(4))
        yield f"| {why} | {texts.total()} | {shown} |"


def figures(outcomes: Iterable[Outcome]) -> tuple[int, float, float, float]:
    """Return how many names mean somebody, precision, recall, and the share of right firsts."""
    held = list(outcomes)
    meant = [one for one in held if one.written.means]
    matched = sum(one.is_matched for one in held)
    right = sum(one.is_right for one in held)
    firsts = sum(one.first == one.written.means for one in meant)
    total = len(meant)
    return total, right / (matched or 1), right / (total or 1), firsts / (total or 1)


def _table(title: str, outcomes: list[Outcome], of: Callable[[Outcome], str]) -> Iterator[str]:
    yield f"| {title} | names | precision | recall | likeliest is right |"
    yield "|---|---:|---:|---:|---:|"
    groups: defaultdict[str, list[Outcome]] = defaultdict(list)
    for one in outcomes:
        groups[of(one)].append(one)
    for name, some in sorted(groups.items(), key=lambda item: -len(item[1])):
        yield _line(name, some)
    yield _line("**all**", outcomes)


def _line(name: str, outcomes: list[Outcome]) -> str:
    total, precision, *shares = figures(outcomes)
    is_matched = any(one.is_matched for one in outcomes)
    told = f"{100 * precision:.1f} %" if is_matched else "–"  # nothing told, nothing wrong
    cells = (f"| {name}", str(total), told, *(f"{100 * share:.1f} %" for share in shares))
    return f"{' | '.join(cells)} |"
