"""How the harvester of data.gouv.fr reads values: texts, tags, dates, periods, addresses, licences.

Observed in udata 17.18 (`benchmarks/peers`), not copied from it.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from coopgraph.exports.licences import CC_BY
from coopgraph.harvest.any_catalogue import Catalogue, plain
from coopgraph.harvest.shown import UNKNOWN
from coopgraph.lookup.folding import fold
from coopgraph.lookup.nearness import is_misspelt
from coopgraph.ontology.terms import dcat, schema, xsd
from coopgraph.records.quads import Term, is_iri, read_literal

_LONGEST_TAG, _SHORTEST_TAG = 96, 3
_ADDRESS = re.compile(r"(https?|ftps?)://[^\s/]+\.[^\s./]{2,}(:\d+)?(/\S*)?\Z", re.IGNORECASE)
_IN_TEXT = re.compile(r"https?://\S+")
_YEAR, _MONTH = re.compile(r"\d{4}"), re.compile(r"\d{4}-\d{2}")
LICENCES = {"cc-by": (CC_BY.known_as, CC_BY.portal_iri)}
"""Licence of the list that every udata begins with → title and address; portals add their own."""
_EDGES = (
    (schema.startDate.replace("https", "http", 1), schema.endDate.replace("https", "http", 1)),
    (dcat.startDate, dcat.endDate),
)


def first(of: Catalogue, subject: Term, *predicates: str) -> Term | None:
    """Give the first value of the first predicate that has one."""
    return next((term for it in predicates for term in of.values(subject, it)), None)


def chosen(of: Catalogue, subject: Term, predicate: str) -> Term | None:
    """Give the value in French, else the first of all."""
    terms = of.values(subject, predicate)
    french = (t for t in terms if t.startswith('"') and read_literal(t).language == "fr")
    return next(french, next(iter(terms), None))


def unwrapped(of: Catalogue, term: Term | None, *predicates: str) -> str | None:
    """Give what a node is called by the first of some predicates, else its IRI or text."""
    if term is None:
        return None
    if not term.startswith('"'):
        for predicate in predicates:
            if (name := chosen(of, term, predicate)) is not None and plain(name):
                return plain(name)
    return plain(term).removeprefix("_:")


def tag(text: str) -> str:
    """Write a keyword as a tag; "" if it is too short for one."""
    written = re.sub(r"[^a-z0-9]+", "-", fold(re.sub(r"['’]", "", text))).strip("-")
    return written[:_LONGEST_TAG] if len(written) >= _SHORTEST_TAG else ""


def is_address(text: str) -> bool:
    """Whether a text is an address that the portal takes."""
    return bool(_ADDRESS.match(text.strip()))


def day(term: Term | None) -> str | None:
    """Give a date to the day as ISO 8601; None for what is no date."""
    if term is None or not term.startswith('"'):
        return None
    text = plain(term)[:10]
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        readable = re.fullmatch(r"\d{4}(-\d{2})?|\d{2}/\d{2}/\d{4}", text)
        return text if readable else None


def period(of: Catalogue, subject: Term, predicate: str) -> list[object] | None:
    """Give the two ends of the first period; one that has an address would be fetched.

    Of a bare year the portal makes the day of the harvest in it.
    """
    term = first(of, subject, predicate)
    if term is None or is_iri(term):
        return None
    if term.startswith('"'):
        return _from_text(plain(term))
    for start, end in _EDGES:
        edges = [first(of, term, start), first(of, term, end)]
        if any(edges):
            return _in_order([plain(it)[:10] if it is not None else None for it in edges])
    return None


def _in_order(edges: list[str | None]) -> list[object]:
    told: list[object] = [UNKNOWN if it and _YEAR.fullmatch(it) else it for it in edges]
    start, end = edges
    return told[::-1] if start and end and end < start else told


def _from_text(text: str) -> list[object] | None:
    parts = text.split("/")
    if len(parts) == 2:
        return _in_order([it[:10] for it in parts])
    if _YEAR.fullmatch(text):
        return [f"{text}-01-01", f"{text}-12-31"]
    if _MONTH.fullmatch(text):
        last = monthrange(int(text[:4]), int(text[5:]))[1]
        return [f"{text}-01", f"{text}-{last}"]
    return None


def licence(*texts: str) -> str | None:
    """Give the licence of the list that some texts name, by address, title or nearly so."""
    for text in texts:
        found = _IN_TEXT.search(text.rstrip("."))
        rest = [text.replace(found[0], "").strip()] if found else []
        for part in [found[0], *rest] if found else [text]:
            for name, (title, address) in LICENCES.items():
                same = part.strip().lower() in (name, title.lower(), address)
                same = same or _without_scheme(part) == _without_scheme(address)
                if part and (same or is_misspelt(part.strip(), title)):
                    return name
    return None


def _without_scheme(address: str) -> str:
    return re.sub(r"^https?://", "", address.strip().lower()).rstrip("/")


def is_number(term: Term) -> bool:
    """Whether a literal is read as a number, which is no text to the portal."""
    kinds = (xsd.integer, xsd.decimal, xsd.nonNegativeInteger)
    return term.startswith('"') and read_literal(term).datatype in kinds
