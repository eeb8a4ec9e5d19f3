"""Keep some of the faults of a session, drawn with a seed; run by the Python of cosmic-ray.

    python sample.py SESSION.sqlite NUMBER SEED

Faults in annotations change nothing that runs, and are not drawn; nor are those that no person
makes, such as `a >> b` for `a + b`.
"""

from __future__ import annotations

import ast
import random
import sys
from functools import cache
from pathlib import Path

from cosmic_ray.work_db import WorkDB
from cosmic_ray.work_item import WorkerOutcome, WorkItem, WorkResult

Place = tuple[int, int]
SLIPS = {
    *("Add_Sub", "Sub_Add", "Mul_Div", "Div_Mul", "BitOr_BitAnd", "BitAnd_BitOr", "Sub_BitAnd"),
    *("Eq_NotEq", "NotEq_Eq", "Is_IsNot", "IsNot_Is", "In_NotIn", "NotIn_In"),
    *("Lt_LtE", "Lt_Gt", "LtE_Lt", "LtE_GtE", "Gt_GtE", "Gt_Lt", "GtE_Gt", "GtE_LtE"),
    "Delete_Not",
}
SAFEGUARDS = ("frozen=True", "strict=True", "def ")
"""What a line holds whose fault no result shows: promises to whoever changes the code next."""
"""What one operator is taken for another by mistake, as cosmic-ray names it."""


@cache
def annotations(path: Path) -> list[tuple[Place, Place]]:
    """Give where the annotations of a module begin and end: line from 1, column from 0."""
    found: list[ast.expr] = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.AnnAssign | ast.arg) and node.annotation:
            found.append(node.annotation)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and node.returns:
            found.append(node.returns)
    return [
        ((it.lineno, it.col_offset), (it.end_lineno or 0, it.end_col_offset or 0)) for it in found
    ]


@cache
def source(path: Path) -> list[str]:
    """Give the lines of a module."""
    return path.read_text(encoding="utf-8").splitlines()


def says_something(item: WorkItem) -> bool:
    """Whether a person could have made the fault, in code that runs."""
    (mutation,) = item.mutations
    _, is_operator, replaced = mutation.operator_name.partition("Operator_")
    if is_operator and replaced not in SLIPS:
        return False
    line = source(mutation.module_path)[mutation.start_pos[0] - 1]
    if any(word in line for word in SAFEGUARDS):
        return False
    spans = annotations(mutation.module_path)
    return not any(start <= mutation.start_pos <= end for start, end in spans)


def main(session: str, number: str, seed: str) -> None:
    """Mark all faults but those drawn as skipped."""
    with_database = WorkDB(session, WorkDB.Mode.open)
    items = sorted(with_database.pending_work_items, key=lambda it: str(it.mutations))
    candidates = [item for item in items if says_something(item)]
    drawn = random.Random(int(seed)).sample(candidates, min(int(number), len(candidates)))
    kept = {item.job_id for item in drawn}
    for item in items:
        if item.job_id not in kept:
            with_database.set_result(item.job_id, WorkResult(WorkerOutcome.SKIPPED))
    with_database.close()
    print(len(candidates))


if __name__ == "__main__":
    main(*sys.argv[1:])
