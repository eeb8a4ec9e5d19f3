"""The made-up tables are as hard as the real ones: measured on both, within stated bounds."""

from collections import Counter, defaultdict

import pytest

from synthetic.dictionary import WOVEN
from synthetic.pattern import parts

TOGETHER = frozenset({"claims/series"})
"""Tables that a further strand does not make longer."""


def rows_of(tables):
    made = [t for name, t in tables.tables.items() if name != "territories/alias_collisions"]
    return sum(len(table.rows) for table in made)


def documents_per_thing(tables, name):
    rows = tables.rows(name)
    return len(rows) / len({row[WOVEN[name].key[0]] for row in rows})


def contested(tables, name, column):
    """Share of the things with a value in the column that have two different ones."""
    values = defaultdict(set)
    for row in tables.rows(name):
        if row[column]:
            values[row[WOVEN[name].key[0]]].add(row[column])
    return sum(len(said) > 1 for said in values.values()) / len(values)


def imprecise(tables):
    """Share of the dates that name no day."""
    dates = [r[c] for r in tables.rows("claims/conventions") for c in ("signed",) if r[c]]
    dates += [r[c] for r in tables.rows("claims/partnerships") for c in ("start",) if r[c]]
    return sum(len(date) < 10 for date in dates) / len(dates)


def out_of_time(tables):
    """Share of the dated pairs that begin before or after one of their authorities lived."""
    dated = [row for row in tables.rows("claims/partnerships") if row["start"]]
    wrong = 0
    for row in dated:
        for side in ("french_authority", "vietnamese_authority"):
            known, year = tables.authorities[row[side]], row["start"][:4]
            begins, ends = known["valid_from"][:4], known["valid_to"][:4]
            wrong += bool((begins and year < begins) or (ends and year > ends))
    return wrong / len(dated)


def filled(tables, name):
    rows = tables.rows(name)
    return {c: sum(bool(r[c]) for r in rows) / len(rows) for c in tables.tables[name].columns}


def letters(tables, name):
    rows = tables.rows(name)
    return sum(len(cell) for row in rows for cell in row.values()) / len(rows)


def test_size(pattern, made):
    """Three strands are less than three times the real data: some tables do not grow."""
    assert 2.5 * rows_of(pattern) < rows_of(made) < 3 * rows_of(pattern)


@pytest.mark.parametrize("name", sorted(WOVEN.keys() - TOGETHER))
def test_documents_grow_with_the_size(pattern, made, name):
    assert len(made.rows(name)) == 3 * len(pattern.rows(name))


@pytest.mark.parametrize("name", sorted(name for name in WOVEN if len(WOVEN[name].key) > 1))
def test_documents_per_thing(pattern, made, name):
    assert documents_per_thing(made, name) == pytest.approx(
        documents_per_thing(pattern, name), rel=0.05
    )


@pytest.mark.parametrize(
    ("name", "column"),
    [
        ("claims/partnerships", "start"),
        ("claims/partnerships", "kind"),
        ("claims/conventions", "signed"),
        ("claims/projects", "start"),
        ("claims/projects", "budget"),
        ("claims/editions", "number"),
        ("claims/editions", "start"),
        ("claims/editions", "delegates"),
        ("claims/totals", "value"),
    ],
)
def test_share_of_contested_things(pattern, made, name, column):
    assert contested(made, name, column) == pytest.approx(
        contested(pattern, name, column), abs=0.03
    )


def test_share_of_imprecise_dates(pattern, made):
    assert imprecise(made) == pytest.approx(imprecise(pattern), abs=0.01)


def test_share_of_copies(pattern, made):
    share = [sum(bool(r["copy_of"]) for r in t.rows("sources")) for t in (pattern, made)]
    assert share[1] == 3 * share[0]


def test_dates_of_authorities_are_mostly_respected(pattern, made):
    assert out_of_time(made) <= out_of_time(pattern) + 0.05


@pytest.mark.parametrize("name", sorted(WOVEN))
def test_share_of_filled_cells(pattern, made, name):
    real = filled(pattern, name)
    for column, share in filled(made, name).items():
        assert share == pytest.approx(real[column], abs=0.01), column


@pytest.mark.parametrize("name", sorted(WOVEN))
def test_rows_are_as_long(pattern, made, name):
    assert letters(made, name) == pytest.approx(letters(pattern, name), rel=0.3)


def test_territories_grow_by_communes_and_districts(pattern, made):
    new = Counter(
        row["kind"] for id, row in made.authorities.items() if id not in pattern.authorities
    )
    assert {"commune", "district", "commune-vn"} <= new.keys()
    assert not {"region", "department", "province", "municipality"} & new.keys()


def test_successions_stay_in_proportion(pattern, made):
    kinds = [Counter(r["kind"] for r in t.rows("territories/successions")) for t in (pattern, made)]
    assert kinds[1] == Counter({kind: 3 * number for kind, number in kinds[0].items()})


def test_real_provinces_become_hubs(pattern, made):
    def partners(tables):
        found = Counter(row["vietnamese_authority"] for row in tables.rows("claims/partnerships"))
        return sum(found[id] for id in pattern.authorities)

    assert partners(made) > 1.5 * partners(pattern)


def test_shared_written_forms_are_listed(made):
    listed = {
        r["alias_casefolded"]: r["authorities"] for r in made.rows("territories/alias_collisions")
    }
    sharing = defaultdict(set)
    for id, row in made.authorities.items():
        names = [row["name_fr"], row["name_vi"], row["name_en"], *parts(row["aliases"])]
        for name in names:
            sharing[name.casefold().replace("’", "'")].add(id)
    assert listed == {n: " | ".join(sorted(ids)) for n, ids in sharing.items() if len(ids) > 1}
