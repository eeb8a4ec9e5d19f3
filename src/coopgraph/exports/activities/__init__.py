"""Projects and conventions as activities of the International Aid Transparency Initiative.

IATI Activity Standard 2.03 (https://iatistandard.org/en/iati-standard/203/activity-standard/). The
standard wants a day for each activity: a less precise date becomes the first day it may be, with
what is known said beside it. An activity without any date cannot be told; `activities-undated.csv`
lists those, so that none is lost from sight.
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
from coopgraph.exports.things import Thing
from coopgraph.messages import LANGUAGES
from coopgraph.replacing import replacing

__all__ = ["write_activities"]


def write_activities(publication: Publication) -> Iterator[Path]:
    """Write `activities.xml` and `activities-undated.csv`."""
    names = names_of(publication.things)
    undated: list[Thing] = []
    path = publication.folder / "activities.xml"
    with replacing(path) as output, _document(output, publication.release) as write:
        for activity in activities(publication.things, names, publication.release.date):
            if activity.dates:
                write(activity_xml(activity, names, publication.release))
            else:
                undated.append(activity.thing)
    yield path
    yield _write_undated(publication, undated)


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


def _write_undated(publication: Publication, undated: list[Thing]) -> Path:
    path = publication.folder / "activities-undated.csv"
    with replacing(path) as output:
        text = TextIOWrapper(output, encoding="utf-8", newline="", write_through=True)
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(["id", "iri", *(f"label_{lang}" for lang in LANGUAGES)])
        for thing in undated:
            names = thing.names()
            cells = [names.get(lang, "") for lang in LANGUAGES]
            if publication.for_spreadsheets:
                cells = list(map(as_shown, cells))
            writer.writerow([thing.id, thing.iri, *cells])
        text.detach()
    return path


EXPORT = FileExport.ours(
    "activities",
    write_activities,
    Product(
        *("activities.xml", ACTIVITIES, file_title("iati"), "application/xml", "XML"),
        conforms_to="https://iatistandard.org/en/iati-standard/203/",
    ),
    Product(
        *("activities-undated.csv", ACTIVITIES, file_title("undated"), "text/csv", "CSV"),
        materials=("claims",),
    ),
)
