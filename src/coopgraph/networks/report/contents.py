"""What the report says, before it is written in a form and a language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import networkx as nx

from coopgraph.messages import say
from coopgraph.networks.building.scope import unit_of
from coopgraph.networks.building.snapshots import Moment
from coopgraph.networks.building.texts import Sentence, concept_named, sentence
from coopgraph.networks.measures.analysis import Analysis
from coopgraph.networks.measures.catalogue import Settings, analyse
from coopgraph.networks.report.gist import figures, summary
from coopgraph.ontology.schemes import concepts


@dataclass(frozen=True)
class Part:
    """One analysis in the report.

    limit: rows shown at once; the rest is folded away. hidden: columns left out, because another
    says the same in words. chart: `bars:<column>`, `lines`, `matrix` or "". heading: a key of
    `heading.…` that says more than the title of the analysis.
    """

    analysis: Analysis[Any]
    limit: int = 12
    hidden: tuple[str, ...] = ()
    chart: str = ""
    heading: str = ""

    def title(self, lang: str) -> str:
        """Give the heading of this part."""
        if self.heading:
            return say(f"networks.heading.{self.heading}", lang)
        return self.analysis.title(lang)


@dataclass(frozen=True)
class Section:
    """A chapter: its heading and first words are `section.<name>` and `section.<name>.words`."""

    name: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class NetworkReport:
    """A report on one network. `figures` are the numbers at its head, `summary` the gist."""

    network: nx.Graph
    scope: tuple[Sentence, ...]
    figures: dict[str, Any]
    summary: tuple[Sentence, ...]
    sections: tuple[Section, ...] = field(default=())


def compose(
    network: nx.Graph,
    editions: Sequence[Moment] = (),
    settings: Settings | None = None,
    scope: Sequence[Sentence] = (),
    rolled_up: nx.Graph | None = None,
) -> NetworkReport:
    """Make all analyses of a partnership network and put them in the order of reading.

    `rolled_up` is the same network with authorities of today: what is said of time and of
    partners to come is taken from it, so that a reform of territories does not look like the end
    of partnerships, and nobody of the past is suggested.
    """
    told = settings or Settings()
    found = {name: analyse(network, name, told) for name in _NEEDED}
    steady = network if rolled_up is None else rolled_up
    found |= {name: analyse(steady, name, told) for name in ("time", "suggestions")}
    by_edition = analyse(steady, "time", Settings(moments=editions)) if editions else None
    projections = tuple(analyse(network, "projection", Settings(side=side)) for side in (0, 1))
    sections = (
        Section(
            "central",
            (
                Part(found["degree"], chart="bars:links"),
                Part(found["betweenness"], chart="bars:betweenness"),
                Part(found["chance"], hidden=("side",)),
                Part(found["closeness"]),
                Part(found["hits"]),
            ),
        ),
        Section("time", _over_time(found["time"], by_edition)),
        Section(
            "fragile",
            (
                Part(found["components"]),
                Part(found["brokers"], 10, ("cut_off", "parts", "what")),
                Part(found["bridges"], 10, ("cut_off", "parts", "what")),
                Part(found["cores"], 10),
            ),
        ),
        Section(
            "groups",
            (
                Part(found["communities"], 10),
                Part(found["clustering"], 8),
                Part(projections[0], 8, heading="projection_one"),
                Part(projections[1], 8, heading="projection_other"),
            ),
        ),
        Section(
            "mixing",
            (
                Part(found["mixing-theme"], 12, chart="bars:ties"),
                Part(found["mixing-kind"], 0, chart="matrix"),
                Part(found["mixing-region"], 12),
            ),
        ),
        Section("suggestions", (Part(found["suggestions"], 20, ("themes", "through")),)),
        Section("firmness", (Part(found["robustness"], 20), Part(found["shifts"], 12))),
    )
    said = summary(network, found)
    return NetworkReport(network, tuple(scope), figures(network), said, sections)


_NEEDED = (
    *("degree", "betweenness", "chance", "closeness", "hits", "time", "components", "brokers"),
    *("bridges", "cores", "communities", "clustering", "mixing-theme", "mixing-kind"),
    *("mixing-region", "suggestions", "robustness", "shifts"),
)


def scope_told(given: dict[str, Any], network: nx.Graph) -> tuple[Sentence, ...]:
    """Say which part of the graph a network was woven from; `given` as for `weave_partnerships`."""
    told = [
        sentence(f"scope.{name}", given=_named(name, value, network))
        for name, value in given.items()
        if value and name in ("as_of", "theme", "kind", "country")
    ]
    told.append(sentence("scope.rolled_up" if given.get("roll_up") else "scope.as_was"))
    return (*told, unit_of(network))


def _named(name: str, value: str, network: nx.Graph) -> Any:
    """Give the name of a filter's value in all languages, or the value as it was given."""
    if name == "theme":
        return network.graph["themes"].get(value, value)
    schemes = {"kind": ("partnership-kinds", "authority-kinds"), "country": ("countries",)}
    known = [scheme for scheme in schemes.get(name, ()) if value in concepts(scheme)]
    return concept_named(known[0], value) if known else value


def _over_time(by_year: Analysis[Any], by_edition: Analysis[Any] | None) -> tuple[Part, ...]:
    hidden = ("day", "new_nodes", "lost_nodes")
    parts = (Part(by_year, 0, ("day",), "lines", "time_year"),)
    if by_edition is None:
        return parts
    return (*parts, Part(by_edition, 20, hidden, heading="time_edition"))
