"""The rehearsal of a catalogue before every portal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from coopgraph.checking.portal_reading import CatalogueUnreadable
from coopgraph.errors import QuadsInvalid
from coopgraph.harvest.any_catalogue import Catalogue, is_blank, plain, read_catalogue
from coopgraph.harvest.ckan import at_ckan_portal
from coopgraph.harvest.ckan_items import at_ckan
from coopgraph.harvest.datagouv import at_datagouv
from coopgraph.harvest.europa import Score, at_europa, score
from coopgraph.harvest.official_shapes import against_shapes
from coopgraph.harvest.remark import PORTALS, Remark, Verdict
from coopgraph.harvest.shown import Job
from coopgraph.harvest.sources import ContextElsewhere
from coopgraph.harvest.table_preview import at_table_preview
from coopgraph.harvest.udata_items import at_udata
from coopgraph.messages import LANGUAGES, say
from coopgraph.ontology.terms import dcat
from coopgraph.records.quads import Term

BEYOND = ("licences", "answers", "encoding", "redirection", "held-before", "conversion")
"""What no rehearsal can know, each worded under `harvest.beyond`."""


@dataclass
class Rehearsal:
    """What every portal would do with a catalogue."""

    path: Path
    catalogue: Catalogue = field(default_factory=Catalogue)
    remarks: list[Remark] = field(default_factory=list)
    scores: list[Score] = field(default_factory=list)
    jobs: dict[str, Job] = field(default_factory=dict)
    """Portal → what its harvester would show."""

    @property
    def passes(self) -> bool:
        """Whether nothing would be lost and every dataset is rated Excellent."""
        lost = any(remark.verdict.is_loss for remark in self.remarks)
        return not lost and all(it.rating == "excellent" for it in self.scores)

    def datasets(self) -> list[Term]:
        """Give the datasets, then series and services, after "" for the catalogue as a whole."""
        items = [item.node for job in self.jobs.values() for item in job.items]
        return list(dict.fromkeys(["", *self.catalogue.datasets(), *items]))

    def of(self, dataset: Term) -> list[Remark]:
        """Give the remarks on a dataset."""
        return [remark for remark in self.remarks if remark.dataset == dataset]

    def as_object(self) -> dict[str, Any]:
        """Give the rehearsal as a JSON object, worded in three languages."""
        return {
            "catalogue": str(self.path),
            "passes": self.passes,
            "cannot_be_known": [
                {lang: say(f"harvest.beyond.{name}", lang) for lang in LANGUAGES} for name in BEYOND
            ],
            "datasets": [self._dataset(it) for it in self.datasets() if it or self.of(it)],
        }

    def _dataset(self, dataset: Term) -> dict[str, Any]:
        told: dict[str, Any] = {
            "dataset": plain(dataset) if dataset else None,
            "title": self.catalogue.name(dataset) if dataset else None,
            "fields": [_as_object(remark) for remark in self.of(dataset)],
        }
        for it in self.scores:
            if it.dataset == dataset:
                points = {"offline": it.offline, "online": it.online, "total": it.total}
                points["strict"] = it.strict
                told["mqa"] = points | {"rating": it.rating, "missed": it.missed}
        return told


def rehearse(
    path: Path, today: str, *, before: Path | None = None, shapes: Path | None = None
) -> Rehearsal:
    """Tell what portals would do with a catalogue on a day (ISO 8601).

    `before`: the catalogue they hold now; `shapes`: a folder of DCAT-AP shapes. A file that cannot
    be read gives a finding.
    """
    found = Rehearsal(path)
    try:
        found.catalogue = read_catalogue(path)
    except (CatalogueUnreadable, QuadsInvalid) as error:
        why = str(error.fields["why"])
        found.remarks += _for_all("", "catalogue", "unreadable", why)
        return found
    except ContextElsewhere as error:
        value = str(error.fields["value"])
        found.remarks += [
            Remark(portal, "", "@context", Verdict.UNKNOWN, "context-elsewhere", value)
            for portal in PORTALS
        ]
        return found
    found.remarks += _of_catalogue(found.catalogue)
    if before is not None:
        found.remarks += _deleted(read_catalogue(before), found.catalogue)
    found.jobs = {
        "datagouv": at_udata(found.catalogue, today),
        "ckan": at_ckan(found.catalogue, today),
    }
    found.remarks += at_datagouv(found.catalogue, found.jobs["datagouv"], today)
    found.remarks += at_ckan_portal(found.catalogue, found.jobs["ckan"])
    for dataset in found.catalogue.datasets():
        found.remarks += at_europa(found.catalogue, dataset)
        found.scores.append(score(found.catalogue, dataset))
        found.remarks += at_table_preview(found.catalogue, dataset, path.parent)
    if shapes is not None:
        found.remarks += against_shapes(path, shapes)
    return found


def _of_catalogue(catalogue: Catalogue) -> Iterator[Remark]:
    if not catalogue.of_class(dcat.Catalog):
        yield Remark("europa", "", "dcat:Catalog", Verdict.DOWNGRADED, "no-catalogue")
    if not catalogue.datasets():
        yield from _for_all("", "dcat:Dataset", "no-dataset", "")
    pages = [page for page in catalogue.next_pages() if page not in catalogue.pages_read]
    for page in pages:
        yield Remark("datagouv", "", "hydra:next", Verdict.DOWNGRADED, "more-pages", plain(page))
    for told in catalogue.statements.values():
        for dataset in told.get(dcat.dataset, ()):
            if dataset not in catalogue.statements and not pages:
                value = plain(dataset)
                yield from _for_all("", "dcat:dataset", "elsewhere", value)


def _deleted(before: Catalogue, now: Catalogue) -> Iterator[Remark]:
    """Give what CKAN would delete, because it is no longer in the catalogue."""
    for dataset in before.datasets():
        if not is_blank(dataset) and dataset not in now.datasets():
            value = plain(dataset)
            yield Remark("ckan", "", "dcat:dataset", Verdict.DROPPED, "deleted", value)


def _for_all(dataset: Term, field: str, key: str, value: str) -> list[Remark]:
    return [Remark(portal, dataset, field, Verdict.SKIPPED, key, value) for portal in PORTALS]


def _as_object(remark: Remark) -> dict[str, Any]:
    told: dict[str, Any] = {
        "portal": PORTALS[remark.portal],
        "field": remark.field,
        "verdict": remark.verdict.value,
    }
    if remark.value:
        told["value"] = remark.value
    if remark.key:
        told |= {
            "id": remark.key,
            "reason": {lang: remark.reason(lang) for lang in LANGUAGES},
            "remedy": {lang: remark.remedy(lang) for lang in LANGUAGES},
        }
    return told
