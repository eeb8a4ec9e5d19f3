"""The counts in data/README.md come from the tables, and notice when they change."""

from pathlib import Path

from coopgraph.loaders.write_docs import PAGE, counted, write
from coopgraph.paths import DATA


def test_the_page_is_up_to_date():
    page = (DATA() / PAGE).read_text(encoding="utf-8")
    assert page == counted(page, DATA())


def test_a_row_more_changes_the_counts(world_data: Path, tmp_path: Path):
    import shutil

    data = tmp_path / "data"
    shutil.copytree(world_data, data)
    page = """| sources.csv | 0 | 0 | id | one document |
| claims/totals.csv | 9 |  | total_id, source | one figure |

Sources by language: nothing.

## claims/totals.csv

| column | type | filled |
| --- | --- | ---: |
| note | text | 77 |
| value | number | 77 |
"""
    (data / PAGE).write_text(page, encoding="utf-8")
    write(data)
    before = (data / PAGE).read_text(encoding="utf-8")
    assert "| claims/totals.csv | 1 |  | total_id, source |" in before
    assert "| value | number | 1 |" in before
    totals = data / "claims/totals.csv"
    header, row = totals.read_text(encoding="utf-8").splitlines()
    totals.write_text(f"{header}\n{row}\n{row}x\n", encoding="utf-8")
    write(data)
    assert "| claims/totals.csv | 2 |" in (data / PAGE).read_text(encoding="utf-8")
    assert sorted(path.name for path in data.glob("README*")) == [PAGE]
