"""Source documents, what one row says in their name, and themes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar

from coopgraph.ontology.terms import coop, dcterms, prov, schema, skos, xsd
from coopgraph.records.bindings import Address, Code, Dated, Link, Plain, Text, TextBinding
from coopgraph.records.dates import PreciseDate
from coopgraph.records.iris import Iris
from coopgraph.records.origin import Origin
from coopgraph.records.quads import Quad, iri, literal
from coopgraph.records.record import TYPE, Record, describe


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Record):
    """A document."""

    NOTION: ClassVar[str] = "source"
    CLASS: ClassVar[str] = coop.Source

    titles: Annotated[tuple[Text, ...], TextBinding(dcterms.title)] = ()
    publisher: Annotated[str | None, Plain(coop.publisherName)] = None
    kind: Annotated[str | None, Code(coop.sourceKind, "source-kinds")] = None
    language: Annotated[str | None, Plain(schema.inLanguage)] = None
    published: Annotated[PreciseDate | None, Dated(dcterms.issued)] = None
    url: Annotated[str | None, Address(schema.url)] = None
    access: Annotated[str | None, Code(coop.access, "access-kinds")] = None
    copy_of: Annotated[str | None, Link(coop.copyOf, "source")] = None
    retrieved: Annotated[str | None, Plain(coop.retrieved, xsd.date)] = None
    notes: Annotated[tuple[Text, ...], TextBinding(skos.note)] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme(Record):
    """A theme, or one of the top themes that group them."""

    NOTION: ClassVar[str] = "theme"
    CLASS: ClassVar[str] = skos.Concept

    labels: Annotated[tuple[Text, ...], TextBinding(skos.prefLabel)] = ()
    notation: Annotated[str | None, Plain(skos.notation)] = None
    broader: Annotated[str | None, Link(skos.broader, "theme")] = None
    definitions: Annotated[tuple[Text, ...], TextBinding(skos.definition)] = ()
    goals: Annotated[tuple[str, ...], Address(skos.relatedMatch)] = ()
    sectors: Annotated[tuple[str, ...], Plain(coop.sectorCode)] = ()
    descriptors: Annotated[tuple[str, ...], Address(skos.closeMatch)] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """What one document (`source`) says of one thing, and of what belongs to it; and where."""

    source: str
    origin: Origin
    records: tuple[Record, ...] = ()
    note: str | None = None

    def quads(self, iris: Iris) -> Iterator[Quad]:
        """Give the claim, and what it says, in the graph of its document."""
        graph, origin = iris.claims_graph(self.source), self.origin
        stem = origin.path.rpartition("/")[2].removesuffix(".csv")
        claim = iris.claim(self.source, stem, origin.key)
        yield Quad(claim, TYPE, iri(coop.Claim), graph)
        yield Quad(claim, iri(coop.table), literal(origin.path), graph)
        yield Quad(claim, iri(coop.rowKey), literal(origin.key), graph)
        yield Quad(claim, iri(prov.hadPrimarySource), iris.thing("source", self.source), graph)
        if self.note:
            yield Quad(claim, iri(skos.note), literal(self.note, language="en"), graph)
        for record in self.records:
            yield Quad(claim, iri(coop.about), record.subject(iris), graph)
            for subject, predicate, object_ in describe(record, iris):
                yield Quad(subject, predicate, object_, graph)
