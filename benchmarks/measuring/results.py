"""What was measured, as the Markdown of `RESULTS.md`: ratios first, then what they are made of."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from measuring.rounds import Runs

GRAPH_IN_MEMORY = "coopgraph, in memory"
GRAPH_ON_DISK = "coopgraph, on disk"
LOAD_IN_MEMORY = "Oxigraph bulk load, in memory"
LOAD_UNCHECKED = "Oxigraph bulk load, in memory, IRIs unchecked"
LOAD_ON_DISK = "Oxigraph bulk load, on disk"
PLAIN = "csv + rdflib"
LIMITS = {
    GRAPH_IN_MEMORY: LOAD_IN_MEMORY,
    LOAD_IN_MEMORY: LOAD_IN_MEMORY,
    LOAD_UNCHECKED: LOAD_IN_MEMORY,
    PLAIN: LOAD_IN_MEMORY,
    GRAPH_ON_DISK: LOAD_ON_DISK,
    LOAD_ON_DISK: LOAD_ON_DISK,
}
"""What each way is held against: the load into the same kind of store."""


@dataclass(frozen=True)
class Sized:
    """The runs at one size, and how many rows the tables had."""

    size: int
    rows: int
    runs: Mapping[str, Runs]


def results(measured: Iterable[Sized], machine: str, versions: str, date: str) -> str:
    """Word the whole file."""
    parts = [
        "# How fast coopgraph builds its graph",
        f"Measured on {date}, in one run on one machine: {machine}.\n{versions}.",
        "Written by `make bench`; `README.md` beside this file says how to read it.",
    ]
    for sized in measured:
        parts += [f"## S={sized.size}: {sized.rows:,} rows", "\n".join(_table(sized))]
        parts += list(_stages(sized))
    return "\n\n".join(parts) + "\n"


_COLUMNS = (
    "way",
    "time / load limit",
    "csv + rdflib / time",
    "seconds (min, median, max)",
    "CPU seconds",
    "CPU / load limit",
    "others",
    "runs",
    "quads",
    "quads per second",
    "peak memory",
)


def _table(sized: Sized) -> Iterator[str]:
    yield f"| {' | '.join(_COLUMNS)} |"
    yield f"|---|{'---:|' * (len(_COLUMNS) - 1)}"
    for name, runs in sized.runs.items():
        limit, plain = sized.runs.get(LIMITS[name]), sized.runs.get(PLAIN)
        low, middle, high = runs.seconds
        cells = (
            name,
            f"{middle / limit.seconds[1]:.2f}" if limit else "–",
            f"{plain.seconds[1] / middle:.2f}" if plain else "–",
            f"{low:.2f}, **{middle:.2f}**, {high:.2f}",
            f"{runs.cpu:.2f}",
            f"{runs.cpu / limit.cpu:.2f}" if limit else "–",
            f"{runs.others:.0%}",
            str(len(runs.reports)),
            f"{runs.quads:,}",
            f"{runs.quads / middle:,.0f}",
            f"{runs.peak_memory / 1e6:,.0f} MB",
        )
        yield f"| {' | '.join(cells)} |"


def _stages(sized: Sized) -> Iterator[str]:
    for name, runs in sized.runs.items():
        if runs.stages:
            total = sum(runs.stages.values())
            lines = [f"Where the time goes ({name}):", "", "| stage | seconds | share |"]
            lines.append("|---|---:|---:|")
            for stage, seconds in runs.stages.items():
                lines.append(f"| {stage} | {seconds:.2f} | {seconds / total:.0%} |")
            yield "\n".join(lines)
