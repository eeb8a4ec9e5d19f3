"""What is known of a thing, who says it, what is contested, what was chosen and why, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from coopgraph.errors import CoopgraphError
from coopgraph.explaining.gathering import gather
from coopgraph.explaining.resolution import Resolution, Resolved, Resolver
from coopgraph.explaining.story import Story
from coopgraph.explaining.story_in_words import MANY, Paragraph, Teller
from coopgraph.lookup.naming import id_of, names_of, shown
from coopgraph.messages import say
from coopgraph.ontology.property_ranks import RANKS
from coopgraph.ontology.terms import rdf
from coopgraph.queries.asking import Asking
from coopgraph.queries.choosing import Choice
from coopgraph.records.quads import Term, iri, read_literal

__all__ = ["Explainer", "Paragraph", "UnknownProperty", "UnknownThing"]


class UnknownThing(CoopgraphError):
    """Nothing in the graph has that id or name."""


class UnknownProperty(CoopgraphError):
    """The thing has no such property."""


class Explainer:
    """Explains the things of one store in one language; `limit` 0 tells everything."""

    def __init__(self, asking: Asking, language: str, limit: int = MANY) -> None:
        self.asking = asking
        self.language = language
        self.limit = limit

    def explain(self, text: str, property: str | None = None) -> Iterator[Paragraph]:
        """Tell about the likeliest thing of a name, and list the others that it means.

        Raises `UnknownThing`, with near names, or `UnknownProperty`, with those there are.
        """
        resolution = self.meant(text)
        if resolution.past:
            yield Paragraph(self.taken(text, resolution), is_aside=True)
        story = gather(resolution.meanings[0].thing, self.asking, self.language)
        yield from self.tell(story, resolution.meanings[1:], property)

    def tell(
        self, story: Story, others: Sequence[Resolved], property: str | None = None
    ) -> Iterator[Paragraph]:
        """Tell a story that was gathered, and list the others that its name means.

        Raises `UnknownProperty`, with those there are.
        """
        wanted = [*story.terms(), *(other.thing for other in others)]
        teller = Teller(names_of(self.asking, wanted), self.language, self.limit)
        if property is None:
            yield from teller.tell(story, _order(story))
        else:
            yield from teller.tell_property(story, self.property_meant(property, story))
        yield from teller.tell_others(others)

    def disagreements(self, about: str | None = None) -> Iterator[Paragraph]:
        """Tell every disagreement, or those about one thing."""
        about_things = ["UNDEF"]
        if about:
            resolution = self.meant(about)
            if resolution.past:
                yield Paragraph(self.taken(about, resolution), is_aside=True)
            about_things = self.with_what_hangs_on(resolution.meanings[0].thing)
        rows = list(self.asking.rows("disagreements", thing=about_things))
        told = [row for row in rows if read_literal(row["description"]).language == self.language]
        told.sort(key=lambda row: row["thing"] != about_things[0])
        wanted = [term for row in told for term in (row["thing"], row["property"])]
        teller = Teller(names_of(self.asking, wanted), self.language)
        for row in told:
            words = read_literal(row["description"]).value
            yield from teller.tell_disagreement(row["thing"], row["property"], words)
        n = len(told)
        count = "no-disagreement" if n == 0 else f"disagreements.{'one' if n == 1 else 'many'}"
        yield Paragraph(say(f"explaining.{count}", self.language, n=n))

    def with_what_hangs_on(self, thing: Term) -> list[Term]:
        """Give a thing and, after it, its partnerships, conventions, projects, editions and more.

        What an authority took over hangs on it, too.
        """
        others = {row["other"] for row in self.asking.rows("things-that-hang-on", thing=[thing])}
        return [thing, *sorted(others - {thing})]

    def meant(self, text: str) -> Resolution:
        """Give what a text means, one thing at least; raises `UnknownThing`, with near names."""
        resolution = Resolver(self.asking).resolve(text)
        if not resolution.meanings:
            raise UnknownThing(self._unknown(text, resolution))
        return resolution

    def taken(self, text: str, resolution: Resolution) -> str:
        """Say what a name was taken for."""
        thing = resolution.meanings[0].thing
        names = names_of(self.asking, [thing]).get(thing, {})
        return Choice("", text, thing, names, past=resolution.past).told(self.language)

    def _unknown(self, text: str, resolution: Resolution) -> str:
        sentences = [say("explaining.unknown-thing", self.language, text=text)]
        if resolution.near_names:
            near = ", ".join(resolution.near_names)
            sentences.append(say("explaining.near-names", self.language, names=near))
        return " ".join(sentences)

    def property_meant(self, text: str, story: Story) -> Term:
        """Give the property of a thing that a text means; raises `UnknownProperty`."""
        known = {property: id_of(property) for property in story.properties()}
        names = names_of(self.asking, known)
        for property, local in known.items():
            name = shown(names.get(property, {}), self.language, property)
            if text in (local, property[1:-1], name):
                return property
        there_are = ", ".join(sorted(known.values()))
        raise UnknownProperty(
            say("explaining.unknown-property", self.language, text=text, known=there_are)
        )


def _order(story: Story) -> dict[str, int]:
    classes = [value for property, value in story.plain if property == iri(rdf.type)]
    return {path: rank for c in classes for path, rank in RANKS.get(c[1:-1], {}).items()}
