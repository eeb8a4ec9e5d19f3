"""The whole publication in one run: same graph, same bytes, whenever and wherever it is made.

It is made beside the publication before, and takes its place as a whole. What was published before
stays readable in `versions/`, and its IRIs that are no more stand in `tombstones.ttl`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from coopgraph.errors import CoopgraphError
from coopgraph.exports.publication import Export, Publication, Scope
from coopgraph.exports.publisher import Imprint
from coopgraph.exports.registry import EXPORTS, NAMES
from coopgraph.exports.release import release_of, write_manifest
from coopgraph.exports.tables.columns import NOTIONS, columns_of
from coopgraph.exports.things import Things
from coopgraph.exports.versions import keep_version
from coopgraph.records import Iris
from coopgraph.records.dates import read_date
from coopgraph.replacing import whole_folder
from coopgraph.replacing.checksums import write_checksums
from coopgraph.store import EmbeddedStore

Progress = Callable[[str], None]


class UnknownExport(CoopgraphError):
    """There is no export, table or column of that name."""


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


def export(
    store: EmbeddedStore, iris: Iris, wish: Wish, progress: Progress = lambda name: None
) -> Iterator[Path]:
    """Write what is wished for and give the paths of the files as they are made.

    They are all there, and nothing of the release before, once the last was given. Raises
    UnknownExport, before anything is written, for a name that does not exist.
    """
    chosen = _chosen(wish)
    _check_columns(wish.columns)
    scope = Scope(_last_day(wish.as_of), wish.roll_up)
    with whole_folder(wish.folder) as staged:
        release = release_of(store, iris, staged.folder, date=wish.date, imprint=wish.imprint)
        publication = Publication(Things(store), release, staged.folder, scope, wish.columns)
        for file in _written(publication, chosen, progress, versions=not wish.only):
            yield staged.placed(file)


def _written(
    publication: Publication, chosen: list[Export], progress: Progress, *, versions: bool
) -> Iterator[Path]:
    if versions:
        progress("versions")
        yield from keep_version(publication)
    for export in chosen:
        progress(export.name)
        yield from export.write(publication)
    if any(export.name == "catalogue" for export in chosen):
        yield write_manifest(publication.release, publication.folder)
    yield write_checksums(publication.folder)


def _chosen(wish: Wish) -> list[Export]:
    for name in (*wish.only, *wish.skip):
        if name not in NAMES:
            raise UnknownExport.of("exports.wrong.name", name=name, names=", ".join(NAMES))
    wanted: Iterable[str] = wish.only or NAMES
    return [export for export in EXPORTS if export.name in wanted and export.name not in wish.skip]


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
