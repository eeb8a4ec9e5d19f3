"""The agreed view held against the shapes of the ontology (https://www.w3.org/TR/shacl/)."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from coopgraph.findings import Findings, Kind, Words
from coopgraph.findings.kinds.graph import SHAPE_ADVISED, SHAPE_VIOLATED
from coopgraph.messages import LANGUAGES
from coopgraph.ontology.turtle_files import shapes
from coopgraph.queries.library import query_text

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

    from coopgraph.store import Store


def check_graph(store: Store, findings: Findings) -> None:
    """Report everything in the agreed view that does not fit a shape."""
    from rdflib import RDF, SH

    report = validate(agreed_view(store), shapes_graph())
    for result in report.subjects(RDF.type, SH.ValidationResult):
        _report(report, result, findings)


def agreed_view(store: Store) -> Graph:
    """Give the agreed view and the code lists as an rdflib graph."""
    from rdflib import Graph

    text = BytesIO()
    store.construct(query_text("agreed-view")).write(text, "ntriples")
    return Graph().parse(text.getvalue(), format="nt")


def shapes_graph() -> Graph:
    """Give all shapes as an rdflib graph."""
    from rdflib import Graph

    graph = Graph()
    for path in shapes():
        graph.parse(path, format="turtle")
    return graph


def validate(data: Graph, shapes_: Graph) -> Graph:
    """Validate a graph and give the report, a graph of `sh:ValidationResult`."""
    from pyshacl import validate as run
    from rdflib import Graph

    _, report, _ = run(data, shacl_graph=shapes_, inplace=True, inference="none")
    assert isinstance(report, Graph)
    return report


def _report(report: Graph, result: Node, findings: Findings) -> None:
    from rdflib import SH

    focus, path = report.value(result, SH.focusNode), report.value(result, SH.resultPath)
    value = report.value(result, SH.value)
    messages = dict(_messages(report, result))
    any_message = next(iter(messages.values()), str(report.value(result, SH.sourceShape)))
    findings.add(
        _kind(report, result),
        file=str(focus),
        column=str(path or "").replace("#", "/").rpartition("/")[2],
        found=None if value is None else str(value),
        thing=str(focus).partition("/id/")[2],
        message=Words(*(messages.get(lang, any_message) for lang in LANGUAGES)),
    )


def _kind(report: Graph, result: Node) -> Kind:
    from rdflib import SH

    is_violation = report.value(result, SH.resultSeverity) == SH.Violation
    return SHAPE_VIOLATED if is_violation else SHAPE_ADVISED


def _messages(report: Graph, result: Node) -> Iterator[tuple[str, str]]:
    from rdflib import SH, Literal

    for message in report.objects(result, SH.resultMessage):
        if isinstance(message, Literal):
            yield message.language or "en", str(message)
