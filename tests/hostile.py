"""The small world with the words of documents that mean harm, in every table."""

import csv
import io
import shutil
from pathlib import Path

from coopgraph.building import Order, build

HOSTILE = (
    '=cmd|"x" <b>&amp;]]>--></script> \' ; , \\n \\ % {{ }} # ~ $ & | "quoted" 😀 `x` [y](z) '
    "BEGIN:VEVENT\nEND:VCALENDAR {\\ é \u00a0"
)
LONG = "Đây là 😀 " * 9_000
CHANGES = {
    "sources.csv": {"title": HOSTILE, "publisher": "@" + HOSTILE, "note": HOSTILE},
    "claims/editions.csv": {"venue": '=HYPERLINK("https://a.fr","b")', "note": HOSTILE},
    "claims/projects.csv": {"title_as_written": "-2+3 " + HOSTILE, "note": "+1 " + HOSTILE},
    "claims/conventions.csv": {"title_as_written": "@SUM(A1) " + HOSTILE},
    "claims/workshops.csv": {"note": HOSTILE},
    "claims/meetings.csv": {"name_as_written": HOSTILE, "body_as_written": "#N/A or not"},
    "claims/totals.csv": {"what": HOSTILE},
    "themes.csv": {"label_fr": "=" + HOSTILE},
    "territories/authorities.csv": {"name_fr": HOSTILE, "note": HOSTILE},
}


def build_hostile(world_data: Path, folder: Path) -> Path:
    """Build the small world, its tables spoilt, into `folder / "store"`."""
    shutil.copytree(world_data, folder / "data")
    for name, cells in CHANGES.items():
        spoil(folder / "data" / name, cells)
    spoil(folder / "data/claims/projects.csv", {"title_as_written": LONG.strip()}, only=1)
    report = build(Order(folder / "data", folder / "store"))
    assert not report.findings.has_fatal
    return folder / "store"


def spoil(path: Path, cells: dict[str, str], only: int | None = None) -> None:
    """Write cells into the rows of a table, each made different by its number."""
    rows = list(csv.reader(io.StringIO(path.read_text(encoding="utf-8"), newline="")))
    for number, row in enumerate(rows[1:], start=1):
        for column, text in cells.items():
            if only in (None, number):
                row[rows[0].index(column)] = text if only else f"{text} {number}"
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8")
