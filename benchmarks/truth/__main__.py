"""Measure how often the settled value is the true one, against the plain vote and others.

    cd benchmarks && python -m truth [--seeds 20] [--worlds NAME …] [--out RESULTS.md]
    cd benchmarks && python -m truth --draw NAME --seed 1 > claims.csv

Every way gets the same tables, one after the other, in one run. Without the program
`truthdiscovery` (`make truth` installs it) only the plain vote and our rule are measured.
"""

import argparse
import csv
import sys
from pathlib import Path

from measuring.sections import write_section
from truth.drawing import COLUMNS, draw
from truth.published import PROGRAM, published
from truth.results import PLAIN, RULE, WITHOUT, results
from truth.scoring import contested, share_right
from truth.ways import Answers, plain_vote, rule, rule_without_record
from truth.worlds import WORLDS, World

BENCHMARKS = Path(__file__).resolve().parents[1]
Measured = tuple[dict[str, list[float]], list[int]]


def measure(world: World, seeds: int, with_published: bool) -> Measured:
    """Measure one world: the shares of every way and the numbers contested, seed by seed."""
    shares: dict[str, list[float]] = {}
    numbers = []
    for seed in range(1, seeds + 1):
        drawn = draw(world, seed)
        right = contested(drawn)
        numbers.append(len(right))
        ways: dict[str, Answers] = {
            PLAIN: plain_vote(drawn.rows),
            WITHOUT: rule_without_record(drawn.rows),
            RULE: rule(drawn.rows),
        }
        for way, answers in (ways | (published(drawn.rows) if with_published else {})).items():
            shares.setdefault(way, []).append(share_right(answers, right))
    return shares, numbers


def main(arguments: list[str] | None = None) -> int:
    """Read the command line, measure, write the results."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    names = [world.name for world in WORLDS]
    parser.add_argument("--seeds", type=int, default=20)
    parser.add_argument("--worlds", nargs="+", choices=names, default=names)
    parser.add_argument("--out", type=Path, default=BENCHMARKS / "RESULTS.md")
    parser.add_argument("--draw", choices=names, help="only write the claims of this world")
    parser.add_argument("--seed", type=int, default=1, help="the seed of --draw")
    chosen = parser.parse_args(arguments)
    by_name = {world.name: world for world in WORLDS}
    if chosen.draw:
        write_claims(by_name[chosen.draw], chosen.seed)
        return 0
    measured = {}
    for name in chosen.worlds:
        print(name, file=sys.stderr, flush=True)
        measured[name] = measure(by_name[name], chosen.seeds, PROGRAM.exists())
    write_section(chosen.out, "truth", results(measured, chosen.seeds, versions()))
    print(f"written: {chosen.out.name}", file=sys.stderr)
    return 0


def write_claims(world: World, seed: int) -> None:
    """Write a table for `coopgraph settle`."""
    writer = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(draw(world, seed).rows)


def versions() -> str:
    """Name the programs that were compared."""
    import coopgraph

    found = f"coopgraph {coopgraph.__version__}"
    return f"{found}, truthdiscovery 1.0.4" if PROGRAM.exists() else found


if __name__ == "__main__":
    sys.exit(main())
