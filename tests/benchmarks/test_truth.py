"""Measuring against known truth: what is drawn, and what may never differ. No share is asserted."""

from __future__ import annotations

import csv
import io
from collections import Counter
from dataclasses import replace

import pytest

from truth.__main__ import main, measure
from truth.drawing import COLUMNS, draw
from truth.published import helped
from truth.results import PLAIN, RULE, WITHOUT, results
from truth.scoring import contested, share_right
from truth.ways import plain_vote, rule, rule_without_record
from truth.worlds import WORLDS, World

SMALL = World("small", sources=12, things=30, claims=10, copying=0.25, imprecise=0.3)
worlds = pytest.mark.parametrize("world", WORLDS, ids=lambda world: world.name)


def test_a_seed_gives_the_same_rows_and_another_seed_others():
    assert draw(SMALL, 1) == draw(SMALL, 1)
    assert draw(SMALL, 1).rows != draw(SMALL, 2).rows


@worlds
def test_the_worlds_are_as_they_say(world: World):
    rows = draw(world, 1).rows
    copies = {row["source"] for row in rows if row["copy_of"]}
    imprecise = sum(len(row["value"]) < 10 for row in rows) / len(rows)
    assert len({row["source"] for row in rows}) == world.sources
    assert len(copies) == (round(world.sources * world.copying) if world.declared else 0)
    assert abs(imprecise - world.imprecise) < 0.15
    assert all(n == 1 for n in Counter((r["thing"], r["source"]) for r in rows).values())


def test_sources_are_as_accurate_as_said():
    drawn = draw(World("exact", accuracy=(0.7, 0.7), sources=60), 1)
    right = [row["value"] == drawn.truth[row["thing"]] for row in drawn.rows]
    assert 0.65 < sum(right) / len(right) < 0.75


def test_a_copy_says_what_its_original_says():
    rows = draw(SMALL, 3).rows
    said = {(row["source"], row["thing"]): row["value"] for row in rows}
    for row in rows:
        if row["copy_of"]:
            assert said[row["copy_of"], row["thing"]] == row["value"]


@worlds
def test_declared_copies_change_no_answer_of_the_rule(world: World):
    """Copies count once: without them the same values win, with the record and without it."""
    rows = draw(replace(world, copying=0.3, declared=True, kinds_tell=False), 1).rows
    originals = [row for row in rows if not row["copy_of"]]
    kinds = {row["source"]: row["kind"] for row in rows}
    as_origin = [row | {"kind": kinds[row["copy_of"] or row["source"]]} for row in rows]
    for way in (rule, rule_without_record):
        with_copies, without = way(as_origin), way(originals)
        assert with_copies == without


@worlds
def test_the_order_of_rows_changes_no_answer(world: World):
    rows = draw(world, 2).rows
    assert rule(rows) == rule(rows[::-1])


def test_right_is_the_most_precise_true_value_that_is_stated():
    drawn = draw(SMALL, 1)
    for thing, right in contested(drawn).items():
        stated = {row["value"] for row in drawn.rows if row["thing"] == thing}
        true = [value for value in stated if drawn.truth[thing].startswith(value)]
        assert right == max(true, key=len, default=None)


def test_ties_count_as_drawing_one_of_them():
    assert share_right({"x": ["1", "2"], "y": ["3"]}, {"x": "1", "y": "3"}) == 75.0
    assert plain_vote([dict.fromkeys(COLUMNS, "") | {"thing": "x", "value": v} for v in "ab"]) == {
        "x": ["a", "b"]
    }


def test_the_others_get_no_declared_copies_and_precise_dates():
    said = helped(draw(SMALL, 1).rows)
    assert len(said) == 9
    for thing in {thing for of_source in said.values() for thing in of_source}:
        values = {of_source[thing] for of_source in said.values() if thing in of_source}
        assert not any(v != w and w.startswith(v) for v in values for w in values)


def test_measuring_twice_gives_the_same_and_is_told():
    once = measure(SMALL, 2, with_published=False)
    assert once == measure(SMALL, 2, with_published=False)
    assert set(once[0]) == {PLAIN, WITHOUT, RULE}
    shares = once[0] | {"another": [50.0, 60.0]}
    text = results({"small": (shares, once[1])}, 2, "versions")
    assert "| small |" in text
    assert "55.0 ±7.1" in text


def test_a_world_can_be_written_for_the_command(capsys):
    main(["--draw", WORLDS[0].name, "--seed", "4"])
    rows = list(csv.DictReader(io.StringIO(capsys.readouterr().out)))
    assert rows == draw(WORLDS[0], 4).rows
