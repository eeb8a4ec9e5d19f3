"""What becomes of each field in CKAN, told from what its DCAT harvester would show.

https://github.com/ckan/ckanext-dcat
"""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.harvest.any_catalogue import Catalogue, is_blank, plain
from coopgraph.harvest.comparing_fields import ToldField, compare
from coopgraph.harvest.remark import Remark, Verdict
from coopgraph.harvest.shapes_of_places import polygons
from coopgraph.harvest.shown import Job, ShownItem
from coopgraph.harvest.udata_values import day, first
from coopgraph.ontology.terms import dcat, dcterms

PORTAL = "ckan"
_FIELDS = (
    ToldField("dct:title", "title", dcterms.title, one_language="other-languages"),
    ToldField(
        *("dct:description", "description", dcterms.description, "no-description"),
        one_language="other-languages",
    ),
    ToldField("dcat:keyword", "tags", dcat.keyword, "no-keyword"),
    ToldField(
        "dct:license", "licence", dcterms.license, "ckan-licence", "ckan-licence", is_lost=False
    ),
    ToldField(
        *("dct:spatial", "spatial", dcterms.spatial, "no-spatial", "place-without-shape"),
        is_lost=False,
    ),
    ToldField(
        "dct:temporal", "temporal_start", dcterms.temporal, "no-temporal", "period-unreadable"
    ),
    ToldField(
        "dct:publisher", "publisher_name", dcterms.publisher, "no-publisher", "contact-empty"
    ),
)


def at_ckan_portal(of: Catalogue, job: Job) -> Iterator[Remark]:
    """Give what would become of each field of each dataset."""
    if job.refused:
        yield Remark(PORTAL, "", "catalogue", Verdict.SKIPPED, job.refused, job.value)
    for item in job.items:
        if item.refused:
            yield Remark(
                PORTAL, item.node, "dcat:keyword", Verdict.SKIPPED, item.refused, item.value
            )
        else:
            yield _key(item)
            yield from compare(PORTAL, of, item, _FIELDS)
            yield from _more(of, item)


def _key(item: ShownItem) -> Remark:
    if not is_blank(item.node):
        return Remark(PORTAL, item.node, "@id", Verdict.KEPT)
    key = "blank-key" if item.key else "no-key"
    return Remark(PORTAL, item.node, "@id", Verdict.DOWNGRADED, key, item.key or "")


def _more(of: Catalogue, item: ShownItem) -> Iterator[Remark]:
    places = of.values(item.node, dcterms.spatial)
    shaped = [place for place in places if not place.startswith('"')]
    if (
        len(polygons(of, item.node)) > 1
        and len(shaped) > 1
        and "Multi" not in str(item.fields["spatial"])
    ):
        value = plain(shaped[-1])
        yield Remark(PORTAL, item.node, "dct:spatial", Verdict.DOWNGRADED, "places-mixed", value)
    for name, predicate in (("issued", dcterms.issued), ("modified", dcterms.modified)):
        term = first(of, item.node, predicate)
        if term is not None and day(term) is None:
            yield Remark(
                PORTAL, item.node, f"dct:{name}", Verdict.DOWNGRADED, "not-a-date", plain(term)
            )
    for file in item.files:
        name = str(file["name"] or file["url"])
        if not file["url"]:
            yield Remark(
                PORTAL, item.node, "dcat:distribution", Verdict.DROPPED, "no-address", name
            )
        elif str(file["format"] or "").startswith("http"):
            yield Remark(PORTAL, item.node, "dct:format", Verdict.DOWNGRADED, "format-raw", name)
