"""What CKAN with ckanext-dcat makes of a catalogue, item by item.

One dataset without title ends the whole harvest; one bad tag refuses its dataset. Observed in
ckanext-dcat 2.4 with its default profile (`benchmarks/peers`), not copied from it.
"""

from __future__ import annotations

import re

from coopgraph.harvest.any_catalogue import Catalogue, is_blank, plain
from coopgraph.harvest.ckan_fields import dataset_fields, file_fields, spoken
from coopgraph.harvest.shown import Job, ShownItem
from coopgraph.ontology.terms import dcat, dcterms
from coopgraph.records.quads import Term

_TAG = re.compile(r"[\w \-.]*\Z")
_SHORTEST_TAG, _LONGEST_TAG = 2, 100


def at_ckan(catalogue: Catalogue, today: str) -> Job:
    """Give what the portal would show of a catalogue, whatever the day."""
    del today
    if catalogue.encoding != "utf-8":
        return Job(refused="not-utf-8", value=catalogue.encoding)
    job = Job()
    for node in catalogue.of_class(dcat.Dataset):
        if not spoken(catalogue, node, dcterms.title):
            return Job(refused="ckan-no-title", value=plain(node))
        job.items.append(_dataset(catalogue, node))
    return job


def _dataset(of: Catalogue, node: Term) -> ShownItem:
    identifier = spoken(of, node, dcterms.identifier)
    item = ShownItem("dataset", node, identifier if is_blank(node) else plain(node))
    item.fields = dataset_fields(of, node)
    item.files = [file_fields(of, file) for file in of.values(node, dcat.distribution)]
    for tag in item.fields["tags"]:
        if not _SHORTEST_TAG <= len(tag) <= _LONGEST_TAG or not _TAG.match(tag):
            item.refused, item.value = "ckan-tag", tag
    return item
