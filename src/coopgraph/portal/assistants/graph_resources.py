"""Resources: the guide to the graph, the words of the ontology, prefixes, and a thing as Turtle."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BytesIO
from urllib.parse import unquote

from coopgraph.errors import CoopgraphError
from coopgraph.messages import say
from coopgraph.ontology.prefixes import prefixes
from coopgraph.paths import GUIDE, ONTOLOGY
from coopgraph.portal.assistants.graph_at_hand import GraphAtHand
from coopgraph.queries import bound_query
from coopgraph.queries.choosing import identify
from coopgraph.queries.parameter import NOTIONS

SCHEME = "coopgraph://"
THING = f"{SCHEME}thing/"
TEMPLATE = f"{THING}{{notion}}/{{id}}"
"""RFC 6570."""


class NoSuchResource(CoopgraphError):
    """Nothing lies at an address."""


@dataclass(frozen=True, slots=True)
class TextResource:
    """A text that is the same for every graph; `name` words it in `messages/assistants.toml`."""

    name: str
    media_type: str
    read: Callable[[], str]

    @property
    def address(self) -> str:
        """Where it is read."""
        return f"{SCHEME}{self.name}"

    def title(self, lang: str) -> str:
        """Say what it is."""
        return say(f"assistants.resource.{self.name}", lang)


def _of_guide(file: str) -> Callable[[], str]:
    return lambda: (GUIDE() / file).read_text(encoding="utf-8")


def _prefixes() -> str:
    return "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in sorted(prefixes().items()))


RESOURCES = (
    TextResource("guide", "text/markdown", _of_guide("graph.md")),
    TextResource("first-questions", "text/markdown", _of_guide("first-questions.md")),
    TextResource("consensus", "text/markdown", _of_guide("consensus.md")),
    TextResource("prefixes", "application/sparql-query", _prefixes),
    TextResource(
        "ontology",
        "text/turtle",
        lambda: (ONTOLOGY() / "coopgraph.ttl").read_text(encoding="utf-8"),
    ),
)
TURTLE = "text/turtle"


def read_resource(graph: GraphAtHand, address: str) -> tuple[str, str]:
    """Return the text at an address and its media type; raises NoSuchResource."""
    for resource in RESOURCES:
        if address == resource.address:
            return resource.read(), resource.media_type
    for thing in _meant(graph, address):
        output = BytesIO()
        query = bound_query("description-of-things", thing=[thing])
        graph.asking.store.construct(query).write(output, "turtle", prefixes())
        return output.getvalue().decode(), TURTLE
    known = ", ".join((*(resource.address for resource in RESOURCES), TEMPLATE))
    raise NoSuchResource.of("assistants.no-resource", known=known)


def _meant(graph: GraphAtHand, address: str) -> Iterator[str]:
    if address.startswith(THING):
        yield from identify(graph.asking, unquote(address[len(THING) :]), NOTIONS)
