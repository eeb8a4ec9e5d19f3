"""Write tables in the shape of `data/`, as many times as large as asked.

    python benchmarks/generate.py --size 100 --seed 1 OUTDIR

The tables of the checkout are the pattern; the same pattern, size and seed give the same bytes.
"""

import argparse
import sys
from pathlib import Path

from synthetic.pattern import Pattern
from synthetic.weaving import weave

DATA = Path(__file__).resolve().parents[1] / "data"


def main(arguments: list[str] | None = None) -> int:
    """Read the command line and write the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("out", metavar="OUTDIR", type=Path, help="a folder that does not exist")
    parser.add_argument("--size", type=int, default=1, help="1 is the size of the real tables")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pattern", type=Path, default=DATA, help="the tables to follow")
    chosen = parser.parse_args(arguments)
    if chosen.out.exists() and any(chosen.out.iterdir()):
        parser.error(f"{chosen.out} is not empty: name another folder")
    if chosen.size < 1:
        parser.error("--size is a whole number from 1")
    weave(Pattern(chosen.pattern), chosen.size, chosen.seed, chosen.out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
