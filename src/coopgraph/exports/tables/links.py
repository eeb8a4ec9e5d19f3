"""Every link of the tables, one a row: what a cell with several values cannot say to csv2rdf.

Links to authorities stand as in the other tables of the same folder.
"""

from __future__ import annotations

from collections.abc import Iterator

from coopgraph.exports.publication import Publication
from coopgraph.exports.tables.columns import NOTIONS, Column, columns_of
from coopgraph.exports.tables.selection import Selection
from coopgraph.exports.things import last_part

LINKS: tuple[Column, ...] = (
    Column("table", "", "text", False, key="table"),
    Column("from_id", "", "text", False, key="id-of-row"),
    Column("from_iri", "", "address", False, key="iri"),
    Column("property", "", "address", False, key="property"),
    Column("to_id", "", "text", False, key="to-id"),
    Column("to_iri", "", "address", False, key="to-iri"),
)


def link_rows(publication: Publication) -> Iterator[dict[str, str]]:
    """Give a row for each link of each thing, in the order of the tables and their columns."""
    for table, class_iri in NOTIONS.items():
        within = Selection(publication, table)
        linked = [it for it in columns_of(table) if it.property and it.shows == "value"]
        linked = [it for it in linked if it.kind in ("links", "codes") and not it.key]
        for thing in publication.things.of_class(class_iri):
            for column in linked if within.shows(thing) else ():
                links = thing.links(column.property)
                links = within.renamed(links) if column.kind == "links" else links
                for link in links:
                    yield {
                        "table": table,
                        "from_id": thing.id,
                        "from_iri": thing.iri,
                        "property": column.property,
                        "to_id": last_part(link),
                        "to_iri": link,
                    }
