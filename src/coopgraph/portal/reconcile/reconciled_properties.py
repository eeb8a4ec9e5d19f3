"""The properties that a client may name: those a query is matched by, and those it may fetch."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from coopgraph.lookup.matching import TYPES
from coopgraph.messages import LANGUAGES, say
from coopgraph.messages.languages import in_language
from coopgraph.ontology.prefixes import prefixes
from coopgraph.ontology.rules import PropertyRule, load_rules
from coopgraph.ontology.term_labels import labels
from coopgraph.ontology.terms import skos
from coopgraph.records.notions import CLAIMED

MATCHED = ("date", "country", "kind")
"""What a query may tell of a thing beside its name."""
_THEMES = "themes"
CLASSES = {notion: CLAIMED.get(notion, skos.Concept) for notion in TYPES}


@dataclass(frozen=True, slots=True)
class NamedProperty:
    """A property: its id (`date`, or a name with prefix), its names, and the type it leads to."""

    id: str
    names: dict[str, str]
    descriptions: dict[str, str]
    leads_to: str = ""

    def name(self, lang: str) -> str:
        """Give its name in a language, in another if need be."""
        return in_language(self.names, lang) or self.id


@cache
def matched_properties() -> tuple[NamedProperty, ...]:
    """Return those that a query is matched by."""
    return tuple(
        NamedProperty(
            name,
            {lang: say(f"reconciling.property.{name}", lang) for lang in LANGUAGES},
            {lang: say(f"reconciling.property.{name}.about", lang) for lang in LANGUAGES},
        )
        for name in MATCHED
    )


@cache
def fetched_properties(type_: str) -> tuple[NamedProperty, ...]:
    """Return those that things of a type have, in the order in which pages show them."""
    found = {rule.path: _named(rule) for rule in load_rules().of_class[CLASSES[type_]]}
    return tuple(found.values())


@cache
def every_property() -> dict[str, NamedProperty]:
    """Return id → property, for all there are."""
    all_ = [*matched_properties(), *(p for type_ in TYPES for p in fetched_properties(type_))]
    return {one.id: one for one in all_}


def property_iri(id: str) -> str:
    """Return the IRI of a property that can be fetched."""
    prefix, _, name = id.partition(":")
    return prefixes()[prefix] + name


def _named(rule: PropertyRule) -> NamedProperty:
    is_code = rule.scheme is not None and rule.scheme != _THEMES
    types = (t for t, class_ in CLASSES.items() if class_ == rule.node_class and not is_code)
    leads_to = next(types, "")
    return NamedProperty(_short(rule.path), dict(labels().get(rule.path, {})), {}, leads_to)


def _short(iri: str) -> str:
    prefix, namespace = max(
        ((p, n) for p, n in prefixes().items() if iri.startswith(n)), key=lambda pair: len(pair[1])
    )
    return f"{prefix}:{iri[len(namespace) :]}"
