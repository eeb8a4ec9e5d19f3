"""From a name to the things it may mean, the likeliest first, each with its reasons.

What is written exactly like the official name of one thing alone is that thing; only if there is
none do folded accents count, then the other names, then a name without the words of a kind around
it. A name that fits an authority of today and its own predecessors means the living one; a date
puts those that existed then before all others. Nothing is guessed: several are told.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from coopgraph.lookup.folding import fold, toned
from coopgraph.lookup.index import CODE, OFFICIAL, Body, Form, NameIndex
from coopgraph.lookup.wrappings import NameCore, cores
from coopgraph.records.dates import read_date
from coopgraph.records.quads import Term

NEAR_SHOWN, LEAST_LIKENESS = 8, 65.0


class Reason(StrEnum):
    """Why a thing may be meant; worded in messages/lookup.toml."""

    SAME_WORDS = "same-words"
    WITHOUT_ACCENTS = "without-accents"
    OTHER_NAME = "other-name"
    WITHOUT_KIND = "without-kind"
    EXISTED = "existed"
    LIVING = "living"
    OF_KIND = "of-kind"
    IN_ASIDE = "in-aside"
    OF_OTHER_KIND = "of-other-kind"
    NEARLY = "nearly"
    ID = "id"


class Meaning(NamedTuple):
    """A thing that a name may mean; `past`: those of the same name that it took over from."""

    body: Body
    reasons: tuple[Reason, ...]
    past: tuple[Body, ...] = ()

    @property
    def thing(self) -> Term:
        """Its IRI."""
        return self.body.thing


class Found(NamedTuple):
    """Meanings, the likeliest first, one if the name is clear; or names that are nearly so."""

    meanings: tuple[Meaning, ...]
    near_names: tuple[str, ...] = ()


class Finder:
    """Finds things of one graph by name."""

    def __init__(self, index: NameIndex) -> None:
        self._index = index
        self._spellings: dict[frozenset[str], dict[str, str]] = {}

    @property
    def index(self) -> NameIndex:
        """The names of this graph."""
        return self._index

    def find(self, text: str, notions: Iterable[str], day: str = "") -> Found:
        """Give what a name means among things of some notions; `day` is ISO 8601 or ""."""
        wanted = frozenset(notions)
        meanings = self.meanings(text, wanted, day)
        return Found(meanings, () if meanings else self.near(text, wanted))

    def meanings(self, text: str, notions: Iterable[str], day: str = "") -> tuple[Meaning, ...]:
        """Give what a name means, the likeliest first; none where nothing bears it."""
        wanted = frozenset(notions)
        reason, things = self._named(text, wanted)
        if not things:
            return ()
        bodies = [body for _, body in sorted(self._index.bodies(things).items())]
        bodies = [b for b in bodies if b.notion != "territory"] or bodies
        found = self._settled(bodies, (reason,), day)
        return tuple(found if day else self._living(found, text, wanted))

    def known(self, things: Iterable[Term]) -> tuple[Meaning, ...]:
        """Give things that were named by their ids."""
        bodies = self._index.bodies(things)
        return tuple(Meaning(body, ()) for _, body in sorted(bodies.items()))

    def near(self, text: str, notions: Iterable[str], limit: int = NEAR_SHOWN) -> tuple[str, ...]:
        """Give names that are spelt nearly so."""
        from coopgraph.lookup.nearness import near

        spelling = self._index.spellings(notions)
        close = near(fold(text), spelling, limit=limit, least=LEAST_LIKENESS)
        return tuple(dict.fromkeys(spelling[form] for form, _ in close))

    def borne_by(self, text: str, notions: Iterable[str]) -> dict[Term, Reason]:
        """Give everything that a text may name, each thing with its best reason, none left out.

        `find` leaves the likeliest; whoever weighs other evidence beside the name needs them all.
        """
        wanted, among, found = toned(text), frozenset(notions), dict[Term, Reason]()
        for form in self._index.forms(fold(text)):
            if form.notion in among:
                _keep_better(found, form.thing, _reason(form, wanted))
        for core in cores(text) if "authority" in among else ():
            for form in self._index.forms(core.text, composed=True):
                if form.notion == "authority" and (core.kinds or form.source != CODE):
                    _keep_better(found, form.thing, _reason_of_core(core, form))
        for form in self._index.asides(fold(text)):
            if form.notion in among:
                _keep_better(found, form.thing, Reason.IN_ASIDE)
        return found

    def nearly_borne_by(self, text: str, notions: Iterable[str]) -> dict[Term, float]:
        """Give the things whose names are spelt nearly so, each with its likeness, 0 to 100."""
        from coopgraph.lookup import nearness

        among, found = frozenset(notions), dict[Term, float]()
        if among not in self._spellings:
            self._spellings[among] = self._index.spellings(among)  # asked for row by row
        spelling = self._spellings[among]
        close = nearness.near(fold(text), spelling, NEAR_SHOWN, nearness.LEAST_LIKENESS)
        for form, likeness in close:
            for same in self._index.forms(form):
                if same.notion in among:
                    found[same.thing] = max(likeness, found.get(same.thing, 0.0))
        return found

    def begun_by(self, text: str, notions: Iterable[str]) -> list[Term]:
        """Give the things of which a name begins so; all of them for an empty text."""
        return self._index.beginning(fold(text), notions)

    def documents(self, things: Iterable[Term]) -> dict[Term, int]:
        """Give how many documents name each thing; those that none names are left out."""
        return self._index.documents(things)

    def bodies(self, things: Iterable[Term]) -> dict[Term, Body]:
        """Give things in short."""
        return self._index.bodies(things)

    def led_to(self, things: Iterable[Term]) -> set[Term]:
        """Give what stands, directly or not, where some things stood."""
        return {other for thing in things for other in self._index.leads(thing)}

    def in_line(self, things: Iterable[Term]) -> set[Term]:
        """Give the authorities directly before and after some things, less these."""
        given = set(things)
        return {other for thing in given for other in self._index.in_line(thing)} - given

    def _named(self, text: str, notions: frozenset[str]) -> tuple[Reason, set[Term]]:
        folded, wanted = fold(text), toned(text)
        forms = [form for form in self._index.forms(folded) if form.notion in notions]
        for reason, among in (
            (Reason.SAME_WORDS, [form for form in forms if form.source == OFFICIAL]),
            (Reason.OTHER_NAME, forms),
        ):
            same = {form.thing for form in among if form.toned == wanted}
            if same and reason is Reason.OTHER_NAME and "authority" in notions:
                same |= self._of_kind(text)  # documents write "tỉnh Lào Cai" of two
            if same and wanted != folded:  # whoever types an accent means it
                return reason, same
            if things := {form.thing for form in among} | same:
                is_plain = reason is Reason.SAME_WORDS and not same
                return Reason.WITHOUT_ACCENTS if is_plain else reason, things
        return Reason.WITHOUT_KIND, self._without_kind(text) if "authority" in notions else set()

    def _of_kind(self, text: str) -> set[Term]:
        """Look for a name of the kind that the words before or behind it tell."""
        for core in cores(text):
            forms = self._index.forms(core.text, composed=True) if core.kinds else []
            if fitting := {form.thing for form in forms if core.fits(form.kind)}:
                return fitting
        return set()

    def _without_kind(self, text: str) -> set[Term]:
        """Look for a name without the words of a kind; those of that kind go before others."""
        if fitting := self._of_kind(text):
            return fitting
        for core in cores(text):
            named = self._index.forms(core.text, composed=True)
            forms = [form for form in named if form.source != CODE]
            if things := {form.thing for form in forms if form.is_bare} or {f.thing for f in forms}:
                return things
        return set()

    def _living(self, found: list[Meaning], text: str, notions: frozenset[str]) -> list[Meaning]:
        """Put the authority of today first that bears the name in another spelling or with words.

        "Hué" is the city until 2024 and "Huế" the one of today, but whoever types it means one.
        """
        past = tuple(meaning.body for meaning in found)
        if "authority" not in notions or not all(body.end for body in past):
            return found
        after = set.intersection(*(self._index.leads(body.thing) for body in past))
        alike = {form.thing for form in self._index.forms(fold(text))}
        for core in cores(text):
            alike |= {form.thing for form in self._index.forms(core.text, composed=True)}
        living = [b for b in self._index.bodies(after & alike).values() if not b.end]
        if len(living) != 1:
            return found
        return [Meaning(living[0], (*found[0].reasons, Reason.LIVING), past)]

    def _settled(
        self, bodies: Sequence[Body], reasons: tuple[Reason, ...], day: str
    ) -> list[Meaning]:
        if len(bodies) == 1:
            return [Meaning(bodies[0], reasons)]
        then = [body for body in bodies if day and existed(body, day)]
        if then and len(then) < len(bodies):
            return self._settled(then, (*reasons, Reason.EXISTED), day)
        living = [body for body in bodies if not body.end]
        past = [body for body in bodies if body.end]
        if len(living) == 1 and all(living[0].thing in self._index.leads(b.thing) for b in past):
            return [Meaning(living[0], (*reasons, Reason.LIVING), tuple(past))]
        return [Meaning(body, reasons) for body in (*living, *past)]


def existed(body: Body, day: str, until: str = "") -> bool:
    """Whether a thing may have existed on a day, or on one of the days from it to another."""
    starts = read_date(body.start).earliest if body.start else ""
    ends = read_date(body.end).latest if body.end else "9999"
    return starts <= (until or day) and day <= ends


_BEST_FIRST = (
    Reason.SAME_WORDS,
    Reason.OF_KIND,
    Reason.OTHER_NAME,
    Reason.WITHOUT_ACCENTS,
    Reason.WITHOUT_KIND,
    Reason.IN_ASIDE,
    Reason.OF_OTHER_KIND,
)


def _keep_better(found: dict[Term, Reason], thing: Term, reason: Reason) -> None:
    ranks = _BEST_FIRST.index
    found[thing] = min(reason, found.get(thing, reason), key=ranks)


def _reason(form: Form, wanted: str) -> Reason:
    if form.toned != wanted:
        return Reason.WITHOUT_ACCENTS
    return Reason.SAME_WORDS if form.source == OFFICIAL else Reason.OTHER_NAME


def _reason_of_core(core: NameCore, form: Form) -> Reason:
    """Weigh what is left of a name: the words taken off it may tell another kind."""
    if not core.kinds:
        return Reason.WITHOUT_KIND
    return Reason.OF_KIND if core.fits(form.kind) else Reason.OF_OTHER_KIND
