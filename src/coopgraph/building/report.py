"""What a build did: how many rows became how many claims in how many graphs, and what it made."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from coopgraph.consensus import Agreement
from coopgraph.findings import Findings, as_object
from coopgraph.records import Iris, World


@dataclass
class Stage:
    """One stage of a build and how long it took, in seconds."""

    name: str
    seconds: float


@dataclass
class BuildReport:
    """The result of a build; without `version`, nothing was built and nothing replaced.

    `rows` counts rows by table, `things` by notion, `authorities` by country those that take part
    in a partnership, `outputs` the files written.
    """

    findings: Findings
    rows: dict[str, int] = field(default_factory=dict)
    claims: int = 0
    claim_graphs: int = 0
    documents: int = 0
    documents_without_claims: int = 0
    rulings: int = 0
    things: dict[str, int] = field(default_factory=dict)
    authorities: dict[str, int] = field(default_factory=dict)
    agreed_values: int = 0
    disagreements: int = 0
    quads: int = 0
    version: str = ""
    store: str = ""
    outputs: list[Path] = field(default_factory=list)
    stages: list[Stage] = field(default_factory=list)

    def count_world(self, world: World) -> None:
        """Count what was read."""
        self.rows = dict(world.rows)
        self.claims = len(world.claims)
        self.claim_graphs = len(world.claims.documents)
        self.documents = len(world.sources)
        self.documents_without_claims = self.documents - self.claim_graphs
        self.rulings = len(world.rulings)

    def count_agreements(self, agreements: list[Agreement], world: World, iris: Iris) -> None:
        """Count what was agreed and what is contested."""
        counted = Counter(iris.notion_and_id(agreement.thing)[0] for agreement in agreements)
        counted.pop("authority", None)
        self.things = dict(counted)
        self.agreed_values = sum(len(agreement.values) for agreement in agreements)
        self.disagreements = sum(len(agreement.contested) for agreement in agreements)
        self.authorities = _partners_by_country(world)

    def as_object(self) -> dict[str, object]:
        """Give the report as a JSON object."""
        return {
            "built": bool(self.version),
            "version": self.version,
            "rows": self.rows,
            "claims": self.claims,
            "claim_graphs": self.claim_graphs,
            "documents": self.documents,
            "documents_without_claims": self.documents_without_claims,
            "rulings": self.rulings,
            "things": self.things,
            "authorities_in_partnerships": self.authorities,
            "agreed_values": self.agreed_values,
            "disagreements": self.disagreements,
            "quads": self.quads,
            "store": self.store,
            "outputs": [str(path) for path in self.outputs],
            "stages": [{"name": s.name, "seconds": round(s.seconds, 3)} for s in self.stages],
            "answered": len(self.findings.answered),
            "findings": [as_object(finding) for finding in self.findings],
        }


def _partners_by_country(world: World) -> dict[str, int]:
    country = {authority.id: authority.country or "" for authority in world.authorities}
    parties = world.claims.parties
    return dict(sorted(Counter(country.get(party, "") for party in parties).items()))
