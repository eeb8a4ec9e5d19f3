"""Which thing a person means by an id, an IRI or a name in any language.

What is written exactly like the official name of one thing alone is that thing; only if there is
none do folded accents count, and then the other written forms. Where several things remain, a date
leaves those that existed then. Nothing is guessed: several are told with their ids.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from coopgraph.errors import CoopgraphError
from coopgraph.ontology.terms import coop, dcterms, rdfs, skos
from coopgraph.queries.parameter import Parameter
from coopgraph.queries.terms import AnswerRow, AsksRows
from coopgraph.records.dates import read_date
from coopgraph.records.iris import Iris
from coopgraph.records.quads import Term, iri, read_literal

_OFFICIAL = tuple(map(iri, (rdfs.label, dcterms.title)))
_EVERY = (*_OFFICIAL, iri(skos.hiddenLabel), iri(coop.nameAsWritten))
_ID = re.compile(r"[A-Za-z0-9._~-]+")
_SHOWN = 12


class ParameterWrong(CoopgraphError):
    """A value given for a parameter is not of its type, or means nothing in this graph."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What was chosen for a name: the parameter, the text typed, the thing, its names."""

    parameter: str
    typed: str
    thing: Term
    names: Mapping[str, str]

    @property
    def id(self) -> str:
        """The last part of the thing's IRI."""
        return self.thing[1:-1].rpartition("/")[2]

    @property
    def is_by_name(self) -> bool:
        """Whether a name was typed, and not an id or an IRI."""
        return not f"/{self.thing[1:-1]}".endswith(f"/{self.typed}")

    def name(self, lang: str) -> str:
        """Return the name of the thing in a language, or in another, or else its id."""
        return next((self.names[k] for k in (lang, "fr", "vi", "en") if k in self.names), self.id)


class Chooser:
    """Chooses things of one graph."""

    def __init__(self, asking: AsksRows, iris: Iris) -> None:
        self._asking = asking
        self._iris = iris
        self._known: dict[tuple[Sequence[str], Sequence[Term]], dict[str, set[Term]]] = {}

    def choose(self, parameter: Parameter, typed: str, day: str = "") -> Choice:
        """Return the one thing that a text means; raises ParameterWrong if it is not one."""
        things = self._identified(parameter, typed) or self._named(parameter, typed)
        if len(things) > 1 and day:
            things = self._existing(things, day) or things
        if len(things) > 1:
            raise self._ambiguous(parameter, typed, things)
        (thing,) = things
        return self._choice(parameter, typed, thing)

    def _identified(self, parameter: Parameter, typed: str) -> list[Term]:
        """Look for an IRI, an id, or `notion/id`."""
        path = typed.removeprefix(f"{self._iris.base}id/")
        notion, slash, id = path.rpartition("/")
        if not _ID.fullmatch(id):
            return []
        notions = (notion,) if slash else parameter.notions
        tried = [self._iris.thing(one, id) for one in notions if _ID.fullmatch(one)]
        of_type = [thing for thing in tried if self._notion(thing) in parameter.notions]
        if not of_type:
            return []
        rows = self._asking.rows("things-with-id", thing=of_type)
        found = {row["thing"] for row in rows}
        return [thing for thing in of_type if thing in found][:1]

    def _notion(self, thing: Term) -> str:
        try:
            return self._iris.notion_and_id(thing)[0]
        except ValueError:
            return ""

    def _named(self, parameter: Parameter, typed: str) -> list[Term]:
        from coopgraph.gazetteer import fold, written_form

        names: dict[str, set[Term]] = {}
        for properties in (_OFFICIAL, _EVERY):
            names = self._names(parameter, properties)
            for form in (written_form, fold):
                if things := _matching(names, typed, form):
                    return sorted(things)
        raise _unknown(parameter, typed, names)

    def _names(self, parameter: Parameter, properties: Sequence[Term]) -> dict[str, set[Term]]:
        """Ask for the names of all things of the right notions; once, they are thousands."""
        key = (parameter.notions, properties)
        if key not in self._known:
            heads = tuple(self._iris.thing(notion, "")[:-1] for notion in parameter.notions)
            names: dict[str, set[Term]] = defaultdict(set)
            for row in self._asking.rows("names-of-things", property=properties):
                if row["thing"].startswith(heads):
                    names[read_literal(row["name"]).value].add(row["thing"])
            self._known[key] = names
        return self._known[key]

    def _existing(self, things: list[Term], day: str) -> list[Term]:
        rows = self._asking.rows("weight-of-things", thing=things)
        return sorted(row["thing"] for row in rows if _lived(row, day))

    def _ambiguous(self, parameter: Parameter, typed: str, things: list[Term]) -> ParameterWrong:
        lives = {row["thing"]: row for row in self._asking.rows("weight-of-things", thing=things)}
        choices = [self._choice(parameter, typed, thing) for thing in things[:_SHOWN]]
        listed = [f"{c.id} ({c.name('')}{_life(lives.get(c.thing))})" for c in choices]
        return ParameterWrong.of(
            "queries.ambiguous",
            name=parameter.option,
            typed=typed,
            things=", ".join(listed) + (" …" if len(things) > _SHOWN else ""),
        )

    def _choice(self, parameter: Parameter, typed: str, thing: Term) -> Choice:
        labels = (read_literal(row["label"]) for row in self._asking.rows("labels", thing=[thing]))
        names = {label.language: label.value for label in sorted(labels, reverse=True)}
        return Choice(parameter.option, typed, thing, names)


def _matching(names: dict[str, set[Term]], typed: str, form: Callable[[str], str]) -> set[Term]:
    wanted = form(typed)
    return {thing for name, things in names.items() if form(name) == wanted for thing in things}


def _unknown(parameter: Parameter, typed: str, names: Iterable[str]) -> ParameterWrong:
    from coopgraph.gazetteer import fold, near

    spelling = {fold(name): name for name in names}
    close = [spelling[form] for form, _ in near(fold(typed), spelling, limit=5, least=65)]
    key = "unknown-thing-near" if close else "unknown-thing"
    return ParameterWrong.of(
        f"queries.{key}", name=parameter.option, typed=typed, near=", ".join(close)
    )


def _lived(row: AnswerRow, day: str) -> bool:
    start, end = (_date(row.get(name)) for name in ("start", "end"))
    return (not start or read_date(start).earliest <= day) and (
        not end or read_date(end).latest >= day
    )


def _life(row: AnswerRow | None) -> str:
    start, end = (_date((row or {}).get(name)) for name in ("start", "end"))
    return f", {start or '…'} – {end}" if end else f", {start} –" if start else ""


def _date(term: Term | None) -> str:
    return read_literal(term).value if term else ""
