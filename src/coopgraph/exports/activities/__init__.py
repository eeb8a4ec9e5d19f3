"""Projects and conventions as activities of the International Aid Transparency Initiative.

IATI Activity Standard 2.03 (https://iatistandard.org/en/iati-standard/203/activity-standard/). The
standard wants a day for each activity: a less precise date becomes the first day it may be, with
what is known said beside it. An activity that breaks a rule of the standard (no date, no start, no
organisation …) cannot be told; `activities-left-out.csv` lists those with the reason, so that none
is lost from sight.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import IO
from xml.etree import ElementTree as ET
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl

from coopgraph.exports.activities.activity import activities, names_of
from coopgraph.exports.activities.iati import activity_xml, document
from coopgraph.exports.export import FileExport
from coopgraph.exports.product import ACTIVITIES, Product, file_title
from coopgraph.exports.publication import Publication
from coopgraph.exports.release import Release
from coopgraph.exports.tables.cell_texts import as_shown
from coopgraph.exports.things import Thing, last_part
from coopgraph.messages import LANGUAGES, say
from coopgraph.ontology.terms import coop
from coopgraph.replacing import replacing

__all__ = ["write_activities"]


def write_activities(publication: Publication) -> Iterator[Path]:
    """Write `activities.xml` and `activities-left-out.csv`."""
    names = names_of(publication.things)
    left_out: list[tuple[Thing, str]] = []
    path = publication.folder / "activities.xml"
    with replacing(path) as output, _document(output, publication.release) as write:
        for activity in activities(publication.things, names, publication.release.date):
            if activity.fault:
                left_out.append((activity.thing, activity.fault))
            else:
                write(activity_xml(activity, names, publication.release))
    yield path
    yield _write_left_out(publication, left_out)


@contextmanager
def _document(output: IO[bytes], release: Release) -> Iterator[Callable[[ET.Element], None]]:
    """Open the document and give what writes an activity into it; none is held."""
    writer = XMLGenerator(output, "UTF-8")
    name, attributes = document(release)
    writer.startDocument()
    writer.startElement(name, AttributesImpl(attributes))

    def write(activity: ET.Element) -> None:
        ET.indent(activity)
        writer.ignorableWhitespace("\n")
        output.write(ET.tostring(activity, encoding="unicode").encode())

    yield write
    writer.ignorableWhitespace("\n")
    writer.endElement(name)
    writer.ignorableWhitespace("\n")
    writer.endDocument()


def _write_left_out(publication: Publication, left_out: list[tuple[Thing, str]]) -> Path:
    path = publication.folder / "activities-left-out.csv"
    with replacing(path) as output:
        text = TextIOWrapper(output, encoding="utf-8", newline="", write_through=True)
        writer = csv.writer(text, lineterminator="\r\n")
        names, reasons = ([f"{it}_{lang}" for lang in LANGUAGES] for it in ("label", "reason"))
        writer.writerow(["id", "iri", *names, "documents", "reason", *reasons])
        for thing, reason in left_out:
            names = [thing.names().get(lang, "") for lang in LANGUAGES]
            reasons = [say(f"exports.activity.fault.{reason}", lang) for lang in LANGUAGES]
            if publication.for_spreadsheets:
                names = list(map(as_shown, names))
            documents = " | ".join(map(last_part, _documents(publication, thing)))
            writer.writerow([thing.id, thing.iri, *names, documents, reason, *reasons])
        text.detach()
    return path


def _documents(publication: Publication, thing: Thing) -> list[str]:
    told = (publication.things.documents(it) for it in (coop.Project, coop.Convention))
    return [document for of in told for document in of.get(thing.iri, ())]


EXPORT = FileExport.ours(
    "activities",
    write_activities,
    Product(
        *("activities.xml", ACTIVITIES, file_title("iati"), "application/xml", "XML"),
        conforms_to="https://iatistandard.org/en/iati-standard/203/",
    ),
    Product(
        *("activities-left-out.csv", ACTIVITIES, file_title("left-out"), "text/csv", "CSV"),
        materials=("claims",),
    ),
)
