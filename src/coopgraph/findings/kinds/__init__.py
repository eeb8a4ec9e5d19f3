"""Every kind of finding, grouped by what is looked at: files, rows, cells, references, meaning."""

from coopgraph.findings.kind import Kind
from coopgraph.findings.kinds import (
    acknowledgements,
    cells,
    claims,
    dates,
    documents,
    files,
    graph,
    identity,
    numbers,
    participants,
    programme,
    references,
    replacements,
    rows,
    rulings,
    territories,
    texts,
    values,
    workbooks,
)

_GROUPS = (
    files,
    workbooks,
    rows,
    texts,
    cells,
    values,
    numbers,
    references,
    identity,
    programme,
    participants,
    dates,
    documents,
    territories,
    rulings,
    replacements,
    acknowledgements,
    graph,
    claims,
)

KINDS: dict[str, Kind] = {
    kind.id: kind for group in _GROUPS for kind in vars(group).values() if isinstance(kind, Kind)
}
"""All kinds by id, in the order in which a table is read."""
