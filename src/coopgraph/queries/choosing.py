"""Which thing a person means by an id, an IRI or a name in any language, for a parameter.

How a name is found is the business of `lookup`; here several meanings are refused with their ids.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from coopgraph.errors import CoopgraphError
from coopgraph.lookup.naming import id_of, names_of, shown
from coopgraph.messages import say
from coopgraph.queries.parameter import Parameter
from coopgraph.records.iris import is_id
from coopgraph.records.quads import Term

if TYPE_CHECKING:
    from coopgraph.lookup.index import Body
    from coopgraph.lookup.name_search import Meaning, Reason
    from coopgraph.queries.asking import Asking
    from coopgraph.records.iris import Iris

_SHOWN, _NEAR = 12, 5


class ParameterWrong(CoopgraphError):
    """A value given for a parameter is not of its type, or means nothing in this graph."""


class NameUnknown(ParameterWrong):
    """Nothing in this graph, or in its code lists, bears the name."""


class NameAmbiguous(ParameterWrong):
    """Several things bear the name; the line tells them with their ids."""


class Choice(NamedTuple):
    """What was chosen for a name: the parameter, the text typed, the thing, its names, and why.

    `past` are the authorities of that name that the thing took over from.
    """

    parameter: str
    typed: str
    thing: Term
    names: Mapping[str, str]
    reasons: tuple[Reason, ...] = ()
    past: tuple[Body, ...] = ()

    @property
    def id(self) -> str:
        """The last part of the thing's IRI."""
        return id_of(self.thing)

    @property
    def is_by_name(self) -> bool:
        """Whether a name was typed, and not an id or an IRI."""
        return bool(self.reasons)

    def told(self, lang: str) -> str:
        """Say in one line what a name was taken for."""
        fields = {"typed": self.typed, "name": self.name(lang), "id": self.id}
        if self.past:
            past = ", ".join(f"{id_of(body.thing)}{life(body)}" for body in self.past)
            return say("lookup.living-meant", lang, past=past, **fields)
        return say("queries.chosen", lang, parameter=self.parameter, **fields)

    def name(self, lang: str) -> str:
        """Return the name of the thing in a language, or in another, or else its id."""
        return shown(dict(self.names), lang, self.thing)


class Chooser:
    """Chooses things of one graph."""

    def __init__(self, asking: Asking, iris: Iris) -> None:
        self._asking = asking
        self._iris = iris

    def choose(self, parameter: Parameter, typed: str, day: str = "") -> Choice:
        """Return the one thing that a text means; raises ParameterWrong if it is not one."""
        if identified := identify(self._asking, typed, parameter.notions, self._iris):
            return self._choice(parameter, typed, identified[0])
        found = self._asking.finder.find(typed, parameter.notions, day)
        if not found.meanings:
            raise _unknown(parameter, typed, found.near_names[:_NEAR])
        if len(found.meanings) > 1:
            raise self._ambiguous(parameter, typed, found.meanings)
        (meaning,) = found.meanings
        return self._choice(parameter, typed, meaning.thing, meaning.reasons, meaning.past)

    def _ambiguous(
        self, parameter: Parameter, typed: str, meanings: Sequence[Meaning]
    ) -> NameAmbiguous:
        names = names_of(self._asking, [meaning.thing for meaning in meanings[:_SHOWN]])
        listed = [
            f"{id_of(m.thing)}: {shown(names.get(m.thing, {}), '', m.thing)}{life(m.body)}"
            for m in meanings[:_SHOWN]
        ]
        return NameAmbiguous.of(
            "queries.ambiguous",
            name=parameter.option,
            typed=typed,
            things="; ".join(listed) + (" …" if len(meanings) > _SHOWN else ""),
        )

    def _choice(
        self,
        parameter: Parameter,
        typed: str,
        thing: Term,
        reasons: tuple[Reason, ...] = (),
        past: tuple[Body, ...] = (),
    ) -> Choice:
        names = names_of(self._asking, [thing]).get(thing, {})
        return Choice(parameter.option, typed, thing, names, reasons, past)


def identify(
    asking: Asking, typed: str, notions: Iterable[str], iris: Iris | None = None
) -> list[Term]:
    """Find the things of some notions that a text names as an IRI, an id, or `notion/id`.

    A body goes before the territory of the same id.
    """
    iris, known = iris or asking.iris, tuple(notions)
    notion, slash, id = typed.strip().removeprefix(f"{iris.base}id/").rpartition("/")
    if not is_id(id) or (slash and notion not in known):
        return []
    tried = [iris.thing(one, id) for one in ((notion,) if slash else known)]
    found = _there(asking, tried)
    bodies = [t for t in tried if t in found and iris.notion_and_id(t)[0] != "territory"]
    return bodies or [t for t in tried if t in found]


def _there(asking: Asking, things: Sequence[Term]) -> set[Term]:
    """Tell which of some things the graph knows."""
    if asking.name_index is not None:
        return set(asking.name_index.bodies(things))
    return {row["thing"] for row in asking.rows("things-with-id", thing=things)}


def _unknown(parameter: Parameter, typed: str, near: Sequence[str]) -> NameUnknown:
    key = "unknown-thing-near" if near else "unknown-thing"
    return NameUnknown.of(
        f"queries.{key}", name=parameter.option, typed=typed, near=", ".join(near)
    )


def life(body: Body) -> str:
    """Give the dates of a body as they follow its name; "" where not known."""
    if body.end:
        return f" ({body.start or '…'} – {body.end})"
    return f" ({body.start} –)" if body.start else ""
