"""The ways run and report; the results say what was measured. No assertion depends on the clock."""

import json
import re

import pytest

from measuring.machine import machine, versions
from measuring.results import (
    GRAPH_IN_MEMORY,
    LOAD_IN_MEMORY,
    PLAIN,
    Sized,
    results,
)
from measuring.rounds import Run, Runs, Way, WayFailed, run_once, run_rounds
from ways.stopwatch import Report

QUADS = '<https://example.org/a> <https://example.org/b> "c" <https://example.org/g> .\n'


@pytest.fixture
def quads(tmp_path):
    path = tmp_path / "one.nq"
    path.write_text(QUADS)
    return path


def load(quads):
    return Way("load", "ways.load", lambda folder: [str(quads)])


def load_on_disk(quads):
    return Way("load", "ways.load", lambda folder: [str(quads), "--store", str(folder)])


@pytest.mark.parametrize("way", [load, load_on_disk])
def test_bulk_load_reports_quads_time_and_memory(quads, tmp_path, way):
    run = run_once(way(quads), tmp_path)
    report = run.report
    assert 0 <= run.others <= 1
    assert report.quads == 1
    assert report.seconds > 0
    assert report.peak_memory > 1_000_000
    assert [path.name for path in tmp_path.iterdir()] == ["one.nq"]


def test_a_way_that_fails_is_told(tmp_path):
    with pytest.raises(WayFailed, match="load ended with 1"):
        run_once(load(tmp_path / "nothing.nq"), tmp_path)


def test_rounds_turn_the_order_round_and_run_long_ways_once(monkeypatch, tmp_path):
    seen = []

    def run(way, room):
        seen.append(way.name)
        return Run(Report(1_000.0 if way.name == "slow" else 1.0, 1.0, 1, 1), 0.0)

    monkeypatch.setattr("measuring.rounds.run_once", run)
    ways = [Way(name, "none", lambda folder: []) for name in ("first", "slow", "last")]
    runs = run_rounds(ways, 3, 120, tmp_path, lambda text: None)
    assert seen == ["first", "slow", "last", "last", "first", "first", "last"]
    assert [len(runs[name].reports) for name in ("first", "slow", "last")] == [3, 1, 3]


def run(seconds, cpu, memory, quads, others=0.0, **stages):
    told = [{"name": name, "seconds": took} for name, took in stages.items()]
    return Run(Report(seconds, cpu, memory, quads, told), others)


def test_runs_tell_medians_of_times_memory_and_stages():
    seconds = (3.0, 1.0, 2.0)
    runs = Runs([run(s, 2 * s, 10 * n, 7, 0.1, read=s) for n, s in enumerate(seconds, start=1)])
    assert runs.seconds == (1.0, 2.0, 3.0)
    assert runs.cpu == 4.0
    assert runs.others == 0.1
    assert runs.peak_memory == 20
    assert runs.stages == {"read": 2.0}


def test_results_are_ratios_to_the_limit_and_to_the_plain_way():
    runs = {
        GRAPH_IN_MEMORY: Runs([run(3.0, 5.0, 50_000_000, 600, 0.02, read=3.0)]),
        LOAD_IN_MEMORY: Runs([run(2.0, 4.0, 40_000_000, 600)]),
        PLAIN: Runs([run(12.0, 12.0, 90_000_000, 500)]),
    }
    text = results([Sized(1, 2293, runs)], "2 cores", "coopgraph 1", "2026-11-21")
    assert "## S=1: 2,293 rows" in text
    times = "1.50 | 4.00 | 3.00, **3.00**, 3.00 | 5.00 | 1.25 | 2%"
    assert f"| coopgraph, in memory | {times} | 1 | 600 | 200 | 50 MB |" in text
    assert "| read | 3.00 | 100% |" in text


def test_machine_is_described_without_names_or_paths():
    text = f"{machine()} {versions()}"
    assert re.search(r"\d+ cores .*, \d+ GB of memory", text)
    assert re.search(r"pyoxigraph \d", text)
    assert "/" not in text


def test_reports_are_one_line_of_json(quads, tmp_path, capfd):
    from ways.load import load as work
    from ways.stopwatch import measure

    assert measure(lambda: work(quads, None)) == 0
    assert json.loads(capfd.readouterr().out).keys() == {
        "seconds",
        "cpu",
        "peak_memory",
        "quads",
        "stages",
    }
