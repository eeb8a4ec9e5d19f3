"""How a page words what a shape says of one property: kind of value, how many, which choice."""

from collections.abc import Callable
from dataclasses import dataclass

from coopgraph.messages import say
from coopgraph.ontology.rules import PropertyRule
from coopgraph.ontology.terms import coop


@dataclass(frozen=True, slots=True)
class Use:
    """One property on one class, in words."""

    path: str
    """the IRI of the property"""
    value: str
    """the kind of value, worded"""
    value_iri: str | None
    """what the kind of value links to: a class or a datatype"""
    scheme: str | None
    """the code list the value belongs to"""
    count: str
    """how many values, as `0…1`"""
    settling: str
    """how the agreed view chooses, worded"""
    settling_iri: str


def use_of(rule: PropertyRule, lang: str, label: Callable[[str], str]) -> Use:
    """Word a rule in `lang`; `label` names an IRI in that language."""
    value, value_iri = _value(rule, lang, label)
    settling = _settling_iri(rule)
    return Use(
        path=rule.path,
        value=value,
        value_iri=value_iri,
        scheme=rule.scheme,
        count=_count(rule),
        settling=_settling(rule, settling, lang, label),
        settling_iri=settling,
    )


def _value(rule: PropertyRule, lang: str, label: Callable[[str], str]) -> tuple[str, str | None]:
    if rule.is_date:
        return say("ontology.page.date", lang), None
    iri = rule.node_class or rule.datatype
    if iri:
        return label(iri), iri
    return say(f"ontology.page.{rule.node_kind or 'any'}", lang), None


def _count(rule: PropertyRule) -> str:
    most = "n" if rule.max_count is None else str(rule.max_count)
    least = str(rule.min_count)
    return least if least == most else f"{least}…{most}"


def _settling_iri(rule: PropertyRule) -> str:
    if rule.is_reference:
        return coop.Reference
    return {
        "all": coop.Union,
        "one": coop.Vote,
        "latest": coop.Latest,
        "derived": coop.Derived,
        "companion": coop.Companion,
        "together": coop.Together,
    }[rule.settling]


def _settling(rule: PropertyRule, iri: str, lang: str, label: Callable[[str], str]) -> str:
    if rule.companion_of:
        return say("ontology.page.follows", lang, name=label(rule.companion_of))
    return label(iri)
