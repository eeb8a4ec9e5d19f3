"""Every export by name, in the order in which they are made, and what the catalogue says of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from coopgraph.exports.activities import write_activities
from coopgraph.exports.agenda import write_agenda
from coopgraph.exports.bibliography import write_bibliography
from coopgraph.exports.catalogue import write_catalogue
from coopgraph.exports.citation import write_citation
from coopgraph.exports.dumps import write_dumps
from coopgraph.exports.gazetteer_format import write_gazetteer
from coopgraph.exports.jsonld import write_jsonld
from coopgraph.exports.maps import write_maps
from coopgraph.exports.network_files import write_network_files
from coopgraph.exports.ontology_files import write_ontology
from coopgraph.exports.products import (
    ACTIVITIES,
    AGENDA,
    BIBLIOGRAPHY,
    DUMPS,
    GAZETTEER,
    JSONLD,
    MAPS,
    NETWORK,
    ONTOLOGY,
    SERIALS,
    TABLES,
    TODAY,
    WORKBOOK,
)
from coopgraph.exports.publication import Export, Publication, Scope
from coopgraph.exports.serials import write_serials
from coopgraph.exports.tables.csv_files import write_tables
from coopgraph.exports.tables.xlsx import write_workbook


def _dumps(publication: Publication) -> list[Path]:
    return write_dumps(publication.store, publication.folder, publication.release.iris)


def _today(publication: Publication) -> Iterator[Path]:
    """Write the tables as of the day of the release, under the names of today's authorities."""
    if publication.scope != Scope():
        return
    scope = Scope(publication.release.date, roll_up=True)
    yield from write_tables(replace(publication, scope=scope), "tables-today")


EXPORTS: tuple[Export, ...] = (
    Export("dumps", _dumps, DUMPS),
    Export("serials", write_serials, SERIALS),
    Export("jsonld", write_jsonld, JSONLD),
    Export("ontology", write_ontology, ONTOLOGY),
    Export("tables", write_tables, TABLES),
    Export("tables-today", _today, TODAY),
    Export("workbook", write_workbook, WORKBOOK),
    Export("maps", write_maps, MAPS),
    Export("gazetteer", write_gazetteer, GAZETTEER),
    Export("network", write_network_files, NETWORK),
    Export("activities", write_activities, ACTIVITIES),
    Export("agenda", write_agenda, AGENDA),
    Export("bibliography", write_bibliography, BIBLIOGRAPHY),
    Export("citation", write_citation),
    Export("catalogue", write_catalogue),
)
NAMES = tuple(export.name for export in EXPORTS)
