"""The walk of the generator, once: pattern, authorities, strands, tables."""

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from synthetic.dictionary import KEYS, WOVEN, Woven
from synthetic.pattern import LIST, Pattern, Row, parts
from synthetic.sorting import SortedRows, SortedTable
from synthetic.strands import Strand
from synthetic.territories import Land

AUTHORITIES, SUCCESSIONS = "territories/authorities", "territories/successions"
COLLISIONS = "territories/alias_collisions"
_AS_THEY_ARE = ("themes", "territories/references", "territories/former_parents")
OPTIONAL = {
    "rulings": ("thing", "property", "value", "reason", "curator", "date"),
    "replacements": ("thing", "replaced_by", "date", "reason"),
    "acknowledged": ("kind", "table", "row", "found", "reason", "curator", "date"),
}
"""Tables that a pattern may lack, and their columns; woven, they have no rows."""


def weave(pattern: Pattern, size: int, seed: int, out: Path) -> None:
    """Write a data directory `size` times the pattern's; the same arguments, the same bytes.

    Raises ValueError when the pattern has a table or a column the dictionary does not know.
    """
    _check(pattern)
    with ExitStack() as open_tables:
        tables = {
            name: open_tables.enter_context(
                SortedTable(out / f"{name}.csv", _columns(pattern, name), key)
            )
            for name, key in KEYS.items()
        }
        forms = SortedRows((0, 1))
        open_tables.callback(forms.close)
        for name in _AS_THEY_ARE:
            for row in pattern.rows(name):
                tables[name].add(row)
        land = Land(pattern, seed)
        for number in range(size):
            people = land.people(number)
            for row in people.made.values():
                tables[AUTHORITIES].add(row)
                _add_forms(row, forms)
            for row in land.successions(number, people):
                tables[SUCCESSIONS].add(row)
            strand = Strand(pattern, seed, number, people.standing)
            for name, woven in WOVEN.items():
                if woven.grows or number == 0:
                    for row in _taken_over(strand, woven, pattern.rows(name)):
                        tables[name].add(row)
        for row in _collisions(forms):
            tables[COLLISIONS].add(row)
    shutil.copytree(pattern.folder / "territories/boundaries", out / "territories/boundaries")
    (out / "README.md").write_text(_README.format(size=size, seed=seed), encoding="utf-8")


_README = """# Made-up tables

Written by `benchmarks/generate.py --size {size} --seed {seed}`, in the shape of `data/` and with
its dictionary. Only `themes.csv`, `territories/boundaries/`, the references of the territories and
the first authorities are real; nothing else says anything about the world.
"""


def _taken_over(strand: Strand, woven: Woven, rows: list[Row]) -> Iterator[Row]:
    for row in rows:
        yield {
            name: rule(strand, row, row[name]) if row[name] else ""
            for name, rule in woven.rules.items()
        }


def _add_forms(row: Row, forms: SortedRows) -> None:
    names = (row["name_fr"], row["name_vi"], row["name_en"], *parts(row["aliases"]))
    for form in {name.casefold().replace("’", "'") for name in names if name}:
        forms.add((form, row["id"]))


def _collisions(forms: SortedRows) -> Iterator[Row]:
    """Yield the written forms that several authorities share; either apostrophe is the same."""
    for form, sharing in groupby(forms, key=itemgetter(0)):
        ids = [id for _, id in sharing]
        if len(ids) > 1:
            yield {"alias_casefolded": form, "authorities": LIST.join(ids)}


def _columns(pattern: Pattern, name: str) -> tuple[str, ...]:
    return pattern.tables[name].columns if name in pattern.tables else OPTIONAL[name]


def _check(pattern: Pattern) -> None:
    for name in pattern.tables.keys() - KEYS.keys():
        raise ValueError(f"{name}.csv is new: tell benchmarks/synthetic/dictionary.py about it")
    for name, woven in WOVEN.items():
        for column in set(pattern.tables[name].columns) ^ woven.rules.keys():
            raise ValueError(f"{name}.csv, column {column}: not as in synthetic/dictionary.py")
