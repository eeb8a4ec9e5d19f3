"""Analyses as Markdown (CommonMark with GitHub's tables)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from coopgraph.messages import say
from coopgraph.networks.measures.analysis import Analysis


def analysis_markdown(analysis: Analysis[Any], lang: str, level: int = 2) -> str:
    """Write the title, the facts, the table and the notes of an analysis."""
    blocks = [f"{'#' * level} {analysis.title(lang)}"]
    if analysis.facts:
        colon = say("networks.colon", lang)
        blocks.append(
            "\n".join(f"* {fact}{colon}{value}" for fact, value in analysis.facts_said(lang))
        )
    blocks.append(markdown_table(analysis.headings(lang), analysis.cells(lang)))
    blocks += [f"*{note.said(lang)}*" for note in analysis.notes]
    return "\n\n".join(blocks) + "\n"


def markdown_table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Write a table; what Markdown would read as marks is escaped."""
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join("| " + " | ".join(map(_escaped, cells)) + " |" for cells in lines)


def _escaped(cell: str) -> str:
    return cell.strip().replace("|", "\\|").replace("*", "\\*").replace("\n", " ")
