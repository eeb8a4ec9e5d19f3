"""What the DCAT harvester of CKAN (ckanext-dcat) keeps of a dataset.

https://github.com/ckan/ckanext-dcat: the IRI of a dataset is its key; what is no longer in the
catalogue is deleted; tags, places and periods are read in its own way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from coopgraph.harvest.any_catalogue import Catalogue, is_blank, plain
from coopgraph.harvest.dates_and_places import (
    day_of,
    has_polygon,
    period_problem,
    recognised_licence,
)
from coopgraph.harvest.remark import Remark, Verdict
from coopgraph.ontology.terms import dcat, dcterms
from coopgraph.records.quads import Term

_PORTAL = "ckan"
_TAG = re.compile(r"[\w \-.']{2,100}\Z")


def at_ckan(catalogue: Catalogue, dataset: Term) -> Iterator[Remark]:
    """Give what would become of each field of a dataset."""
    harvest = _Harvest(catalogue, dataset)
    yield harvest.key()
    yield from harvest.texts()
    yield from harvest.keywords()
    yield from harvest.coverage()
    yield from harvest.dates()
    yield from harvest.files()


class _Harvest:
    def __init__(self, catalogue: Catalogue, dataset: Term) -> None:
        self._of, self._dataset = catalogue, dataset

    def key(self) -> Remark:
        if not is_blank(self._dataset):
            return self._remark("@id")
        if self._of.literals(self._dataset, dcterms.identifier):
            return self._remark("@id", Verdict.DOWNGRADED, "blank-key", self._dataset)
        return self._remark("@id", Verdict.SKIPPED, "no-key")

    def texts(self) -> Iterator[Remark]:
        if self._of.literals(self._dataset, dcterms.title):
            yield self._remark("dct:title")
        else:
            yield self._remark("dct:title", Verdict.SKIPPED, "no-title")
        if not self._of.literals(self._dataset, dcterms.description):
            yield self._remark("dct:description", Verdict.DOWNGRADED, "no-description")

    def keywords(self) -> Iterator[Remark]:
        for word in self._of.literals(self._dataset, dcat.keyword):
            fits = all(_TAG.match(part.strip()) for part in word.value.split(","))
            verdict = Verdict.KEPT if fits else Verdict.DOWNGRADED
            yield self._remark("dcat:keyword", verdict, "" if fits else "tag-cleaned", word.value)

    def coverage(self) -> Iterator[Remark]:
        for place in self._of.values(self._dataset, dcterms.spatial):
            fits = has_polygon(self._of, place)
            verdict, key = Verdict.KEPT if fits else Verdict.DOWNGRADED, "place-without-shape"
            yield self._remark("dct:spatial", verdict, "" if fits else key, plain(place))
        for period in self._of.values(self._dataset, dcterms.temporal):
            problem = period_problem(self._of, period, fetched=False)
            verdict = Verdict.DROPPED if problem else Verdict.KEPT
            yield self._remark("dct:temporal", verdict, problem, plain(period))

    def dates(self) -> Iterator[Remark]:
        for name, predicate in (("issued", dcterms.issued), ("modified", dcterms.modified)):
            for value in self._of.values(self._dataset, predicate):
                if day_of(value) is None:
                    shown = plain(value)
                    yield self._remark(f"dct:{name}", Verdict.DOWNGRADED, "not-a-date", shown)

    def files(self) -> Iterator[Remark]:
        for file in self._of.distributions(self._dataset):
            name = self._of.name(file)
            if self._of.values(file, dcat.accessURL, dcat.downloadURL):
                yield self._remark("dcat:distribution", value=name)
            else:
                yield self._remark("dcat:distribution", Verdict.DROPPED, "no-address", name)
            licences = self._of.values(file, dcterms.license)
            if not any(recognised_licence(licence) for licence in licences):
                yield self._remark("dct:license", Verdict.DOWNGRADED, "ckan-licence", name)

    def _remark(
        self, field: str, verdict: Verdict = Verdict.KEPT, key: str = "", value: str = ""
    ) -> Remark:
        return Remark(_PORTAL, self._dataset, field, verdict, key, value)
