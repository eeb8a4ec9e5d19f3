"""Projects and conventions as activities of the International Aid Transparency Initiative.

IATI Activity Standard 2.03 (https://iatistandard.org/en/iati-standard/203/activity-standard/). The
standard wants a day for each activity: a less precise date becomes the first day it may be, with
what is known said beside it. An activity without any date cannot be told; `activities-undated.csv`
lists those, so that none is lost from sight.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path

from coopgraph.exports.activities.activity import activities, names_of
from coopgraph.exports.activities.iati import activity_xml, head
from coopgraph.exports.export import FileExport
from coopgraph.exports.product import ACTIVITIES, Product, file_title
from coopgraph.exports.publication import Publication
from coopgraph.exports.things import Thing
from coopgraph.messages import LANGUAGES
from coopgraph.replacing import replacing

__all__ = ["write_activities"]


def write_activities(publication: Publication) -> Iterator[Path]:
    """Write `activities.xml` and `activities-undated.csv`."""
    names = names_of(publication.things)
    undated: list[Thing] = []
    path = publication.folder / "activities.xml"
    with replacing(path) as output:
        for piece in head(publication.release):
            output.write(piece.encode())
        for activity in activities(publication.things, names, publication.release.date):
            if activity.dates:
                output.write("".join(activity_xml(activity, names, publication.release)).encode())
            else:
                undated.append(activity.thing)
        output.write(b"</iati-activities>\n")
    yield path
    yield _write_undated(publication, undated)


def _write_undated(publication: Publication, undated: list[Thing]) -> Path:
    path = publication.folder / "activities-undated.csv"
    with replacing(path) as output:
        text = TextIOWrapper(output, encoding="utf-8", newline="", write_through=True)
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerow(["id", "iri", *(f"label_{lang}" for lang in LANGUAGES)])
        for thing in undated:
            names = thing.names()
            writer.writerow([thing.id, thing.iri, *(names.get(lang, "") for lang in LANGUAGES)])
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
