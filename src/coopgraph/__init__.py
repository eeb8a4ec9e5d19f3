"""Knowledge graph of the partnerships between French and Vietnamese local authorities.

The rooms, in the order the data walks, are described in `docs/guide/`. Importing this package
loads none of them: a program takes the room it needs.
"""

from __future__ import annotations

TYPE_CHECKING = False  # `typing` costs more to import than all the rest of a start
if TYPE_CHECKING:
    from pathlib import Path

    from coopgraph.graph import Graph

__all__ = ["__version__", "open"]
__version__ = "0.1.0"


def open(  # noqa: A001 - `coopgraph.open()` is how one opens the graph
    store: str | Path | None = None, *, endpoint: str | None = None, lang: str = ""
) -> Graph:
    """Open the graph of a folder (by default `.coopgraph/store`) or of a SPARQL endpoint.

    Raises StoreMissing if none was built there; `lang` is fr, vi or en, by default the caller's.
    """
    from coopgraph.graph import open_graph

    return open_graph(store, endpoint=endpoint, lang=lang)
