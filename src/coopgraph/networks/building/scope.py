"""Which part of the graph a network is woven from: a date, a theme, a kind, a country."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

import networkx as nx

from coopgraph.errors import CoopgraphError
from coopgraph.lookup.codes import concept_meant
from coopgraph.networks.building.answer_terms import plain
from coopgraph.networks.building.texts import Sentence, sentence
from coopgraph.ontology.schemes import concepts
from coopgraph.queries.asking import AnswerRow, Asking
from coopgraph.queries.choosing import identify
from coopgraph.records import read_date
from coopgraph.records.quads import iri

_KINDS = ("partnership-kinds", "authority-kinds")


def unit_of(network: nx.Graph) -> Sentence:
    """Say what a tie of a network of partnerships is, which is the unit of what is counted."""
    return sentence("unit.pair" if network.graph["roll_up"] else "unit.partnership")


class UnknownFilter(CoopgraphError):
    """A network is asked for a theme, kind, country or date that does not exist."""


@dataclass(frozen=True)
class Scope:
    """What is let in. `None` lets everything in.

    as_of: year, month or day; what held on its last day.
    roll_up: authorities that are no more stand under the one that succeeded them.
    theme: id or name of a theme; a theme lets in those below it.
    kind: notation or name of a kind of partnership, or of authority (then one party is of it).
    country: `FR` or `VN`, or the name of the country.
    """

    as_of: str | None = None
    roll_up: bool = False
    theme: str | None = None
    kind: str | None = None
    country: str | None = None

    def rows(self, asking: Asking, question: str, *having: str) -> Iterator[AnswerRow]:
        """Ask a question at this date; `having` names what else it takes, such as `theme`.

        Raises UnknownFilter.
        """
        given = {
            "theme": self.theme and [iri(_theme(asking, self.theme))],
            "kind": self.kind and _kinds(self.kind),
            "country": self.country and [iri(self._country)],
        }
        terms = {name: terms for name, terms in given.items() if name in having and terms}
        roll_up = self.roll_up and "rollUp" in having
        return asking.rows(question, as_of=self.day, roll_up=roll_up, partly=False, **terms)

    def lets_in(self, authority: Mapping[str, Any]) -> bool:
        """Whether an authority (attributes of a node) is of the country asked for."""
        if self.country is None:
            return True
        return concepts("countries").get(authority["country"]) == self._country

    @property
    def _country(self) -> str:
        return _concept(self.country, "countries", "country") if self.country else ""

    @property
    def day(self) -> str:
        """The last day of `as_of`, or "" for the whole time; raises UnknownFilter."""
        if self.as_of is None:
            return ""
        try:
            return read_date(self.as_of).latest
        except ValueError:
            raise UnknownFilter.of("networks.unknown.date", given=self.as_of) from None


def _theme(asking: Asking, given: str) -> str:
    found = identify(asking, given, ("theme",))
    found = found or [m.thing for m in asking.finder.find(given, ("theme",)).meanings]
    if len(found) != 1:
        raise UnknownFilter.of("networks.unknown.theme", given=given)
    return plain(found[0])


def _kinds(given: str) -> list[str]:
    found = [concept for scheme in _KINDS if (concept := concept_meant(given, [scheme]))]
    if not found:
        known = ", ".join(chain.from_iterable(concepts(scheme) for scheme in _KINDS))
        raise UnknownFilter.of("networks.unknown.kind", given=given, known=known)
    return [iri(concept) for concept in found]


def _concept(given: str, scheme: str, what: str) -> str:
    if found := concept_meant(given, [scheme]):
        return found
    known = ", ".join(concepts(scheme))
    raise UnknownFilter.of(f"networks.unknown.{what}", given=given, known=known)
