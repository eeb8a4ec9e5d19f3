"""Fill the `wikidata` cells of `../territories/authorities.csv` that a code settles.

    git clone https://github.com/hyperknot/country-levels-export
    git clone https://github.com/whosonfirst-data/whosonfirst-data-admin-vn
    python data/links/fill_wikidata.py country-levels-export whosonfirst-data-admin-vn

Both are read at the commit named here, whatever is checked out. A cell is filled only where every
source that has the code gives one item, and no other authority has that item; the source is added
to the row. Filled cells are left alone, and compared. Running it twice changes nothing.
"""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

AUTHORITIES = Path(__file__).resolve().parents[1] / "territories" / "authorities.csv"
ISO, GEONAMES = "ISO 3166-2", "GeoNames id"
OF_TOWN = ("provincial-city", "town")
"""Kinds whose GeoNames id may be matched: that of a district is the id of a place inside it."""
_KIND_WORD = re.compile(r"^(thành phố|thị xã) ")
Row = dict[str, str]


@dataclass(frozen=True)
class Source:
    """A dataset at a commit: its id among the references, the day it tells of, and its items.

    They are code → (item, Vietnamese name or "").
    """

    name: str
    reference: str
    day: str
    items: dict[tuple[str, str], tuple[str, str]]


def country_levels(folder: str) -> Source:
    """Read the first-level units of the world by ISO 3166-2 code (items as OpenStreetMap has)."""
    commit = "536b86946e69d407d544405d6b1a18c6e20eb651"
    units = json.loads(_git(folder, "show", f"{commit}:iso2.json"))
    items = {(ISO, iso): (unit.get("wikidata_id") or "", "") for iso, unit in units.items()}
    name = f"country-levels-export {commit[:7]}"
    return Source(name, "country-levels-export-536b869", "2020-05-07", items)


def whosonfirst(folder: str) -> Source:
    """Read the units and towns of Viet Nam by ISO 3166-2 code and by GeoNames id."""
    commit = "36f4852c8e50b5637c140715b5d896c01baf2dd1"
    items: dict[tuple[str, str], tuple[str, str]] = {}
    for place in _places(folder, commit):
        known = place.get("wof:concordances") or {}
        name = (place.get("name:vie_x_preferred") or [""])[0]
        for register, key in ((ISO, "iso:id"), (GEONAMES, "gn:id")):
            if known.get("wd:id") and known.get(key):
                items[register, str(known[key])] = known["wd:id"], name
    name = f"whosonfirst-data-admin-vn {commit[:7]}"
    return Source(name, "whosonfirst-vn-36f4852", "2024-03-06", items)


def _places(folder: str, commit: str) -> Iterator[dict[str, dict[str, str]]]:
    """Give the properties of each place, outlines of others left aside."""
    listed = _git(folder, "ls-tree", "-r", "--name-only", commit).decode().splitlines()
    wanted = [n for n in listed if n.endswith(".geojson") and "-alt-" not in n]
    asked = "".join(f"{commit}:{name}\n" for name in wanted).encode()
    answer = io.BytesIO(_git(folder, "cat-file", "--batch", given=asked))
    while head := answer.readline().split():
        yield json.loads(answer.read(int(head[-1])))["properties"]
        answer.readline()


def _git(folder: str, *arguments: str, given: bytes = b"") -> bytes:
    done = subprocess.run(["git", "-C", folder, *arguments], input=given, capture_output=True)
    if done.returncode:
        sys.exit(f"{folder}: {done.stderr.decode().strip()}")
    return done.stdout


def told(row: Row, sources: list[Source]) -> dict[str, str]:
    """Give what the sources say of an authority that existed on their day: source, code → item."""
    found = {}
    for source in sources:
        for register, code in ((ISO, row["iso3166_2"]), (GEONAMES, row["geonames"])):
            item, name = source.items.get((register, code), ("", ""))
            if item and _existed(row, source.day) and _fits(row, register, name):
                found[f"{source.name} ({register} {code})"] = item
    return found


def cited(row: Row, sources: list[Source]) -> list[str]:
    """Give what to add to the source of a row: `wikidata: ` and the reference of each that says."""
    return [f"wikidata: {source.reference}" for source in sources if told(row, [source])]


def _existed(row: Row, day: str) -> bool:
    """Tell whether an authority was there; a merged one that keeps a code is another thing."""
    start, end = row["valid_from"] or "0000", row["valid_to"] or "9999"
    return start <= day and end[: len(day)] >= day[: len(end)]


def _fits(row: Row, register: str, name: str) -> bool:
    """Hold a code that names a place, not a unit, against kind and name as well."""
    if register == ISO:
        return True
    return row["kind"] in OF_TOWN and _plain(name) == _plain(row["name_vi"])


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFC", name).replace("Ð", "Đ").casefold()
    return re.sub(r"\s*[-–]\s*", "-", _KIND_WORD.sub("", letters))


def fill(rows: list[Row], sources: list[Source]) -> None:
    """Fill the empty cells, and tell of each why not, where a source says anything."""
    said = {row["id"]: told(row, sources) for row in rows}
    taken = Counter(row["wikidata"] for row in rows if row["wikidata"])
    taken.update(
        item for row in rows if not row["wikidata"] for item in {*said[row["id"]].values()}
    )
    for row in rows:
        items = set(said[row["id"]].values())
        if row["wikidata"] and items - {row["wikidata"]}:
            print(f"{row['id']}: has {row['wikidata']}, sources say {sorted(items)}")
        elif len(items) > 1:
            print(f"{row['id']}: sources disagree: {said[row['id']]}")
        elif items and not row["wikidata"] and taken[min(items)] > 1:
            print(f"{row['id']}: {min(items)} is another's too")
        elif items and not row["wikidata"]:
            row["wikidata"] = min(items)
            row["source"] = " | ".join(filter(None, (row["source"], *cited(row, sources))))


def main(country_levels_folder: str, whosonfirst_folder: str) -> None:
    """Read the sources, fill the table, and count."""
    sources = [country_levels(country_levels_folder), whosonfirst(whosonfirst_folder)]
    with AUTHORITIES.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows, columns = list(reader), list(reader.fieldnames or ())
    before = sum(bool(row["wikidata"]) for row in rows)
    seconded = sum(row["wikidata"] in told(row, sources).values() for row in rows)
    fill(rows, sources)
    with AUTHORITIES.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    after = sum(bool(row["wikidata"]) for row in rows)
    print(f"{before} of {len(rows)} had an item, {seconded} of them as a source says; now {after}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
