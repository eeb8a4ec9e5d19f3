"""Which authority a name meant, with the real table of authorities."""

import csv

from coopgraph.gazetteer import Gazetteer
from coopgraph.paths import DATA
from coopgraph.records import read_date


def test_shared_forms_are_those_of_the_table(gazetteer: Gazetteer):
    with open(DATA() / "territories/alias_collisions.csv", newline="", encoding="utf-8") as file:
        listed = {
            row["alias_casefolded"]: tuple(row["authorities"].split(" | "))
            for row in csv.DictReader(file)
        }
    assert gazetteer.shared_forms() == listed


def test_who_existed(gazetteer: Gazetteer):
    """The number of provincial units by date, as the README of the territories counts them."""
    kinds = {"province", "municipality"}
    for day, count in (("2003", 61), ("2008-08-01", 63), ("2025-06-30", 63), ("2025-07-01", 34)):
        there = gazetteer.on(read_date(day))
        units = [id for id in there if gazetteer.authorities[id].kind in kinds]
        assert len([id for id in units if "zone" not in id]) == count, day
