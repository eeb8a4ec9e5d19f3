from pathlib import Path

from coopgraph.findings.write_docs import PAGE, docs_page, write

ROOT = Path(__file__).parents[2]


def test_the_page_is_up_to_date():
    assert (ROOT / PAGE).read_text(encoding="utf-8") == docs_page()


def test_writing_leaves_only_the_page(tmp_path: Path):
    write(tmp_path / "reference" / "findings.md")
    assert [path.name for path in (tmp_path / "reference").iterdir()] == ["findings.md"]
