"""What is wrong in the data: where, what was expected, what to do; in three languages.

Nothing is raised for wrong data. Readers and checks add findings to one collection, which is shown
whole at the end; only fatal findings keep a graph from being built. What a curator has answered is
set aside. Every kind has one home, in
`kinds/`; the terminal, JSON, pages and docs/reference/findings.md derive from it.
"""

from coopgraph.findings.acknowledgement import Acknowledgement
from coopgraph.findings.acknowledging import acknowledge
from coopgraph.findings.finding import Finding, Findings
from coopgraph.findings.kind import Kind, Severity, Words
from coopgraph.findings.kinds import KINDS
from coopgraph.findings.rendering import (
    as_object,
    place,
    render,
    render_answered,
    to_fix,
    to_json,
)

__all__ = [
    "KINDS",
    "Acknowledgement",
    "Finding",
    "Findings",
    "Kind",
    "Severity",
    "Words",
    "acknowledge",
    "as_object",
    "place",
    "render",
    "render_answered",
    "to_fix",
    "to_json",
]
