"""Writing a table sorted by its key in bounded memory: sorted runs on disk, then one merge."""

import csv
import heapq
import tempfile
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from types import TracebackType
from typing import IO

RUN = 50_000
"""Rows held in memory before a sorted run goes to disk."""


class SortedRows:
    """Rows that come back in the order of some of their columns, however many they are."""

    def __init__(self, key: Sequence[int]) -> None:
        self._key: Callable[[tuple[str, ...]], str] = itemgetter(*key)
        self._held: list[tuple[str, ...]] = []
        self._runs: list[IO[str]] = []
        self._files = ExitStack()

    def add(self, row: tuple[str, ...]) -> None:
        """Keep one row."""
        self._held.append(row)
        if len(self._held) >= RUN:
            self._spill()

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        self._held.sort(key=self._key)
        runs = (map(tuple, _from_start(run)) for run in self._runs)
        return iter(heapq.merge(*runs, self._held, key=self._key))

    def close(self) -> None:
        """Forget the runs on disk."""
        self._files.close()

    def _spill(self) -> None:
        file = tempfile.TemporaryFile("w+", encoding="utf-8", newline="")  # noqa: SIM115
        self._runs.append(self._files.enter_context(file))
        self._held.sort(key=self._key)
        csv.writer(file).writerows(self._held)
        self._held.clear()


def _from_start(run: IO[str]) -> Iterator[list[str]]:
    run.seek(0)
    return csv.reader(run)


class SortedTable:
    """A CSV file in the way of `data/README.md`: UTF-8, NFC, LF, sorted by key, keys unique."""

    def __init__(self, path: Path, columns: Sequence[str], key: Sequence[str]) -> None:
        self.path = path
        self.columns = tuple(columns)
        self._key = [self.columns.index(name) for name in key]
        self._rows = SortedRows(self._key)

    def add(self, row: dict[str, str]) -> None:
        """Keep one row, given by column."""
        self._rows.add(tuple(unicodedata.normalize("NFC", row[name]) for name in self.columns))

    def __enter__(self) -> "SortedTable":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        if error is None:
            self._write()
        self._rows.close()

    def _write(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(self.columns)
            for key, rows in groupby(self._rows, key=itemgetter(*self._key)):
                first, *others = rows
                if others:
                    raise ValueError(f"{self.path.name}: two rows with the key {key}")
                writer.writerow(first)
