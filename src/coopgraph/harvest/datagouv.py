"""What becomes of each field at data.gouv.fr, told from what its harvester would show.

https://github.com/opendatateam/udata
"""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.exports.publisher import redirects
from coopgraph.harvest.any_catalogue import Catalogue, plain
from coopgraph.harvest.comparing_fields import ToldField, compare
from coopgraph.harvest.remark import Remark, Verdict
from coopgraph.harvest.shown import UNKNOWN, Fields, Job, ShownItem
from coopgraph.harvest.udata_values import first, tag
from coopgraph.ontology.terms import dcat, dcterms, skos, spdx
from coopgraph.records.quads import Term, is_iri

PORTAL = "datagouv"
_OF_DATASET = (
    ToldField("dct:title", "title", dcterms.title, one_language="other-languages"),
    ToldField(
        *("dct:description", "description", dcterms.description, "no-description"),
        one_language="other-languages",
    ),
    ToldField("dcat:keyword", "tags", dcat.keyword, "no-keyword", "tag-length"),
    ToldField("dct:spatial", "place", dcterms.spatial, "no-spatial", "no-polygon"),
    ToldField("dct:temporal", "period", dcterms.temporal, "no-temporal", "period-unreadable"),
    ToldField(
        "dct:accrualPeriodicity", "frequency", dcterms.accrualPeriodicity, "", "frequency-unknown"
    ),
    ToldField("dct:issued", "issued", dcterms.issued),
)
_OF_BOTH = (
    ToldField("dct:license", "licence", dcterms.license, "no-licence", "licence-unknown"),
    ToldField("dct:modified", "modified", dcterms.modified, "", "not-a-date"),
    ToldField("dcat:landingPage", "page", dcat.landingPage, "no-page", "no-page"),
)
_OF_SERVICE = (
    ToldField("dct:title", "title", dcterms.title, one_language="other-languages"),
    ToldField("dcat:keyword", "tags", dcat.keyword, "no-keyword", "tag-length"),
    ToldField("dcat:endpointURL", "address", dcat.endpointURL, "no-endpoint"),
    ToldField("dcat:servesDataset", "serves", dcat.servesDataset, "", "serves-nothing"),
)
_FIELDS = {"identifier": "dct:identifier", "title": "dct:title", "issued": "dct:issued"}


def at_datagouv(of: Catalogue, job: Job, today: str) -> Iterator[Remark]:
    """Give what would become of each field of each item."""
    for page in (*of.of_class(dcat.Catalog), *of.next_pages()):
        if redirects(plain(page)):
            yield Remark(PORTAL, "", "dcat:Catalog", Verdict.DOWNGRADED, "redirected", plain(page))
    for item in job.items:
        if item.refused:
            loss = Verdict.DROPPED if item.refused == "identifier-twice" else Verdict.SKIPPED
            yield Remark(PORTAL, item.node, _field(item), loss, item.refused, item.value)
        else:
            yield Remark(PORTAL, item.node, "dct:identifier", Verdict.KEPT)
            fields = _OF_DATASET if item.kind == "dataset" else _OF_SERVICE
            yield from compare(PORTAL, of, item, (*fields, *_OF_BOTH))
            yield from _more(of, item, today)


def _field(item: ShownItem) -> str:
    told = (name for part, name in _FIELDS.items() if part in item.refused)
    return next(told, "dcat:distribution")


def _more(of: Catalogue, item: ShownItem, today: str) -> Iterator[Remark]:
    yield from _agents(of, item)
    changed = first(of, item.node, dcterms.modified)
    if changed is not None and plain(changed)[:10] > today and plain(changed)[:4].isdigit():
        yield _lost(item, "dct:modified", "in-the-future", changed)
    if item.kind != "dataset":
        return
    for word in of.literals(item.node, dcat.keyword):
        if not tag(word.value) and item.fields["tags"]:
            yield Remark(
                PORTAL, item.node, "dcat:keyword", Verdict.DROPPED, "tag-length", word.value
            )
    for theme in of.values(item.node, dcat.theme):
        if not theme.startswith('"') and not of.literals(theme, skos.prefLabel):
            yield _lost(item, "dcat:theme", "theme-nameless", theme)
    periods = of.values(item.node, dcterms.temporal)
    if periods and is_iri(periods[0]):
        yield _lost(item, "dct:temporal", "period-address", periods[0])
    for other in periods[1:]:
        yield _lost(item, "dct:temporal", "second-value", other)
    yield from _files(of, item)


def _lost(item: ShownItem, field: str, key: str, term: Term) -> Remark:
    return Remark(PORTAL, item.node, field, Verdict.DROPPED, key, plain(term))


def _agents(of: Catalogue, item: ShownItem) -> Iterator[Remark]:
    """Give what becomes of contact and publisher, which the portal lists together."""
    shown = {role for role, *_ in item.fields["contacts"]}
    for field, role, predicate, missing in (
        ("dcat:contactPoint", "contact", dcat.contactPoint, "no-contact"),
        ("dct:publisher", "publisher", dcterms.publisher, "no-publisher"),
    ):
        stated = of.values(item.node, predicate)
        if role in shown:
            yield Remark(PORTAL, item.node, field, Verdict.KEPT)
        elif stated:
            yield _lost(item, field, "contact-empty", stated[0])
        else:
            yield Remark(PORTAL, item.node, field, Verdict.DOWNGRADED, missing)


def _files(of: Catalogue, item: ShownItem) -> Iterator[Remark]:
    shown = {file["url"]: file for file in item.files}
    stated = of.values(item.node, dcat.distribution)
    if not stated:
        yield Remark(PORTAL, item.node, "dcat:distribution", Verdict.DOWNGRADED, "no-distribution")
    seen: set[str] = set()
    for file in stated:
        address, name = first(of, file, dcat.downloadURL, dcat.accessURL), of.name(file)
        key = "no-address" if address is None else "same-address" if plain(address) in seen else ""
        verdict = Verdict.DROPPED if key else Verdict.KEPT
        yield Remark(PORTAL, item.node, "dcat:distribution", verdict, key, name)
        if address is not None and not key:
            seen.add(plain(address))
            yield from _file(of, item, file, shown[plain(address)])


def _file(of: Catalogue, item: ShownItem, file: Term, shown: Fields) -> Iterator[Remark]:
    name = of.name(file)
    summed = of.values(file, spdx.checksum)
    for field, key, is_less in (
        ("dct:format", "no-format", not shown["format"]),
        ("dcat:mediaType", "media-type-raw", str(shown["mime"] or "").startswith("http")),
        (
            "spdx:checksum",
            "checksum-ignored",
            summed and not shown["checksum"],
        ),
        ("dct:title", "file-name-made-up", shown["title"] is UNKNOWN),
        ("dct:modified", "not-a-date", of.values(file, dcterms.modified) and not shown["modified"]),
    ):
        if is_less:
            yield Remark(PORTAL, item.node, field, Verdict.DOWNGRADED, key, name)
