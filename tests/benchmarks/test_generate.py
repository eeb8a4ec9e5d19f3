"""The made-up tables: same bytes for the same seed, shape of the dictionary, whole references."""

import filecmp
import re
import unicodedata

import pytest

import generate
from synthetic.dictionary import KEYS, WOVEN
from synthetic.pattern import Pattern, parts
from synthetic.sorting import SortedTable
from synthetic.weaving import weave

ID = re.compile(r"[a-z0-9]+(-{1,2}[a-z0-9]+)*")
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def files(folder):
    return sorted(p.relative_to(folder) for p in folder.rglob("*") if p.is_file())


def test_same_seed_same_bytes(pattern, woven, tmp_path):
    weave(pattern, 3, 1, tmp_path / "again")
    assert files(woven) == files(tmp_path / "again")
    different = filecmp.cmpfiles(woven, tmp_path / "again", files(woven), shallow=False)[1:]
    assert different == ([], [])


def test_another_seed_says_other_things(pattern, woven, tmp_path):
    weave(pattern, 1, 2, tmp_path / "other")
    assert (tmp_path / "other/sources.csv").read_bytes() not in (woven / "sources.csv").read_bytes()


def test_smaller_size_is_the_first_part(pattern, made, tmp_path):
    weave(pattern, 1, 1, tmp_path / "small")
    small = Pattern(tmp_path / "small")
    for name in WOVEN:
        known = {tuple(row.values()) for row in made.rows(name)}
        assert {tuple(row.values()) for row in small.rows(name)} <= known


def test_command_line_writes_the_tables_and_spares_what_is_there(tmp_path, capsys):
    assert generate.main(["--size", "1", "--seed", "4", str(tmp_path / "data")]) == 0
    assert len(Pattern(tmp_path / "data").rows("claims/partnerships")) > 0
    with pytest.raises(SystemExit):
        generate.main([str(tmp_path / "data")])
    assert "not empty" in capsys.readouterr().err


def test_same_tables_and_columns_as_the_data(pattern, made):
    assert made.tables.keys() == pattern.tables.keys()
    for name, table in pattern.tables.items():
        assert made.tables[name].columns == table.columns


@pytest.mark.parametrize("name", sorted(KEYS))
def test_sorted_by_a_unique_key(made, name):
    keys = [tuple(row[column] for column in KEYS[name]) for row in made.rows(name)]
    assert keys == sorted(set(keys))


def test_nfc_and_bare_line_feeds(woven):
    for path in woven.rglob("*.csv"):
        text = path.read_bytes().decode("utf-8")
        assert unicodedata.is_normalized("NFC", text)
        assert "\r" not in text
        assert text.endswith("\n")


def test_a_new_column_stops_the_generator(pattern, tmp_path):
    new = Pattern(pattern.folder)
    totals = new.tables["claims/totals"]
    new.tables["claims/totals"] = type(totals)((*totals.columns, "unit"), totals.rows)
    with pytest.raises(ValueError, match=r"totals\.csv, column unit"):
        weave(new, 1, 1, tmp_path / "out")


def references(made):
    """Every id that points somewhere, with the ids it may be."""
    authorities, sources = set(made.authorities), set(made.sources)
    pairs = {row["partnership_id"] for row in made.rows("claims/partnerships")}
    editions = {row["edition_id"] for row in made.rows("claims/editions")}
    conventions = {row["convention_id"] for row in made.rows("claims/conventions")}
    actors = {row["actor_id"] for row in made.rows("claims/participations")}
    themes = {row["id"] for row in made.rows("themes")}
    targets = {
        "source": sources, "copy_of": sources, "french_authority": authorities,
        "vietnamese_authority": authorities, "authority": authorities, "parent": authorities,
        "location_authority": authorities, "host_authority": authorities,
        "predecessors": authorities, "successors": authorities, "authorities": authorities,
        "partnership_ids": pairs, "edition_id": editions, "themes": themes,
        "renews": conventions, "coordinator": actors,
    }  # fmt: skip
    for name, table in made.tables.items():
        for row in table.rows:
            for column, known in targets.items():
                if column == "source" and not name.startswith("claims/"):
                    continue  # of a territory: where its facts come from, in words
                for id in parts(row.get(column, "")):
                    yield name, column, id, known


def test_every_reference_exists(made):
    found = list(references(made))
    assert len(found) > 5_000
    assert [(n, c, id) for n, c, id, known in found if id not in known] == []
    places = {row["place"] for row in made.rows("claims/editions")} - {""}
    assert places <= set(made.authorities)


def test_pair_is_named_by_its_parties(made):
    for row in made.rows("claims/partnerships"):
        assert row["partnership_id"] == f"{row['french_authority']}--{row['vietnamese_authority']}"


def test_ids_and_dates_are_well_formed(made):
    for name, table in made.tables.items():
        for row in table.rows:
            for column in KEYS[name]:
                if row[column] and (column.endswith("id") or column == "source"):
                    assert ID.fullmatch(row[column]), (name, row[column])
            for column in ("start", "end", "signed", "expires", "published", "valid_to", "date"):
                if row.get(column):
                    assert DATE.fullmatch(row[column]), (name, column, row[column])


def test_no_document_is_published_after_it_was_read(made):
    for row in made.rows("sources"):
        assert row["published"] <= row["retrieved"]


def test_words_are_french_and_vietnamese(made):
    titles = " ".join(row["title_as_written"] for row in made.rows("claims/projects"))
    assert re.search("[éèêàç]", titles)
    assert re.search("[ộạểữờ]", titles)


def test_sorted_runs_on_disk_give_the_same_table(tmp_path, monkeypatch):
    monkeypatch.setattr("synthetic.sorting.RUN", 3)
    rows = [{"id": f"{n * 7 % 10}", "text": f"a, “{n}”\nb"} for n in range(10)]
    with SortedTable(tmp_path / "t.csv", ("id", "text"), ("id",)) as table:
        for row in rows:
            table.add(row)
    written = Pattern(tmp_path).rows("t")
    assert written == sorted(rows, key=lambda row: row["id"])
