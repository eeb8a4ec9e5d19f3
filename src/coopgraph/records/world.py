"""Everything that was read from the tables, as records."""

from __future__ import annotations

from dataclasses import dataclass, field

from coopgraph.findings import Acknowledgement
from coopgraph.records.claims_on_disk import ClaimsOnDisk
from coopgraph.records.document import Source, Theme
from coopgraph.records.replacement import Replacement
from coopgraph.records.ruling import Ruling
from coopgraph.records.territory import (
    ChangeOfTerritory,
    FormerParent,
    Geometry,
    Identifier,
    LocalAuthority,
    Territory,
)


@dataclass(slots=True)
class World:
    """The reference tables, the documents, what rows claim, and what curators decided of them."""

    authorities: list[LocalAuthority] = field(default_factory=list)
    identifiers: list[Identifier] = field(default_factory=list)
    territories: list[Territory] = field(default_factory=list)
    geometries: list[Geometry] = field(default_factory=list)
    changes: list[ChangeOfTerritory] = field(default_factory=list)
    former_parents: list[FormerParent] = field(default_factory=list)
    themes: list[Theme] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    references: list[Source] = field(default_factory=list)
    """What the reference tables cite: laws, registers, pages. They claim nothing."""
    claims: ClaimsOnDisk = field(default_factory=ClaimsOnDisk)
    rulings: list[Ruling] = field(default_factory=list)
    replacements: list[Replacement] = field(default_factory=list)
    acknowledgements: list[Acknowledgement] = field(default_factory=list)
    rows: dict[str, int] = field(default_factory=dict)
    """How many rows each table has, by its path (`claims/editions.csv`)."""
