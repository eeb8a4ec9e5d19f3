"""What data.gouv.fr shows of a dataset or a service, field by field (udata 17.18, observed)."""

from __future__ import annotations

import re

from coopgraph.exports.catalogue.vocabulary import EU
from coopgraph.harvest.any_catalogue import Catalogue, is_blank, plain
from coopgraph.harvest.shapes_of_places import polygons
from coopgraph.harvest.shown import UNKNOWN, Fields, ShownItem
from coopgraph.harvest.udata_values import (
    chosen,
    day,
    first,
    is_address,
    licence,
    period,
    tag,
    unwrapped,
)
from coopgraph.ontology.terms import dcat, dcterms, foaf, rdfs, skos, vcard
from coopgraph.records.quads import Term

_HTML = re.compile(r"<[A-Za-z!/][^>]*>")
_INSPIRE = "http://inspire.ec.europa.eu/theme"
_DUBLIN_CORE = "http://purl.org/cld/freq/"
_FREQUENCIES = frozenset(
    (
        *("1min", "5min", "10min", "15min", "30min", "12hrs", "annual", "annual_2", "annual_3"),
        *("as_needed", "bidecennial", "biennial", "bihourly", "bimonthly", "biweekly", "cont"),
        *("continuous", "daily", "daily_2", "daily_3", "decennial", "hourly", "irreg", "irregular"),
        *("monthly", "monthly_2", "monthly_3", "never", "not_planned", "other", "quadrennial"),
        *("quarterly", "quinquennial", "semiannual", "semimonthly", "semiweekly"),
        *("threetimesamonth", "threetimesaweek", "threetimesayear", "tridecennial", "triennial"),
        *("trihourly", "unknown", "update_cont", "weekly", "weekly_2", "weekly_3", "weekly_5"),
    )
)
"""Codes of the European table and of the Collection Description Frequency Vocabulary."""


def dataset_fields(of: Catalogue, node: Term, today: str) -> Fields:
    """Give the fields of a dataset."""
    told = [*_licences(of, node), *_texts(of, node, dcterms.rights)]
    with_address = [file for file in of.values(node, dcat.distribution) if _has_address(of, file)]
    of_files = [it for file in with_address for it in _licences(of, file)]
    return _of_both(of, node, today) | {
        "licence": licence(*told, *of_files),
        "frequency": frequency(of, node),
        "period": period(of, node, dcterms.temporal),
        "place": polygons(of, node) or None,
    }


def service_fields(of: Catalogue, node: Term, served: dict[Term, ShownItem], today: str) -> Fields:
    """Give the fields of a service; `served` are the datasets that were taken."""
    named = chosen(of, node, dcterms.license)
    address = first(of, node, dcat.endpointURL)
    manual = first(of, node, dcat.endpointDescription)
    serves = (served[it].key for it in of.values(node, dcat.servesDataset) if it in served)
    return _of_both(of, node, today) | {
        "licence": licence(plain(named)) if named is not None else None,
        "address": plain(address) if address else None,
        "documentation": plain(manual) if manual else None,
        "serves": sorted(map(str, serves)),
    }


def _of_both(of: Catalogue, node: Term, today: str) -> Fields:
    title = chosen(of, node, dcterms.title)
    about = chosen(of, node, dcterms.description) or chosen(of, node, dcterms.abstract)
    changed = day(first(of, node, dcterms.modified))
    return {
        "title": plain(title) if title else None,
        "description": described(about),
        "tags": sorted({tag(it) for it in _words(of, node)} - {""}),
        "contacts": [*_contacts(of, node), *_publishers(of, node)],
        "page": _page(of, node),
        "issued": day(first(of, node, dcterms.issued)),
        "modified": changed if changed and changed <= today else None,
    }


def described(text: Term | None) -> object:
    """Give a description; HTML becomes Markdown, in a way that only the portal knows."""
    if text is None or not text.startswith('"'):
        return ""
    return UNKNOWN if _HTML.search(plain(text)) else plain(text).strip()


def _words(of: Catalogue, node: Term) -> list[str]:
    words = [plain(it) for it in of.values(node, dcat.keyword) if it.startswith('"')]
    for theme in of.values(node, dcat.theme):
        name = theme if theme.startswith('"') else chosen(of, theme, skos.prefLabel)
        words += ["inspire"] if plain(theme).startswith(_INSPIRE) else []
        words += [plain(name)] if name is not None else []
    return words


def _contacts(of: Catalogue, node: Term) -> list[list[str | None]]:
    found = []
    for it in of.values(node, dcat.contactPoint):
        mail, form = first(of, it, vcard.hasEmail, vcard.email), first(of, it, vcard.hasURL)
        name = chosen(of, it, vcard.fn)
        told = [plain(x) if x is not None else None for x in (name, mail, form)]
        told[1] = told[1].removeprefix("mailto:") if told[1] else None
        if any(told[1:]):  # one that cannot be reached is none
            found.append(["contact", *told])
    return found


def _publishers(of: Catalogue, node: Term) -> list[list[str | None]]:
    found: list[list[str | None]] = []
    for it in of.values(node, dcterms.publisher):
        name = it if it.startswith('"') else chosen(of, it, foaf.name)
        mail = None if it.startswith('"') else first(of, it, foaf.mbox)
        if name is not None or mail is not None:
            sent = plain(mail).removeprefix("mailto:") if mail else None
            found.append(["publisher", plain(name) if name else None, sent, None])
    return found


def _page(of: Catalogue, node: Term) -> str | None:
    page = first(of, node, dcat.landingPage)
    candidates = [plain(page)] if page is not None else []
    candidates += [] if is_blank(node) else [plain(node)]
    return next((it for it in candidates if is_address(it)), None)


def frequency(of: Catalogue, node: Term) -> str | None:
    """Give the code of how often a dataset changes, if the portal knows it."""
    term = first(of, node, dcterms.accrualPeriodicity)
    if term is None:
        return None
    text = plain(term)
    known = term.startswith('"') or text.startswith((f"{EU}frequency/", _DUBLIN_CORE))
    code = text.rsplit("/", 1)[-1].lower()
    return code if known and code in _FREQUENCIES else None


def _has_address(of: Catalogue, file: Term) -> bool:
    return first(of, file, dcat.downloadURL, dcat.accessURL) is not None


def _licences(of: Catalogue, node: Term) -> list[str]:
    return _texts(of, node, dcterms.license)


def _texts(of: Catalogue, node: Term, predicate: str) -> list[str]:
    named = (
        unwrapped(of, it, rdfs.label, dcterms.description) for it in of.values(node, predicate)
    )
    return [it for it in named if it]
