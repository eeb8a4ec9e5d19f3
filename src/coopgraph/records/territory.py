"""Local authorities, their territories, and the changes that make and end them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from coopgraph.ontology.terms import adms, coop, dcterms, geo, org, schema, skos
from coopgraph.records.bindings import Address, Code, Dated, Link, Plain, Text, TextBinding
from coopgraph.records.dates import PreciseDate
from coopgraph.records.iris import Iris
from coopgraph.records.notions import CLAIMED
from coopgraph.records.quads import Term
from coopgraph.records.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalAuthority(Record):
    """A body that governs a territory, for as long as it existed."""

    NOTION: ClassVar[str] = "authority"
    CLASS: ClassVar[str] = coop.LocalAuthority

    names: Annotated[tuple[Text, ...], TextBinding(skos.prefLabel)] = ()
    written_forms: tuple[str, ...] = ()
    """Every form that the register lists, most of them composed for finding; not for the graph."""
    kind: Annotated[str | None, Code(org.classification, "authority-kinds")] = None
    country: Annotated[str | None, Code(coop.country, "countries")] = None
    territory: Annotated[str | None, Link(coop.administers, "territory")] = None
    start: Annotated[PreciseDate | None, Dated(schema.startDate)] = None
    end: Annotated[PreciseDate | None, Dated(schema.endDate)] = None
    references: Annotated[tuple[str, ...], Link(dcterms.source, "source")] = ()
    provenance: Annotated[tuple[str, ...], Plain(coop.sourceAsWritten)] = ()
    notes: Annotated[tuple[Text, ...], TextBinding(skos.note)] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier(Record):
    """A code that a register gives to an authority; `id` is `<authority id>#<scheme>`."""

    NOTION: ClassVar[str] = "authority"
    CLASS: ClassVar[str] = adms.Identifier

    notation: Annotated[str | None, Plain(skos.notation)] = None
    scheme: Annotated[str | None, Code(coop.identifierScheme, "identifier-schemes")] = None
    references: Annotated[tuple[str, ...], Link(dcterms.source, "source")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Territory(Record):
    """A place; it keeps its key even when the body that governs it changes its name."""

    NOTION: ClassVar[str] = "territory"
    CLASS: ClassVar[str] = coop.Territory

    names: Annotated[tuple[Text, ...], TextBinding(skos.prefLabel)] = ()
    located_in: Annotated[str | None, Link(coop.locatedIn, "territory")] = None
    same_as: Annotated[tuple[str, ...], Address(schema.sameAs)] = ()
    references: Annotated[tuple[str, ...], Link(dcterms.source, "source")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Containment(Record):
    """One territory inside a larger one for some time; `id` is `<smaller>..<larger>`."""

    NOTION: ClassVar[str] = "containment"
    CLASS: ClassVar[str] = coop.Containment

    smaller: Annotated[str | None, Link(coop.containedTerritory, "territory")] = None
    larger: Annotated[str | None, Link(coop.containingTerritory, "territory")] = None
    start: Annotated[PreciseDate | None, Dated(schema.startDate)] = None
    end: Annotated[PreciseDate | None, Dated(schema.endDate)] = None
    references: Annotated[tuple[str, ...], Link(dcterms.source, "source")] = ()


@dataclass(frozen=True, slots=True)
class FormerParent:
    """A territory lay in another one from a start to an end (both known), before its parent."""

    territory: str
    parent: str
    start: PreciseDate
    end: PreciseDate
    references: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Geometry(Record):
    """A point or an outline; `id` is `<territory id>#centroid` or `<territory id>#boundary`."""

    NOTION: ClassVar[str] = "territory"
    CLASS: ClassVar[str] = geo.Geometry

    wkt: Annotated[str | None, Plain(geo.asWKT, geo.wktLiteral)] = None
    references: Annotated[tuple[str, ...], Link(dcterms.source, "source")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeOfTerritory(Record):
    """A merger, split, renaming, absorption or change of status."""

    NOTION: ClassVar[str] = "change"
    CLASS: ClassVar[str] = org.ChangeEvent

    predecessors: Annotated[tuple[str, ...], Link(org.originalOrganization, "authority")] = ()
    successors: Annotated[tuple[str, ...], Link(org.resultingOrganization, "authority")] = ()
    kind: Annotated[str | None, Code(coop.changeKind, "change-kinds")] = None
    date: Annotated[PreciseDate | None, Dated(dcterms.date)] = None
    legal_basis: Annotated[tuple[str, ...], Link(coop.legalBasis, "source")] = ()
    references: Annotated[tuple[str, ...], Link(dcterms.source, "source")] = ()
    provenance: Annotated[tuple[str, ...], Plain(coop.sourceAsWritten)] = ()
    notes: Annotated[tuple[Text, ...], TextBinding(skos.note)] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Record):
    """How a document writes the name of an authority."""

    NOTION: ClassVar[str] = "authority"
    CLASS: ClassVar[str] = CLAIMED["authority"]

    names: Annotated[tuple[Text, ...], TextBinding(coop.nameAsWritten)] = ()


def part_link(record: Identifier | Geometry, iris: Iris) -> tuple[Term, str, Term]:
    """Link an identifier or a geometry to the authority or territory it belongs to."""
    owner, _, part = record.id.partition("#")
    if isinstance(record, Identifier):
        property = adms.identifier
    else:
        property = geo.hasCentroid if part == "centroid" else geo.hasGeometry
    return iris.thing(record.NOTION, owner), f"<{property}>", record.subject(iris)
