"""The table of what documents contest: one row per disagreement and position."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from coopgraph.exports.publication import Publication
from coopgraph.exports.tables.columns import Column
from coopgraph.exports.things import code_names, last_part
from coopgraph.messages import LANGUAGES
from coopgraph.ontology.term_labels import label
from coopgraph.ontology.terms import coop
from coopgraph.records.quads import iri_text, is_iri, read_literal

DISAGREEMENTS: tuple[Column, ...] = (
    Column("disagreement", "", "address", False, key="disagreement"),
    Column("thing", coop.ofThing, "address", False),
    Column("property", coop.ofProperty, "address", False),
    *(Column(f"property_{lang}", coop.ofProperty, "text", False, lang) for lang in LANGUAGES),
    Column("value", coop.value, "text", False),
    Column("language", coop.value, "text", False, "language"),
    Column("chosen", "", "text", False, key="chosen"),
    Column("reason", coop.decidedBy, "codes", False),
    *(Column(f"reason_{lang}", coop.decidedBy, "codes", False, lang) for lang in LANGUAGES),
    Column("documents", "", "links", True, class_iri=coop.Source, key="documents"),
)


def disagreement_rows(publication: Publication) -> Iterator[dict[str, str]]:
    """Give a row for each position, in the order of the disagreements' IRIs."""
    rows = publication.things.rows("disagreements-told")
    for (contested, value), group in groupby(rows, key=lambda r: (r["disagreement"], r["value"])):
        stated = list(group)
        property, reason = iri_text(stated[0]["property"]), iri_text(stated[0]["reason"])
        documents = dict.fromkeys(last_part(iri_text(row["document"])) for row in stated)
        yield {
            "disagreement": iri_text(contested),
            "thing": iri_text(stated[0]["thing"]),
            "property": property,
            **{f"property_{lang}": label(property, lang) or "" for lang in LANGUAGES},
            "value": iri_text(value) if is_iri(value) else read_literal(value).value,
            "language": "" if is_iri(value) else read_literal(value).language,
            "chosen": "true" if stated[0]["chosen"] == value else "false",
            "reason": last_part(reason),
            **{f"reason_{lang}": name for lang, name in code_names(reason).items()},
            "documents": " | ".join(documents),
        }
