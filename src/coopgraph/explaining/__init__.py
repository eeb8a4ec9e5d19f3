"""What is known of a thing, who says it, what is contested, what was chosen and why, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from coopgraph.errors import CoopgraphError
from coopgraph.explaining.resolution import Meaning, Resolution, Resolver
from coopgraph.explaining.story import Story, gather, names
from coopgraph.explaining.telling import MANY, Paragraph, Teller
from coopgraph.ontology.rules import load_rules
from coopgraph.ontology.terms import rdf
from coopgraph.queries.asking import Asking
from coopgraph.records.iris import Iris
from coopgraph.records.quads import Term, iri, read_literal
from coopgraph.words import say

__all__ = ["Explainer", "Paragraph", "UnknownProperty", "UnknownThing"]


class UnknownThing(CoopgraphError):
    """Nothing in the graph has that id or name."""


class UnknownProperty(CoopgraphError):
    """The thing has no such property."""


@dataclass(frozen=True)
class Explainer:
    """Explains the things of one store in one language; `limit` 0 tells everything."""

    asking: Asking
    iris: Iris
    language: str
    limit: int = MANY

    def explain(self, text: str, property: str | None = None) -> Iterator[Paragraph]:
        """Tell about the likeliest thing of a name, and list the others that it means.

        Raises `UnknownThing`, with near names, or `UnknownProperty`, with those there are.
        """
        likeliest, others = self._meant(text)
        story = gather(likeliest.thing, self.asking, self.language)
        wanted = [*story.terms(), *(other.thing for other in others)]
        teller = Teller(names(wanted, self.asking), self.language, self.limit)
        if property is None:
            yield from teller.tell(story, _order(story))
        else:
            yield from teller.tell_property(story, self._property(property, story, teller))
        yield from teller.tell_others(others)

    def disagreements(self, about: str | None = None) -> Iterator[Paragraph]:
        """Tell every disagreement, or those about one thing."""
        about_things = [self._meant(about)[0].thing] if about else ["UNDEF"]
        rows = list(self.asking.rows("disagreements", thing=about_things))
        told = [row for row in rows if read_literal(row["description"]).language == self.language]
        wanted = [term for row in told for term in (row["thing"], row["property"])]
        teller = Teller(names(wanted, self.asking), self.language)
        for row in told:
            words = read_literal(row["description"]).value
            yield from teller.tell_disagreement(row["thing"], row["property"], words)
        n = len(told)
        count = "no-disagreement" if n == 0 else f"disagreements.{'one' if n == 1 else 'many'}"
        yield Paragraph(say(f"explaining.{count}", self.language, n=n))

    def _meant(self, text: str) -> tuple[Meaning, tuple[Meaning, ...]]:
        resolution = Resolver(self.asking, self.iris).resolve(text)
        if not resolution.meanings:
            raise UnknownThing(self._unknown(text, resolution))
        return resolution.meanings[0], resolution.meanings[1:]

    def _unknown(self, text: str, resolution: Resolution) -> str:
        sentences = [say("explaining.unknown-thing", self.language, text=text)]
        if resolution.near_names:
            near = ", ".join(resolution.near_names)
            sentences.append(say("explaining.near-names", self.language, names=near))
        return " ".join(sentences)

    def _property(self, text: str, story: Story, teller: Teller) -> Term:
        known = {property: _local(property) for property in story.properties()}
        for property, local in known.items():
            if text in (local, property[1:-1], teller.name(property)):
                return property
        there_are = ", ".join(sorted(known.values()))
        raise UnknownProperty(
            say("explaining.unknown-property", self.language, text=text, known=there_are)
        )


def _order(story: Story) -> dict[str, int]:
    classes = [value for property, value in story.plain if property == iri(rdf.type)]
    rules = load_rules().of_class
    return {rule.path: rule.order for c in classes for rule in rules.get(c[1:-1], ())}


def _local(property: Term) -> str:
    return property[1:-1].replace("#", "/").rpartition("/")[2]
