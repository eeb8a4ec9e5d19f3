"""What one portal would do with one field of one dataset, and why."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import StrEnum

from coopgraph.messages import has
from coopgraph.messages import say as sentence


class Verdict(StrEnum):
    """What becomes of a field, from best to worst."""

    KEPT = "kept"
    DOWNGRADED = "downgraded"
    """The portal shows less than there is, or less than it could."""
    UNKNOWN = "unknown"
    """Only the portal itself can tell."""
    DROPPED = "dropped"
    """What the catalogue says is lost."""
    SKIPPED = "skipped"
    """The whole dataset is lost."""

    @property
    def is_loss(self) -> bool:
        """Whether something that was to be published would not be."""
        return self in (Verdict.DROPPED, Verdict.SKIPPED)


PORTALS = {
    "datagouv": "data.gouv.fr",
    "tables": "data.gouv.fr, API tabulaire",
    "ckan": "CKAN",
    "europa": "data.europa.eu",
}


@dataclass(frozen=True)
class Remark:
    """One finding. `key` names its reason and remedy among the sentences of `messages/`."""

    portal: str
    dataset: str
    """IRI or blank node of the dataset, or "" for the catalogue as a whole."""
    field: str
    verdict: Verdict
    key: str = ""
    value: str = ""
    """The value it is about, where one of several is meant."""
    more: dict[str, object] = dataclasses.field(default_factory=dict)

    def reason(self, lang: str) -> str:
        """Say why, or "" if the field is kept."""
        return self._said("reason", lang)

    def remedy(self, lang: str) -> str:
        """Say what to do."""
        return self._said("remedy", lang)

    def _said(self, what: str, lang: str) -> str:
        key = f"harvest.{what}.{self.key}"
        return sentence(key, lang, value=self.value, **self.more) if has(key) else ""
