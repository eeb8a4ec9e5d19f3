"""How to cite a page, or the document that it is about: APA, BibTeX, CSL-JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass

from coopgraph.exports.bibliography import apa, bibtex, csl
from coopgraph.exports.things import Thing
from coopgraph.messages import say
from coopgraph.ontology.terms import coop, dcterms, schema
from coopgraph.portal.things.content import ThingContent
from coopgraph.portal.things.matter import ThingMatter
from coopgraph.records.quads import Term, iri, iri_text, literal


@dataclass(frozen=True, slots=True)
class PageCitation:
    """One reference in three forms."""

    apa: str
    bibtex: str
    csl: str


def cite_page(content: ThingContent, address: str, day: str) -> PageCitation:
    """Cite the page at an address, made of the data of a day (ISO 8601)."""
    title = f"{content.name.text} [{content.kind}]"
    key = f"coopgraph-{content.notion}-{content.id.replace('/', '-')}-{content.language}"
    return _cited(
        content,
        {
            dcterms.identifier: [literal(key)],
            dcterms.title: [literal(title, language=content.language)],
            coop.publisherName: [literal(say("portal.page.name", content.language))],
            dcterms.issued: [literal(day)] if day else [],
            schema.inLanguage: [literal(content.language)],
            schema.url: [iri(address)],
        },
    )


def cite_document(content: ThingContent, matter: ThingMatter) -> PageCitation:
    """Cite the document that a page is about."""
    values: dict[str, list[Term]] = {}
    for property, value in matter.story.plain:
        values.setdefault(iri_text(property), []).append(value)
    return _cited(content, values)


def _cited(content: ThingContent, values: dict[str, list[Term]]) -> PageCitation:
    reference = Thing(content.iri, values)
    item = json.dumps([csl(reference)], ensure_ascii=False, indent=2)
    return PageCitation(apa(reference, content.language), bibtex(reference).strip(), item)
