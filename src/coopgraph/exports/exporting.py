"""The whole publication in one run: same graph, same bytes, whenever and wherever it is made.

It is made beside the publication before, and takes its place as a whole. What was published before
stays readable in `versions/`, and its IRIs that are no more stand in `tombstones.ttl`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from coopgraph.errors import CoopgraphError
from coopgraph.exports.export import CATALOGUE, EXPORTS, Export, exports_named
from coopgraph.exports.publication import Publication, PublicationScope
from coopgraph.exports.publisher import Imprint
from coopgraph.exports.reading_back import read_back
from coopgraph.exports.release import holds_another, release_of, write_manifest
from coopgraph.exports.tables.columns import NOTIONS, columns_of
from coopgraph.exports.things import Things
from coopgraph.exports.versions import keep_version
from coopgraph.messages.words import Words
from coopgraph.records import Iris
from coopgraph.records.dates import read_date
from coopgraph.replacing import whole_folder
from coopgraph.replacing.checksums import write_checksums
from coopgraph.store import EmbeddedStore

ExportProgress = Callable[[Words], None]
"""Is told what is being made."""


class UnknownExport(CoopgraphError):
    """There is no export, table or column of that name."""


class OtherRelease(CoopgraphError):
    """Some files would be of this graph, the others of the one published before."""


@dataclass(frozen=True)
class Wish:
    """What to publish, and how."""

    folder: Path
    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    date: str | None = None
    imprint: Imprint | None = None
    as_of: str = ""
    roll_up: bool = False
    columns: dict[str, tuple[str, ...]] = field(default_factory=dict)
    for_spreadsheets: bool = False


def export(
    store: EmbeddedStore, iris: Iris, wish: Wish, progress: ExportProgress = lambda _title: None
) -> Iterator[Path]:
    """Write what is wished for and give the paths of the files as they are made.

    They are all there, and nothing of the release before, once the last was given. Raises
    UnknownExport, before anything is written, for a name that does not exist, and OtherRelease for
    a part of this graph in the publication of another.
    """
    known = exports_named(_names(wish))
    _check_columns(wish.columns)
    scope = PublicationScope(_last_day(wish.as_of), wish.roll_up)
    products = tuple(product for export in known.values() for product in export.products)
    with whole_folder(wish.folder) as staged:
        release = release_of(store, iris, staged.folder, date=wish.date, imprint=wish.imprint)
        if holds_another(staged.folder, release.sha256):
            if wish.only:
                raise OtherRelease.of("exports.wrong.other-release", folder=wish.folder)
            _drop(wish.skip, staged.folder)
        publication = Publication(
            Things(store),
            release,
            staged.folder,
            scope,
            wish.columns,
            wish.for_spreadsheets,
            products,
        )
        chosen = {name: known[name] for name in known if name in (wish.only or known)}
        for file in _written(publication, chosen, progress, versions=not wish.only):
            yield staged.placed(file)


def statements_of(publication: Publication) -> dict[str, int]:
    """Give file → how many statements must be in it."""
    agreed = len(publication.things.lines)
    whole = dict.fromkeys(("coopgraph.nq", "coopgraph.trig"), publication.release.quads)
    endings = ("nt", "ttl", "rdf", "jsonld")
    return whole | dict.fromkeys((f"coopgraph.{ending}" for ending in endings), agreed)


def _written(
    publication: Publication, chosen: dict[str, Export], progress: ExportProgress, *, versions: bool
) -> Iterator[Path]:
    if versions:
        progress(Words.said("exports.stage.versions"))
        yield from keep_version(publication)
    statements = statements_of(publication)
    for export in chosen.values():
        progress(export.title)
        for path in export.write(publication):
            yield read_back(path, statements.get(path.name))
    if CATALOGUE in chosen:
        yield write_manifest(publication.release, publication.folder)
    yield write_checksums(publication.folder)


def _drop(skipped: Iterable[str], folder: Path) -> None:
    """Remove what the release before has of the exports that this one is to be without."""
    for name in skipped:
        for product in EXPORTS.open(name).products:
            (folder / product.file).unlink(missing_ok=True)


def _names(wish: Wish) -> list[str]:
    """Give the names of every export but those to be skipped: the catalogue speaks of them all."""
    known = EXPORTS.names
    for name in (*wish.only, *wish.skip):
        if name not in known:
            raise UnknownExport.of("exports.wrong.name", name=name, names=", ".join(known))
    return [name for name in known if name not in wish.skip]


def _check_columns(columns: dict[str, tuple[str, ...]]) -> None:
    for table, wanted in columns.items():
        if table not in NOTIONS:
            names = ", ".join(NOTIONS)
            raise UnknownExport.of("exports.wrong.name", name=table, names=names)
        known = [column.name for column in columns_of(table)]
        for name in wanted:
            if name not in known:
                raise UnknownExport.of("exports.wrong.name", name=name, names=", ".join(known))


def _last_day(as_of: str) -> str:
    try:
        return read_date(as_of).latest if as_of else ""
    except ValueError:
        raise UnknownExport.of("exports.wrong.date", date=as_of) from None
