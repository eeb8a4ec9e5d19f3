"""Knowledge graph of the partnerships between French and Vietnamese local authorities.

The rooms, in the order the data walks, are described in `docs/guide/`. Importing this package
loads none of them: a program takes the room it needs.
"""

from __future__ import annotations

from coopgraph.version import __version__

TYPE_CHECKING = False  # `typing` costs more to import than all the rest of a start
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from coopgraph.graph import Graph
    from coopgraph.settling import Settled

__all__ = ["__version__", "open", "settle"]


def open(  # noqa: A001 - `coopgraph.open()` is how one opens the graph
    store: str | Path | None = None,
    *,
    endpoint: str | None = None,
    lang: str = "",
    language: str = "",
) -> Graph:
    """Open the graph of a folder (by default `.coopgraph/store`) or of a SPARQL endpoint.

    Raises StoreMissing if none was built there; `lang` (or `language`) is fr, vi or en, also
    written fr-FR, by default the caller's.
    """
    from coopgraph.graph import open_graph

    return open_graph(store, endpoint=endpoint, lang=lang or language)


def settle(
    claims: str | Path | Iterable[Mapping[str, object]],
    *,
    many: Iterable[str] = (),
    latest: Iterable[str] = (),
) -> Settled:
    """Settle a table of claims by the written rule: a CSV file, or rows with its columns.

    Columns: thing, property, value, source; optionally kind, date, copy_of. Properties in `many`
    keep all values, those in `latest` that of the latest source. Raises DataInvalid if the table
    cannot be read.
    """
    from coopgraph.settling import settle as settle_claims

    return settle_claims(claims, many=many, latest=latest)
