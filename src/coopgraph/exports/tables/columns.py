"""Which columns the table of a notion has: what its shape says, spread out for a reader.

A code or a link stands beside its names in three languages; a date beside its first and last day; a
text beside its languages; at the end, the documents that support the row.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from coopgraph.messages import LANGUAGES, say
from coopgraph.ontology.rules import PropertyRule, load_rules
from coopgraph.ontology.term_labels import definition, label
from coopgraph.ontology.terms import (
    adms,
    coop,
    dcterms,
    m8g,
    org,
    rdf,
    rdfs,
    skos,
    xsd,
)

ColumnKind = Literal["text", "integer", "day", "date", "address", "codes", "links"]

NOTIONS: dict[str, str] = {
    "authorities": coop.LocalAuthority,
    "territory-changes": org.ChangeEvent,
    "partnerships": coop.Partnership,
    "conventions": coop.Convention,
    "projects": coop.Project,
    "series": coop.Series,
    "editions": coop.Edition,
    "workshops": coop.Workshop,
    "main-themes": coop.MainTheme,
    "subjects-of-discussion": coop.SubjectOfDiscussion,
    "meetings": coop.Meeting,
    "declaration-points": coop.DeclarationPoint,
    "actors": coop.Actor,
    "participations": m8g.Participation,
    "claimed-totals": coop.ClaimedTotal,
    "themes": skos.Concept,
    "documents": coop.Source,
}
"""Table → class of its rows."""

_APART = frozenset(
    (
        *(dcterms.identifier, rdfs.label, rdf.type, skos.prefLabel, skos.inScheme),
        *(skos.notation, skos.topConceptOf, adms.identifier, coop.administers),
    )
)
"""Properties that other columns tell: id, names and codes."""


@dataclass(frozen=True)
class Column:
    """One column: its name, the property it shows, and how."""

    name: str
    property: str
    kind: ColumnKind
    many: bool
    """Whether a cell may hold several values."""
    shows: str = "value"
    """`value`, `language`, or the language (`fr`, `vi`, `en`) in which names are shown."""
    class_iri: str = ""
    """For links: the class of what is linked to, if it is one of ours."""
    key: str = ""
    """For columns that show no property: key of the sentence that tells what they hold."""

    def title(self, language: str) -> str:
        """Give what the column is called in a language."""
        if self.key:
            return say(f"exports.column.{self.key}", language)
        name = label(self.property, language) or self.name
        if self.shows == "value":
            return name
        return say(f"exports.column.shown-{self.shows}", language, name=name)

    def about(self, language: str) -> str:
        """Give what the column holds, in a sentence, or ""."""
        return "" if self.key else definition(self.property, language) or ""


@cache
def columns_of(table: str) -> tuple[Column, ...]:
    """Give all columns of a table, in order."""
    rules = load_rules().of_class.get(NOTIONS[table], ())
    spread = [column for rule in rules if rule.path not in _APART for column in _spread(rule)]
    return (*_head(table), *spread, *_tail(table))


def _head(table: str) -> Iterator[Column]:
    yield Column("id", dcterms.identifier, "text", False, key="id")
    yield Column("iri", "", "address", False, key="iri")
    for lang in LANGUAGES:
        yield Column(f"label_{lang}", rdfs.label, "text", False, lang, key=f"label-{lang}")
    if table == "authorities":
        yield Column("codes", adms.identifier, "codes", True, key="codes")
        yield Column("latitude", "", "text", False, key="latitude")
        yield Column("longitude", "", "text", False, key="longitude")
        yield Column("located_in", "", "links", True, class_iri=coop.LocalAuthority, key="within")
        yield Column("same_as", "", "address", True, key="same-as")


def _tail(table: str) -> Iterator[Column]:
    if table != "documents":
        yield Column("contested", "", "text", True, key="contested")
        yield Column("documents", "", "links", True, class_iri=coop.Source, key="documents")
        yield Column("document_urls", "", "address", True, key="document-urls")


def _spread(rule: PropertyRule) -> Iterator[Column]:
    name, many = _column_name(rule.path), rule.max_count != 1
    if rule.is_date:
        yield Column(name, rule.path, "date", many)
        if rule.earliest and rule.latest:
            yield Column(f"{name}_earliest", rule.earliest, "day", many)
            yield Column(f"{name}_latest", rule.latest, "day", many)
    elif rule.scheme and rule.path != dcterms.subject:
        yield Column(name, rule.path, "codes", many)
        yield from (Column(f"{name}_{lang}", rule.path, "codes", many, lang) for lang in LANGUAGES)
    elif rule.node_class:
        of = rule.node_class
        yield Column(name, rule.path, "links", many, class_iri=of)
        yield from (
            Column(f"{name}_{lang}", rule.path, "links", many, lang, of) for lang in LANGUAGES
        )
    else:
        yield Column(name, rule.path, _literal_kind(rule), many)
        if rule.datatype == rdf.langString:
            yield Column(f"{name}_language", rule.path, "text", many, "language")


def _literal_kind(rule: PropertyRule) -> ColumnKind:
    if rule.node_kind == "link" or (rule.datatype is None and rule.path == skos.relatedMatch):
        return "address"
    return {xsd.integer: "integer", xsd.date: "day"}.get(rule.datatype or "", "text")  # type: ignore[return-value]


def _column_name(property: str) -> str:
    """Write `startDate` as `start_date`."""
    local = property.replace("#", "/").rsplit("/", 1)[-1]
    return "".join(f"_{char.lower()}" if char.isupper() else char for char in local).lstrip("_")
