"""Each stage of a build by itself, without a store: processor seconds and peak memory.

python -m ways.stages_of_a_build DATA

Prints one JSON object per stage. Peaks are those of the resident set, counted anew for each stage
(Linux: proc_pid_clear_refs(5), value 5). The text that is made is thrown away.
"""

import json
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from time import process_time
from typing import TypeVar

from coopgraph.building import BuildReport, read
from coopgraph.building.dataset_description import reference_names
from coopgraph.building.graph import court_of, described, group_by_thing, with_rulings
from coopgraph.findings import Findings
from coopgraph.gazetteer import Gazetteer
from coopgraph.ontology.rules import load_rules
from coopgraph.records import Iris

T = TypeVar("T")
_PEAK = "VmHWM:"


def stage(name: str, work: Callable[[], T]) -> T:
    """Do the work of a stage, and print what it took."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    started = process_time()
    made = work()
    seconds = process_time() - started
    print(json.dumps({"name": name, "seconds": seconds, "peak_memory": peak_memory()}))
    return made


def peak_memory() -> int:
    """Give the largest resident set since it was last reset, in bytes."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return 1024 * next(int(line.split()[1]) for line in lines if line.startswith(_PEAK))


def swallow(made: Iterable[object]) -> None:
    """Take everything, and keep nothing."""
    for _ in made:
        pass


def main() -> int:
    """Build from the folder that is named on the command line."""
    data, iris = Path(sys.argv[1]), Iris()
    load_rules()
    stage("nothing yet", lambda: None)
    world = with_rulings(stage("read", lambda: read(BuildReport(Findings()), data)))
    claims = stage(
        "describe, group by thing", lambda: group_by_thing(described(world, iris), iris, swallow)
    )
    court = court_of(world, reference_names(world, iris), Gazetteer.of(world), iris)
    agreements = stage("resolve", lambda: court.resolve(claims))
    stage("write", lambda: swallow(quad.line() for quad in court.quads(claims, agreements)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
