"""Published algorithms of truth discovery, run by the program `truthdiscovery` (GPL-3.0).

The program is no part of coopgraph: it has an environment of its own (`make truth` makes it), is
called by its command line, and nothing of it is imported, shipped or needed by anything else.
It knows neither copies nor precision, so it gets the help that a careful person would give: sources
that say what they copy are left out, and an imprecise date is handed over as the most stated of
the precise dates inside it.
"""

import subprocess
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from truth.drawing import Row
from truth.ways import Answers

ALGORITHMS = {
    "voting": "vote, helped",
    "sums": "Sums",
    "average_log": "Average·Log",
    "investment": "Investment",
    "pooled_investment": "PooledInvestment",
    "truthfinder": "TruthFinder",
    "crh": "CRH",
}
"""Name in the program → name in the results.

Sums, Average·Log, Investment, PooledInvestment: Pasternack and Roth, COLING 2010. TruthFinder: Yin,
Han and Yu, KDD 2007. CRH: Li and others, SIGMOD 2014. The parameters are those of the program.
"""

PROGRAM = Path(__file__).parents[2] / ".make" / "truth" / "bin" / "truthdiscovery"
PATIENCE = 300
"""Seconds."""


def published(rows: list[Row]) -> dict[str, Answers]:
    """Ask every algorithm: name in the results → answers."""
    said = helped(rows)
    things = sorted({thing for of_source in said.values() for thing in of_source})
    codes = {
        thing: sorted({of_source[thing] for of_source in said.values() if thing in of_source})
        for thing in things
    }
    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8") as file:
        file.write("\n".join(_matrix(said, codes)))
        file.flush()
        arguments = ["run", "-a", *ALGORITHMS, "-f", file.name, "-o", "most_believed_values"]
        ran = subprocess.run(
            [PROGRAM, *arguments], capture_output=True, text=True, timeout=PATIENCE, check=True
        )
    told = yaml.load(ran.stdout, Loader=yaml.CSafeLoader)
    return {
        name: {
            things[number]: [codes[things[number]][int(code)] for code in best]
            for number, best in told[algorithm]["most_believed_values"].items()
        }
        for algorithm, name in ALGORITHMS.items()
    }


def helped(rows: list[Row]) -> dict[str, dict[str, str]]:
    """Give what is said, without declared copies and imprecision: source → thing → value."""
    kept = [row for row in rows if not row["copy_of"]]
    stated: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for row in kept:
        stated[row["thing"]][row["value"]] += 1
    said: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for row in kept:
        said[row["source"]][row["thing"]] = _precise(row["value"], stated[row["thing"]])
    return dict(sorted(said.items()))


def _precise(value: str, stated: Counter[str]) -> str:
    inside = [other for other in stated if other.startswith(value)]
    finest = [v for v in inside if not any(w.startswith(v) and w != v for w in inside)]
    return min(finest, key=lambda other: (-stated[other], other))


def _matrix(said: Mapping[str, Mapping[str, str]], codes: Mapping[str, list[str]]) -> Iterator[str]:
    """Yield a line for each source with the number of its value for each thing, or nothing."""
    for of_source in said.values():
        yield ",".join(
            str(values.index(of_source[thing])) if thing in of_source else ""
            for thing, values in codes.items()
        )
