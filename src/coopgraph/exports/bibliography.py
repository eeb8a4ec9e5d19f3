"""The source documents as references: BibTeX and CSL-JSON.

https://ctan.org/pkg/bibtex and https://citeproc-js.readthedocs.io/en/latest/csl-json/. Both keep
the language of each title, and a date as precise as it is known.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from coopgraph.exports.export import FileExport
from coopgraph.exports.product import BIBLIOGRAPHY, Product, file_title
from coopgraph.exports.publication import Publication
from coopgraph.exports.things import Thing, last_part
from coopgraph.messages import say
from coopgraph.messages.dates_in_words import date_in_words
from coopgraph.ontology.terms import coop, dcterms, schema
from coopgraph.replacing import replacing

_CSL_TYPES = {
    "press": "article-newspaper",
    "academic": "article-journal",
    "encyclopedia": "entry-encyclopedia",
}
_PERIODICALS = ("press", "academic")
"""What appears in a newspaper or a journal, whose name reference managers look for."""
_TILDE = r"\textasciitilde{}"
_CARET = r"\textasciicircum{}"
_BIBTEX_ESCAPES = str.maketrans(
    {char: f"\\{char}" for char in "&%$#_"} | {"~": _TILDE, "^": _CARET}
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def write_bibliography(publication: Publication) -> Iterator[Path]:
    """Write `documents.bib` and `documents.csl.json`."""
    path = publication.folder / "documents.bib"
    with replacing(path) as output:
        for document in publication.things.of_class(coop.Source):
            output.write(bibtex(document).encode())
    yield path
    path = publication.folder / "documents.csl.json"
    with replacing(path) as output:
        output.write(b"[\n")
        for place, document in enumerate(publication.things.of_class(coop.Source)):
            line = json.dumps(csl(document), ensure_ascii=False)
            output.write((",\n" if place else "").encode() + line.encode())
        output.write(b"\n]\n")
    yield path


def bibtex(document: Thing) -> str:
    """Write a document as an entry of BibTeX."""
    fields = {
        "title": f"{{{_escaped(document.text(dcterms.title))}}}",
        "organization": _escaped(document.text(coop.publisherName)),
        "language": document.text(schema.inLanguage),
        "url": _verbatim(document.link(schema.url)),
        "urldate": document.text(coop.retrieved),
        "note": last_part(document.link(coop.copyOf)) and _copy_of(document),
    } | _bibtex_date(document.text(dcterms.issued))
    told = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@online{{{document.id},\n{told}}}\n\n"


def _bibtex_date(issued: str) -> dict[str, str]:
    if not issued:
        return {}
    year, _, rest = issued.partition("-")
    month = {"month": _MONTHS[int(rest[:2]) - 1]} if rest else {}
    return {"date": issued, "year": year} | month


def _copy_of(document: Thing) -> str:
    return _escaped(f"copy of {last_part(document.link(coop.copyOf))}")


def _escaped(text: str) -> str:
    return (
        text.replace("\\", r"\textbackslash ")
        .replace("{", r"\{")
        .replace("}", r"\}")
        .translate(_BIBTEX_ESCAPES)
    )


def _verbatim(address: str) -> str:
    return address.replace("{", "%7B").replace("}", "%7D")


def csl(document: Thing) -> dict[str, Any]:
    """Give a document as an item of CSL-JSON."""
    kind = last_part(document.link(coop.sourceKind))
    told: dict[str, Any] = {
        "id": document.id,
        "type": _CSL_TYPES.get(kind, "webpage"),
        "title": document.text(dcterms.title),
        "publisher": document.text(coop.publisherName),
        "container-title": document.text(coop.publisherName) if kind in _PERIODICALS else "",
        "language": document.text(schema.inLanguage),
        "URL": document.link(schema.url),
        "issued": _date_parts(document.text(dcterms.issued)),
        "accessed": _date_parts(document.text(coop.retrieved)),
        "source": document.iri,
    }
    return {name: value for name, value in told.items() if value}


def apa(document: Thing, language: str) -> str:
    """Cite a document as the American Psychological Association does (7th edition, 10.16)."""
    issued = document.text(dcterms.issued)
    date = date_in_words(issued, language) if issued else say("exports.citation.undated", language)
    parts = (
        f"{document.text(coop.publisherName)} ({date})"
        if document.text(coop.publisherName)
        else "",
        document.text(dcterms.title),
        document.link(schema.url),
    )
    return ". ".join(part.rstrip(".") for part in parts if part)


def _date_parts(text: str) -> dict[str, Any]:
    return {"date-parts": [[int(part) for part in text.split("-")]]} if text else {}


EXPORT = FileExport.ours(
    "bibliography",
    write_bibliography,
    Product(
        *("documents.bib", BIBLIOGRAPHY, file_title("bibtex"), "text/plain", "TXT"),
        materials=("documents",),
    ),
    Product(
        *("documents.csl.json", BIBLIOGRAPHY, file_title("csl"), "application/json", "JSON"),
        materials=("documents",),
    ),
)
