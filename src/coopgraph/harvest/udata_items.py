"""What the harvester of data.gouv.fr (udata, DCAT) makes of a catalogue, item by item.

Datasets and series become datasets, services become services; one bad value of some fields refuses
the whole item. Observed in udata 17.18 (`benchmarks/peers`), not copied from it.
"""

from __future__ import annotations

from coopgraph.harvest.any_catalogue import Catalogue, plain
from coopgraph.harvest.shown import Fields, Job, ShownItem
from coopgraph.harvest.udata_fields import dataset_fields, service_fields
from coopgraph.harvest.udata_files import file_fault, file_fields
from coopgraph.harvest.udata_values import chosen, day, first, is_number
from coopgraph.ontology.terms import dcat, dcterms
from coopgraph.records.quads import Term

_LISTING = (dcat.servesDataset, dcterms.hasPart)


def at_udata(catalogue: Catalogue, today: str) -> Job:
    """Give what the portal would show of a catalogue on a day, if it held nothing of it before."""
    job = Job()
    for node in catalogue.of_class(dcat.Dataset, dcat.DatasetSeries):
        if not _is_only_referred_to(catalogue, node):
            job.items.append(_unless_known(job, _dataset(catalogue, node, today)))
    served = {it.node: it for it in job.items if not it.refused}
    within = {
        it for told in catalogue.statements.values() for it in told.get(dcat.accessService, ())
    }
    for node in catalogue.of_class(dcat.DataService):
        if node not in within:
            job.items.append(_unless_known(job, _service(catalogue, node, served, today)))
    return job


def _is_only_referred_to(of: Catalogue, node: Term) -> bool:
    """Whether all that is said of a nameless dataset is that a service serves it."""
    told = [p for about in of.statements.values() for p, it in about.items() if node in it]
    return not of.values(node, dcterms.title) and len(told) == 1 and told[0] in _LISTING


def _unless_known(job: Job, item: ShownItem) -> ShownItem:
    if not item.refused and any(it.key == item.key and not it.refused for it in job.items):
        item.refused, item.value = "identifier-twice", str(item.key)
    return item


def _begun(of: Catalogue, node: Term, kind: str) -> ShownItem:
    key = first(of, node, dcterms.identifier)
    item = ShownItem(kind, node, plain(key) if key is not None else None)
    if not item.key:
        item.refused, item.skipped = "no-identifier", True
    return item


def _dataset(of: Catalogue, node: Term, today: str) -> ShownItem:
    item = _begun(of, node, "dataset")
    title = chosen(of, node, dcterms.title)
    if item.refused:
        return item
    if title is None:
        item.refused, item.skipped = "no-title", True
    elif is_number(title):
        item.refused, item.value = "title-number", plain(title)
    elif fault := _date_fault(of, node) or file_fault(of, node):
        item.refused, item.value = fault
    else:
        item.files = _files(of, node, today)
        item.fields = dataset_fields(of, node, today)
    return item


def _date_fault(of: Catalogue, node: Term) -> tuple[str, str] | None:
    """Of a thing without a day of publication nothing is lost; of one that is no date, all."""
    issued = first(of, node, dcterms.issued)
    if issued is not None and day(issued) is None:
        return "issued-no-date", plain(issued)
    return None


def _files(of: Catalogue, node: Term, today: str) -> list[Fields]:
    """Give the files; of two with one address the later takes the place of the first."""
    found: dict[str, Fields] = {}
    for file in of.values(node, dcat.distribution):
        fields = file_fields(of, file, today)
        if fields is not None:
            found[fields["url"]] = fields
    return list(found.values())


def _service(of: Catalogue, node: Term, served: dict[Term, ShownItem], today: str) -> ShownItem:
    item = _begun(of, node, "service")
    if not item.refused and chosen(of, node, dcterms.title) is None:
        item.refused = "no-title"
    if not item.refused:
        item.fields = service_fields(of, node, served, today)
    return item
