"""Who signs, carries out and pays is in one list: linked where known, by name where not."""

import csv
from pathlib import Path

import pytest

from coopgraph.graph import open_graph
from tests.built import Built


def rows_of(data: Path, table: str) -> list[dict[str, str]]:
    with (data / f"claims/{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize(
    ("question", "table", "names", "ids"),
    [
        ("signatories", "conventions", "signatories_as_written", "signatory_ids"),
        ("operators", "projects", "operator_as_written", "operator_ids"),
        ("funders", "projects", "funder_as_written", "funder_ids"),
    ],
)
def test_each_name_is_there_as_a_link_or_as_text(
    real: Built, real_data: Path, question: str, table: str, names: str, ids: str
) -> None:
    linked, unknown = set[str](), set[str]()
    for row in rows_of(real_data, table):
        linked.update(id for id in row[ids].split() if id not in "|-")
        if row[names]:
            written = row[names].split(" | ")
            known = row[ids].split(" | ") if row[ids] else ["-"] * len(written)
            unknown.update(name for name, id in zip(written, known, strict=True) if id == "-")
    with open_graph(str(real.shelf)) as graph:
        found = list(graph.ask(question))
    body = {"signatories": "signatory"}.get(question, question.removesuffix("s"))
    listed = {getattr(row, body).id for row in found if getattr(row, body)}
    texts = {str(getattr(row, f"{body}AsWritten")) for row in found} - {"None", ""}
    assert listed == linked
    assert texts <= unknown
    assert len(texts) >= len(unknown) * 0.8, "a few are known by that name from another document"
