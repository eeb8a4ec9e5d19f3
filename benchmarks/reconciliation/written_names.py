"""The names in the `*_as_written` columns of the claims, with the ids that the curators gave."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LIST = " | "
NOBODY = "-"
AUTHORITY, ACTOR, EDITION = ("authority",), ("actor",), ("edition",)
Row = dict[str, str]


@dataclass(frozen=True)
class WrittenName:
    """A name in a document: what it means (`notion/id`, "" for nobody known), and what is told.

    `date` is that of the row, else of the document; "" if neither has one.
    """

    column: str
    document: str
    language: str
    text: str
    means: str
    notions: tuple[str, ...]
    country: str
    date: str


@dataclass(frozen=True)
class _Column:
    """A column of names, and where its row tells the rest."""

    table: str
    names: str
    ids: str
    notions: tuple[str, ...]
    country: str = ""
    date: str = ""


_COLUMNS = (
    _Column("partnerships", "french_as_written", "french_authority", AUTHORITY, "=FR", "start"),
    _Column(
        "partnerships", "vietnamese_as_written", "vietnamese_authority", AUTHORITY, "=VN", "start"
    ),
    _Column("editions", "name_as_written", "edition_id", EDITION, "", "start"),
    _Column("editions", "place_as_written", "place", AUTHORITY, "country", "start"),
    _Column("editions", "host_as_written", "host_authority", AUTHORITY, "country", "start"),
    _Column("participations", "name_as_written", "actor_id", ACTOR, "country"),
    _Column(
        "conventions", "signatories_as_written", "signatory_ids", AUTHORITY + ACTOR, "", "signed"
    ),
    _Column("projects", "operator_as_written", "operator_ids", AUTHORITY + ACTOR, "", "start"),
    _Column("projects", "funder_as_written", "funder_ids", AUTHORITY + ACTOR, "", "start"),
)


def written_names(data: Path) -> Iterator[WrittenName]:
    """Give every name that a curator gave one id, or marked as nobody known."""
    sources = {row["id"]: row for row in _rows(data / "sources.csv")}
    for column in _COLUMNS:
        for row in _rows(data / "claims" / f"{column.table}.csv"):
            source = sources[row["source"]]
            date = row.get(column.date, "") or source["published"]
            fixed = column.country.startswith("=")
            country = column.country[1:] if fixed else row.get(column.country, "")
            for text, id in _pairs(row[column.names], row[column.ids]):
                yield WrittenName(
                    f"{column.table}.{column.names}",
                    row["source"],
                    source["language"],
                    text,
                    _thing(id, column.notions),
                    column.notions,
                    country,
                    date,
                )


def _pairs(names: str, ids: str) -> Iterator[tuple[str, str]]:
    """Pair names and ids; a name of several things at once means none of them alone."""
    parts = names.split(LIST), ids.split(LIST)
    if names and ids and len(parts[0]) == len(parts[1]):
        yield from ((text, id) for text, id in zip(*parts, strict=True) if " " not in id)


def _thing(id: str, notions: tuple[str, ...]) -> str:
    if id == NOBODY:
        return ""
    notion = (
        notions[0] if len(notions) == 1 else "actor" if id.startswith("actor-") else "authority"
    )
    return f"{notion}/{id}"


def _rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
