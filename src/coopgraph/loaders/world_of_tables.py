"""From tables to records: the first stretch of the one path of the data.

Reference tables first, because claims speak of what is in them; within each table, row by row. A
row becomes a record or a finding, never nothing. References may point ahead, so they are settled
last.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from coopgraph.findings import Findings
from coopgraph.garbage import without_collecting
from coopgraph.gazetteer import Gazetteer
from coopgraph.loaders.every_loader import read_every_loader
from coopgraph.loaders.files.table import Tables
from coopgraph.loaders.loader import Background, TellHowFar
from coopgraph.loaders.rows.tables_reader import Reader
from coopgraph.loaders.rows.typed_names import TypedNames
from coopgraph.loaders.tables.acknowledgements import read_acknowledgements
from coopgraph.loaders.tables.alias_collisions import check_alias_collisions
from coopgraph.loaders.tables.authorities import read_authorities
from coopgraph.loaders.tables.boundaries import read_boundaries
from coopgraph.loaders.tables.cited_references import read_references
from coopgraph.loaders.tables.documents import check_claims, read_sources
from coopgraph.loaders.tables.former_parents import read_former_parents
from coopgraph.loaders.tables.points_in_outlines import check_points
from coopgraph.loaders.tables.proposed_merges import ItemsTold
from coopgraph.loaders.tables.replacements import read_replacements
from coopgraph.loaders.tables.rulings import read_rulings
from coopgraph.loaders.tables.successions import read_changes
from coopgraph.loaders.tables.themes import read_themes
from coopgraph.loaders.tables.undeclared_copies import CopiesSought
from coopgraph.records import Claim, Record, World


def read_world(
    tables: Tables,
    findings: Findings,
    places: tuple[Path, ...] = (),
    tell: TellHowFar = lambda _how_far: None,
    rows_before: Mapping[str, int] = MappingProxyType({}),
) -> World:
    """Read every table; what is wrong goes to `findings`, and rows with fatal ones are left out.

    `places` are the folders and workbooks that were named; other loaders find their files there.
    `rows_before` says how many rows tables had when they were last built, by path.
    """
    with without_collecting():  # records are many and form no circles
        return _read(Reader(tables, findings, rows_before), findings, places, tell)


def _read(reader: Reader, findings: Findings, places: tuple[Path, ...], tell: TellHowFar) -> World:
    world = World(rows=reader.counts)

    world.sources = read_sources(reader)
    world.references = read_references(reader, {source.id for source in world.sources})
    world.themes = read_themes(reader)
    _read_territories(reader, world)
    known = {authority.id: authority for authority in world.authorities}
    world.changes = read_changes(reader, known)
    world.former_parents = list(read_former_parents(reader, known))
    gazetteer = Gazetteer.of(world)
    check_alias_collisions(reader, gazetteer)

    documents = {source.id: source for source in world.sources}
    background = Background(documents, gazetteer, reader, places)
    _hear(read_every_loader(background, findings, tell), reader, world)
    world.rulings = read_rulings(reader, world.claims.things)
    world.replacements = read_replacements(reader, _things(world))

    world.acknowledgements = read_acknowledgements(reader)
    reader.references.settle(findings, TypedNames(world, gazetteer))
    reader.tables.report_unread(findings)
    return world


def _hear(claims: Iterable[Claim], reader: Reader, world: World) -> None:
    """Put down each claim as it goes by, and report what is seen in many of them."""
    items, copies = ItemsTold(), CopiesSought(world.sources)
    for claim in claims:
        world.claims.add(claim)
        items.hear(claim)
        copies.hear(claim)
    check_claims(reader, world.sources, world.claims.documents)
    items.propose_merges(reader.findings)
    copies.propose_copies(reader)


def _things(world: World) -> Iterator[str]:
    """Give everything that the tables describe or claim something about, as `<notion>/<id>`."""
    described: tuple[Iterable[Record], ...] = (
        *(world.sources, world.references, world.themes),
        *(world.authorities, world.territories, world.changes),
    )
    yield from (f"{record.NOTION}/{record.id}" for records in described for record in records)
    yield from world.claims.things


def _read_territories(reader: Reader, world: World) -> None:
    """Read authorities, their territories, codes and points, then the outlines."""
    for row in read_authorities(reader):
        world.authorities.append(row.authority)
        world.territories.append(row.territory)
        reader.references.of("territory").add(row.territory.id)
        world.identifiers.extend(row.identifiers)
        if row.centroid:
            world.geometries.append(row.centroid)
    outlines = read_boundaries(reader)
    check_points(reader, world.territories, world.geometries, outlines)
    world.geometries.extend(outline.geometry() for outline in outlines)
