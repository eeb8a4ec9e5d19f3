"""Query batches of both versions, read into what rows tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from coopgraph.lookup.matching import TYPES
from coopgraph.lookup.scores import Wanted
from coopgraph.ontology.schemes import codes
from coopgraph.portal.reconcile.reconcile_schemas import LONGEST_TEXT
from coopgraph.reconciling.row_evidence import (
    KIND_SCHEMES,
    countries_in,
    kinds_in,
    period_in,
)

_USUAL_LIMIT = 10


@dataclass(frozen=True, slots=True)
class ReconcileQuery:
    """One query: what its row tells, under each of the names it gives, and what must be so.

    `required` are features that a candidate must have (`existed`, `country`, `kind`).
    """

    wanted: tuple[Wanted, ...]
    limit: int = _USUAL_LIMIT
    required: frozenset[str] = frozenset()


def of_0_2(sent: Mapping[str, Any]) -> ReconcileQuery:
    """Read a query of 0.2."""
    wanted = Wanted("", _notions(sent.get("type"), sent.get("type_strict", "any")))
    for one in sent.get("properties", ()):
        wanted = _with(wanted, one["pid"], one["v"], "any")
    return _query([sent.get("query", "")], wanted, sent)


def of_1_0(sent: Mapping[str, Any]) -> ReconcileQuery:
    """Read a query of the draft."""
    wanted, names, required = Wanted("", _notions(sent.get("type"), "any")), list[str](), set[str]()
    for one in sent["conditions"]:
        value, quantifier = one["propertyValue"], one.get("matchQuantifier", "any")
        if one["matchType"] == "property":
            wanted = _with(wanted, one["propertyId"], value, quantifier)
            if one.get("required"):
                required |= {_FEATURES.get(one["propertyId"], "")} - {""}
        else:
            names += _texts(value)
    found = _query(names or [""], wanted, sent)
    return replace(found, required=frozenset(required))


def _query(names: Iterable[str], wanted: Wanted, sent: Mapping[str, Any]) -> ReconcileQuery:
    texts = (name if len(name) <= LONGEST_TEXT else "" for name in names)
    rows = tuple(replace(wanted, text=text) for text in texts)
    return ReconcileQuery(rows, int(sent.get("limit", _USUAL_LIMIT)))


def _notions(types: Any, strict: str) -> tuple[str, ...]:
    """Give the types to look among; nothing is of several types at once."""
    if types is None or types == [] or strict == "should":
        return TYPES
    asked = tuple(dict.fromkeys([types] if isinstance(types, str) else types))
    return () if strict == "all" and len(asked) > 1 else asked


def _with(wanted: Wanted, property: str, value: Any, quantifier: str) -> Wanted:
    """Add what a property tells; one that things are not matched by changes nothing."""
    texts = _texts(value)
    if property == "date":
        if quantifier == "none":  # that a row is not of a date tells nothing of when it is of
            return wanted
        periods = [period for text in texts if (period := period_in(text)) is not None]
        return replace(wanted, period=periods[0]) if len(set(periods)) == 1 else wanted
    if property == "country":
        return replace(wanted, countries=_any_of(texts, countries_in, quantifier, "countries"))
    if property == "kind":
        return replace(wanted, kinds=_any_of(texts, kinds_in, quantifier, *KIND_SCHEMES))
    return wanted


def _any_of(
    texts: Iterable[str],
    read: Callable[[str], frozenset[str]],
    quantifier: str,
    *schemes: str,
) -> frozenset[str]:
    """Give the codes of which any will do; a thing has one, so it cannot have all of several."""
    found = frozenset(code for text in texts for code in read(text))
    if not found:
        return found
    if quantifier == "none":
        return frozenset(code for scheme in schemes for code in codes(scheme)) - found
    return found if quantifier == "any" or len(found) == 1 else frozenset([_NOTHING])


_NOTHING = "-"
"""A code that no thing has."""
_FEATURES = {"date": "existed", "country": "country", "kind": "kind"}


def _texts(value: Any) -> list[str]:
    values = value if isinstance(value, list) else [value]
    return [_text(one) for one in values]


def _text(value: Any) -> str:
    if isinstance(value, dict):
        return str(value["id"])
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
