"""The path of the data, from a row of a table to a graph that answers questions."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Protocol

from coopgraph import iri_syntax
from coopgraph.building.at_odds import report_at_odds
from coopgraph.building.graph import make_graph
from coopgraph.building.last_build import TABLES_BUILT, rows_of_last_build, told_of_tables
from coopgraph.building.report import BuildReport, Stage
from coopgraph.checking import check_graph
from coopgraph.findings import Findings, acknowledge
from coopgraph.findings.kinds.graph import SHAPES_UNCHECKED
from coopgraph.loaders import HowFar, TellHowFar, open_tables, read_world
from coopgraph.lookup.index_filling import write_index
from coopgraph.lookup.label_index import write_labels
from coopgraph.lookup.naming import all_names
from coopgraph.queries.asking import Asking
from coopgraph.records import DEFAULT_BASE, Iris, World
from coopgraph.replacing import Staged, whole_folder
from coopgraph.store import DEFAULT_FOLDER, EmbeddedStore, Shelf

SHAPES_UP_TO = 500_000
"""Quads: holding this many against the shapes takes about half a minute, and grows with them."""


class StageProgress(Protocol):
    """Is told the name of each stage as it begins, and how far a long one is."""

    def __call__(self, stage: str, how_far: HowFar | None = None, /) -> None:
        """Take it."""


Publish = Callable[[EmbeddedStore, Path, Iris], Iterable[Path]]
"""Writes files about a graph into a folder, and gives their paths."""


@dataclass(frozen=True)
class Order:
    """What to build from what: tables (a folder or a workbook), where to, under which base IRI.

    `over` are folders or workbooks laid over `data`. Without `exports`, nothing is published.
    `checked` says whether the graph is held against the shapes; None means: if it is not larger
    than SHAPES_UP_TO.
    """

    data: Path
    store: Path = DEFAULT_FOLDER
    exports: Path | None = None
    base: str = DEFAULT_BASE
    checked: bool | None = None
    over: tuple[Path, ...] = ()

    @property
    def tables(self) -> tuple[Path, ...]:
        """All the folders and workbooks."""
        return (self.data, *self.over)

    def __post_init__(self) -> None:
        """Refuse a base that would make wrong IRIs (`AddressInvalid`)."""
        iri_syntax.base(self.base, "--base")


def build(
    order: Order, publish: Publish | None = None, progress: StageProgress = lambda *_: None
) -> BuildReport:
    """Build the graph of some tables; fatal findings leave the store and the exports as they were.

    row of a table → record → quads in the document's graph → consensus → store, names → exports
    """
    report, stages = BuildReport(Findings()), _Stages(progress)
    with stages.stage("read"):
        before = rows_of_last_build(order.store, order.tables)
        world = read(report, *order.tables, tell=partial(progress, "read"), rows_before=before)
    if report.findings.has_fatal:
        acknowledge(report.findings, world.acknowledgements, complete=False)
        return stages.end(report)
    iris = Iris(order.base)
    with _staged(order) as staged, Shelf(order.store).draft() as draft:
        with stages.stage("store"):
            with draft.loading(trusted=True) as load:
                agreements = make_graph(world, iris, load)
            write_index(draft.folder, Asking(draft.store), iris)
            write_labels(draft.folder, all_names(Asking(draft.store)))
        report.count_agreements(agreements, world, iris)
        report_at_odds(agreements, world, iris, report.findings)
        with stages.stage("check"):
            _check(draft.store, order.checked, str(order.store), report.findings)
        acknowledge(report.findings, world.acknowledgements)
        if publish is not None and staged is not None:
            with stages.stage("publish"):
                files = publish(draft.store, staged.folder, iris)
                report.outputs.extend(map(staged.placed, files))
        report.quads, report.version = len(draft.store), draft.meta["sha256"]
        draft.meta["base"] = order.base
        draft.add("report.json", report.as_object())
        draft.add(TABLES_BUILT, told_of_tables(world, order.tables))
        report.store = str(order.store)
    return stages.end(report)


def check(*data: Path, shapes: bool | None = None, store: Path = DEFAULT_FOLDER) -> Findings:
    """Find everything that is wrong in some tables and in the graph that they make.

    These are the findings of `build`, with `shapes` for its `checked`; `store` is only looked at.
    """
    report, iris = BuildReport(Findings()), Iris()
    world = read(report, *data, rows_before=rows_of_last_build(store, data))
    is_whole = not report.findings.has_fatal
    if is_whole:
        with EmbeddedStore.in_memory() as graph:
            with graph.loading(trusted=True) as load:
                agreements = make_graph(world, iris, load)
            report_at_odds(agreements, world, iris, report.findings)
            _check(graph, shapes, str(data[0]), report.findings)
    acknowledge(report.findings, world.acknowledgements, complete=is_whole)
    return report.findings


def read(
    report: BuildReport,
    *data: Path,
    tell: TellHowFar = lambda _how_far: None,
    rows_before: Mapping[str, int] = MappingProxyType({}),
) -> World:
    """Read every table into records; what is wrong goes to the findings of the report."""
    world = read_world(open_tables(*data), report.findings, data, tell, rows_before)
    report.count_world(world)
    return world


def _staged(order: Order) -> AbstractContextManager[Staged | None]:
    """Make what is published beside the exports; it moves into place once the graph has."""
    return whole_folder(order.exports) if order.exports is not None else nullcontext()


def _check(store: EmbeddedStore, checked: bool | None, place: str, findings: Findings) -> None:
    """Hold a graph against the shapes, if that is wanted or does not take long."""
    if checked or (checked is None and len(store) <= SHAPES_UP_TO):
        check_graph(store, findings)
    elif checked is None:
        findings.add(SHAPES_UNCHECKED, place, quads=len(store))


class _Stages:
    """Tells and times the stages of a build."""

    def __init__(self, progress: StageProgress) -> None:
        self._progress = progress
        self._stages: list[Stage] = []

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        self._progress(name)
        started = time.perf_counter()
        yield
        self._stages.append(Stage(name, time.perf_counter() - started))

    def end(self, report: BuildReport) -> BuildReport:
        report.stages = self._stages
        return report
