"""What the harvester of data.gouv.fr (udata, DCAT) keeps of a dataset.

https://github.com/opendatateam/udata: it reads titles and texts by language, drops files without an
address, takes themes by their names only, and reads the place from polygons.
"""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.exports.catalogue.vocabulary import EU
from coopgraph.harvest.any_catalogue import Catalogue, in_french, is_blank, plain
from coopgraph.harvest.dates_and_places import (
    day_of,
    has_polygon,
    period_problem,
    recognised_licence,
)
from coopgraph.harvest.remark import Remark, Verdict
from coopgraph.ontology.terms import dcat, dcterms, skos, spdx, vcard
from coopgraph.records.quads import Term, is_iri

_PORTAL = "datagouv"
_FREQUENCIES = (f"{EU}frequency/", "http://purl.org/cld/freq/")
_SHORTEST_TAG, _LONGEST_TAG = 3, 96
_ALGORITHMS = tuple(
    f"{spdx.NAMESPACE}checksumAlgorithm_{name}" for name in ("md5", "sha1", "sha256")
)


def at_datagouv(catalogue: Catalogue, dataset: Term, today: str) -> Iterator[Remark]:
    """Give what would become of each field of a dataset."""
    return _Harvest(catalogue, dataset, today).remarks()


class _Harvest:
    def __init__(self, catalogue: Catalogue, dataset: Term, today: str) -> None:
        self._of, self._dataset, self._today = catalogue, dataset, today

    def remarks(self) -> Iterator[Remark]:
        yield from self._needed("dct:identifier", dcterms.identifier, "no-identifier")
        yield from self._needed("dct:title", dcterms.title, "no-title")
        yield from self._text("dct:title", dcterms.title, "")
        yield from self._text("dct:description", dcterms.description, "no-description")
        yield from self._keywords()
        yield from self._themes()
        yield from self._spatial()
        yield from self._temporal()
        yield from self._licence()
        yield from self._named("dct:publisher", dcterms.publisher, "no-publisher")
        yield from self._contact()
        yield from self._frequency()
        yield from self._dates(self._dataset, "")
        yield from self._page()
        yield from self._distributions()

    def _needed(self, field: str, predicate: str, key: str) -> Iterator[Remark]:
        if not self._of.literals(self._dataset, predicate):
            yield self._remark(field, Verdict.SKIPPED, key)
        elif predicate == dcterms.identifier:
            yield self._remark(field)

    def _text(self, field: str, predicate: str, key: str) -> Iterator[Remark]:
        texts = self._of.literals(self._dataset, predicate)
        if not texts:
            if key:
                yield self._remark(field, Verdict.DOWNGRADED, key)
        elif not any(in_french(texts)):
            yield self._remark(field, Verdict.DOWNGRADED, "not-french", texts[0].value)
        else:
            yield self._remark(field)

    def _keywords(self) -> Iterator[Remark]:
        words = self._of.literals(self._dataset, dcat.keyword)
        if not words:
            yield self._remark("dcat:keyword", Verdict.DOWNGRADED, "no-keyword")
            return
        for word in words:
            if not _SHORTEST_TAG <= len(word.value) <= _LONGEST_TAG:
                yield self._remark("dcat:keyword", Verdict.DROPPED, "tag-length", word.value)
        yield self._remark("dcat:keyword")

    def _themes(self) -> Iterator[Remark]:
        themes = self._of.values(self._dataset, dcat.theme)
        for theme in themes:
            if not theme.startswith('"') and not self._of.literals(theme, skos.prefLabel):
                yield self._remark("dcat:theme", Verdict.DROPPED, "theme-nameless", plain(theme))
        if not themes:
            yield self._remark("dcat:theme", Verdict.DOWNGRADED, "no-theme")
        elif any(self._of.literals(theme, skos.prefLabel) for theme in themes):
            yield self._remark("dcat:theme")

    def _spatial(self) -> Iterator[Remark]:
        places = self._of.values(self._dataset, dcterms.spatial)
        if not places:
            yield self._remark("dct:spatial", Verdict.DOWNGRADED, "no-spatial")
        elif any(has_polygon(self._of, place) for place in places):
            yield self._remark("dct:spatial")
        else:
            yield self._remark("dct:spatial", Verdict.DROPPED, "no-polygon", plain(places[0]))

    def _temporal(self) -> Iterator[Remark]:
        periods = self._of.values(self._dataset, dcterms.temporal)
        if not periods:
            yield self._remark("dct:temporal", Verdict.DOWNGRADED, "no-temporal")
            return
        problem = period_problem(self._of, periods[0], fetched=True)
        verdict = Verdict.DROPPED if problem else Verdict.KEPT
        yield self._remark("dct:temporal", verdict, problem, plain(periods[0]))
        for other in periods[1:]:
            yield self._remark("dct:temporal", Verdict.DROPPED, "second-value", plain(other))

    def _licence(self) -> Iterator[Remark]:
        own = self._of.values(self._dataset, dcterms.license)
        files = self._of.distributions(self._dataset)
        theirs = {term for file in files for term in self._of.values(file, dcterms.license)}
        if not own and not theirs:
            yield self._remark("dct:license", Verdict.DOWNGRADED, "no-licence")
            return
        for licence in sorted({*own, *theirs}):
            if is_blank(licence):
                yield self._remark("dct:license", Verdict.DROPPED, "blank", licence)
            elif not recognised_licence(licence):
                value = plain(licence)
                yield self._remark("dct:license", Verdict.DROPPED, "licence-unknown", value)
        if len({recognised_licence(it) for it in (*own, *theirs)}) > 1:
            yield self._remark("dct:license", Verdict.DOWNGRADED, "licences-differ")
        elif recognised_licence(next(iter((*own, *theirs)))):
            yield self._remark("dct:license")

    def _named(self, field: str, predicate: str, key: str) -> Iterator[Remark]:
        values = self._of.values(self._dataset, predicate)
        if not values:
            yield self._remark(field, Verdict.DOWNGRADED, key)
        for value in values:
            if is_iri(value):
                yield self._remark(field, value=plain(value))
            else:
                yield self._remark(field, Verdict.DOWNGRADED, "blank", plain(value))

    def _contact(self) -> Iterator[Remark]:
        contacts = self._of.values(self._dataset, dcat.contactPoint)
        if not contacts:
            yield self._remark("dcat:contactPoint", Verdict.DOWNGRADED, "no-contact")
        for contact in contacts:
            reached = self._of.values(contact, vcard.hasEmail, vcard.hasURL)
            named = self._of.literals(contact, vcard.fn)
            if reached and named:
                yield self._remark("dcat:contactPoint")
            else:
                value = plain(contact)
                yield self._remark("dcat:contactPoint", Verdict.DROPPED, "contact-empty", value)

    def _frequency(self) -> Iterator[Remark]:
        for value in self._of.values(self._dataset, dcterms.accrualPeriodicity):
            known = plain(value).startswith(_FREQUENCIES)
            key = "" if known else "frequency-unknown"
            verdict = Verdict.KEPT if known else Verdict.DROPPED
            yield self._remark("dct:accrualPeriodicity", verdict, key, plain(value))

    def _dates(self, resource: Term, prefix: str) -> Iterator[Remark]:
        for name, predicate in (("issued", dcterms.issued), ("modified", dcterms.modified)):
            for value in self._of.values(resource, predicate):
                field, day = f"{prefix}dct:{name}", day_of(value)
                if day is None:
                    yield self._remark(field, Verdict.DROPPED, "not-a-date", plain(value))
                elif name == "modified" and day > self._today:
                    yield self._remark(field, Verdict.DROPPED, "in-the-future", plain(value))
                elif not prefix:
                    yield self._remark(field)

    def _page(self) -> Iterator[Remark]:
        if self._of.values(self._dataset, dcat.landingPage) or is_iri(self._dataset):
            yield self._remark("dcat:landingPage")
        else:
            yield self._remark("dcat:landingPage", Verdict.DOWNGRADED, "no-page")

    def _distributions(self) -> Iterator[Remark]:
        files = self._of.distributions(self._dataset)
        if not files:
            yield self._remark("dcat:distribution", Verdict.DOWNGRADED, "no-distribution")
        seen: set[str] = set()
        for file in files:
            addresses = [
                plain(term)
                for predicate in (dcat.downloadURL, dcat.accessURL)
                for term in self._of.values(file, predicate)
            ]
            name = self._of.name(file)
            if not addresses:
                yield self._remark("dcat:distribution", Verdict.DROPPED, "no-address", name)
            elif addresses[0] in seen:
                yield self._remark("dcat:distribution", Verdict.DROPPED, "same-address", name)
            else:
                seen.add(addresses[0])
                yield self._remark("dcat:distribution", value=name)
            yield from self._file(file, name)

    def _file(self, file: Term, name: str) -> Iterator[Remark]:
        yield from self._dates(file, "dcat:distribution/")
        if not self._of.values(file, dcterms.format, dcat.mediaType):
            yield self._remark("dct:format", Verdict.DOWNGRADED, "no-format", name)
        for field, predicate in (
            ("dct:format", dcterms.format),
            ("dct:conformsTo", dcterms.conformsTo),
        ):
            if any(is_blank(term) for term in self._of.values(file, predicate)):
                yield self._remark(field, Verdict.DROPPED, "blank", name)
        for checksum in self._of.values(file, spdx.checksum):
            algorithms = self._of.values(checksum, spdx.algorithm)
            if not any(plain(algorithm) in _ALGORITHMS for algorithm in algorithms):
                yield self._remark("spdx:checksum", Verdict.DOWNGRADED, "checksum-ignored", name)

    def _remark(
        self, field: str, verdict: Verdict = Verdict.KEPT, key: str = "", value: str = ""
    ) -> Remark:
        return Remark(_PORTAL, self._dataset, field, verdict, key, value)
