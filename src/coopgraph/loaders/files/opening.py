"""Opening tables, whichever way they are kept: folders of CSV files, workbooks, several at once."""

from __future__ import annotations

from pathlib import Path

from coopgraph.errors import DataMissing
from coopgraph.loaders.files.csv_folder import CsvFolder
from coopgraph.loaders.files.layers import Layers
from coopgraph.loaders.files.table import Tables
from coopgraph.loaders.files.workbook import Workbook


def open_tables(*data: Path) -> Tables:
    """Open the tables in a folder (as data/ is laid out) or in an .xlsx or .ods workbook.

    Of several, the later are laid over the first; one named twice is read once. Raises
    `DataMissing` if one is neither.
    """
    data = tuple(dict.fromkeys(data))
    names = _names(data)
    opened = [_opened(path, name) for path, name in zip(data, names, strict=True)]
    if len(opened) == 1:
        return opened[0]
    return Layers(opened)


def _opened(path: Path, name: str) -> Tables:
    if path.is_dir():
        return CsvFolder(path, name)
    if path.is_file():
        return Workbook(path, name)
    raise DataMissing.of("loaders.missing", path=path)


def _names(data: tuple[Path, ...]) -> list[str]:
    """Give each place the name under which findings show it: short, but no two the same."""
    short = [p.name if p.is_absolute() or p.is_file() else p.as_posix() for p in data]
    whole = [path.as_posix() for path in data]
    return [w if short.count(s) > 1 else s for s, w in zip(short, whole, strict=True)]
