"""Partnerships, the conventions they sign and the projects they run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from coopgraph.ontology.terms import coop, dcterms, schema, xsd
from coopgraph.records.bindings import (
    BODIES,
    Code,
    Dated,
    Link,
    Number,
    OneOf,
    Plain,
    Text,
    TextBinding,
)
from coopgraph.records.dates import PreciseDate
from coopgraph.records.notions import CLAIMED
from coopgraph.records.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Partnership(Record):
    """A relation of cooperation between authorities; the set of parties is its identity."""

    NOTION: ClassVar[str] = "partnership"
    CLASS: ClassVar[str] = CLAIMED["partnership"]

    parties: Annotated[tuple[str, ...], Link(coop.party, "authority")] = ()
    kinds: Annotated[tuple[str, ...], Code(coop.partnershipKind, "partnership-kinds")] = ()
    status: Annotated[str | None, Code(coop.status, "partnership-statuses")] = None
    start: Annotated[PreciseDate | None, Dated(schema.startDate)] = None
    start_of: Annotated[tuple[str, ...], Code(coop.startOf, "start-kinds")] = ()
    end: Annotated[PreciseDate | None, Dated(schema.endDate)] = None
    themes: Annotated[tuple[str, ...], Link(dcterms.subject, "theme")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Convention(Record):
    """A text that authorities or institutions sign."""

    NOTION: ClassVar[str] = "convention"
    CLASS: ClassVar[str] = CLAIMED["convention"]

    partnerships: Annotated[tuple[str, ...], Link(coop.ofPartnership, "partnership")] = ()
    kinds: Annotated[tuple[str, ...], Code(coop.conventionKind, "convention-kinds")] = ()
    names: Annotated[tuple[Text, ...], TextBinding(coop.nameAsWritten)] = ()
    signed: Annotated[PreciseDate | None, Dated(coop.signatureDate)] = None
    signed_places: Annotated[tuple[str, ...], Plain(coop.signaturePlace)] = ()
    expires: Annotated[PreciseDate | None, Dated(coop.expiryDate)] = None
    start: Annotated[PreciseDate | None, Dated(schema.startDate)] = None
    end: Annotated[PreciseDate | None, Dated(schema.endDate)] = None
    duration: Annotated[str | None, Plain(coop.duration, xsd.duration)] = None
    signatories: Annotated[tuple[str, ...], OneOf(coop.signatory, BODIES)] = ()
    signatory_names: Annotated[tuple[str, ...], Plain(coop.signatoryAsWritten)] = ()
    signatories_unidentified: Annotated[tuple[str, ...], Plain(coop.unidentifiedSignatory)] = ()
    themes: Annotated[tuple[str, ...], Link(dcterms.subject, "theme")] = ()
    edition: Annotated[str | None, Link(coop.signedAt, "edition")] = None
    renews: Annotated[str | None, Link(coop.renews, "convention")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Record):
    """A piece of work that a partnership, or an institution, carries out."""

    NOTION: ClassVar[str] = "project"
    CLASS: ClassVar[str] = CLAIMED["project"]

    partnerships: Annotated[tuple[str, ...], Link(coop.ofPartnership, "partnership")] = ()
    names: Annotated[tuple[Text, ...], TextBinding(coop.nameAsWritten)] = ()
    start: Annotated[PreciseDate | None, Dated(schema.startDate)] = None
    end: Annotated[PreciseDate | None, Dated(schema.endDate)] = None
    themes: Annotated[tuple[str, ...], Link(dcterms.subject, "theme")] = ()
    operators: Annotated[tuple[str, ...], OneOf(coop.operator, BODIES)] = ()
    operator_names: Annotated[tuple[str, ...], Plain(coop.operatorAsWritten)] = ()
    operators_unidentified: Annotated[tuple[str, ...], Plain(coop.unidentifiedOperator)] = ()
    funders: Annotated[tuple[str, ...], OneOf(schema.funder, BODIES)] = ()
    funder_names: Annotated[tuple[str, ...], Plain(coop.funderAsWritten)] = ()
    funders_unidentified: Annotated[tuple[str, ...], Plain(coop.unidentifiedFunder)] = ()
    places: Annotated[tuple[str, ...], Link(coop.takesPlaceIn, "territory")] = ()
    budget: Annotated[int | None, Number(coop.budget)] = None
    currency: Annotated[str | None, Plain(coop.budgetCurrency)] = None
    status: Annotated[str | None, Code(coop.status, "project-statuses")] = None
