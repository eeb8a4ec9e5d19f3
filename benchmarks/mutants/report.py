"""What became of the faults of a room, as Markdown: the share noticed, and those that were not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from mutants.rooms import Room


@dataclass(frozen=True)
class Outcome:
    """One fault: where it was, the line before and after, and whether a test noticed."""

    module: str
    line: int
    before: str
    after: str
    is_noticed: bool

    @classmethod
    def read(cls, item: Mapping[str, Any], result: Mapping[str, Any] | None) -> Outcome | None:
        """Read a line of `cosmic-ray dump`; None of a fault that was not tried, or is no Python."""
        if result is None or result["worker_outcome"] == "skipped":
            return None
        if result["test_outcome"] == "incompetent":
            return None
        (mutation,) = item["mutations"]
        lines = result["diff"].splitlines()[4:]
        before, after = (" ".join(it[1:].strip() for it in lines if it[:1] == s) for s in "-+")
        is_noticed = result["test_outcome"] == "killed"
        return cls(mutation["module_path"], mutation["start_pos"][0], before, after, is_noticed)


def told(room: Room, possible: int, found: Sequence[Outcome], *, seed: int) -> str:
    """Tell the outcomes of a room."""
    noticed = sum(it.is_noticed for it in found)
    share = round(100 * noticed / len(found)) if found else 0
    tests = ", ".join(f"`{path}`" for path in room.tests)
    lines = [
        f"## {room.name.capitalize()}: {share} of 100 noticed",
        "",
        f"{len(found)} faults of {possible} possible, drawn with seed {seed}; {noticed} noticed by "
        f"{tests}; the aim is {room.aim} of 100.",
    ]
    missed = sorted((it for it in found if not it.is_noticed), key=lambda it: (it.module, it.line))
    if missed:
        lines += ["", "| not noticed | before | after |", "|---|---|---|"]
        lines += [
            f"| `{it.module}:{it.line}` | {_code(it.before)} | {_code(it.after)} |" for it in missed
        ]
    return "\n".join(lines)


def _code(text: str) -> str:
    """Set code in a cell of a table."""
    return f"`` {text} ``".replace("|", "\\|")
