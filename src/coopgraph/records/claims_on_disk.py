"""The claims of a world, on disk, and what all of them together tell."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from coopgraph.records.bindings import Text
from coopgraph.records.cooperation import Partnership
from coopgraph.records.document import Claim
from coopgraph.records.territory import Mention
from coopgraph.spooling import Spool


class ClaimsOnDisk:
    """Claims in the order in which they were read; no more than a few are in memory.

    In memory are `documents`, those that claim anything, `things`, all that is spoken of, as
    `<notion>/<id>`, `parties`, the authorities in partnerships, and `written`, how many claims
    write each name of each authority.
    """

    def __init__(self) -> None:
        """Start with no claim."""
        self.documents: set[str] = set()
        self.things: set[str] = set()
        self.parties: set[str] = set()
        self.written: defaultdict[str, Counter[Text]] = defaultdict(Counter)
        self._spool: Spool[Claim] = Spool()

    def add(self, claim: Claim) -> None:
        """Put a claim down, and keep what it adds to what all tell together."""
        self._spool.add(claim)
        self.documents.add(claim.source)
        for record in claim.records:
            self.things.add(f"{record.NOTION}/{record.id}")
            if isinstance(record, Partnership):
                self.parties.update(record.parties)
            elif isinstance(record, Mention):
                self.written[record.id].update(record.names)

    def __eq__(self, other: object) -> bool:
        """Whether others are the same claims in the same order."""
        if not isinstance(other, ClaimsOnDisk) or len(self) != len(other):
            return False
        return all(one == another for one, another in zip(self, other, strict=True))

    def __len__(self) -> int:
        """Count the claims."""
        return len(self._spool)

    def __iter__(self) -> Iterator[Claim]:
        """Give the claims, one after the other."""
        return iter(self._spool)
