"""Where the ontology, the queries and the data lie, in a checkout or an installed wheel.

A wheel carries the ontology, the queries and some guides inside the package (`_shipped/`); a
checkout has them beside `src/`. The data are never shipped: they belong to whoever runs the
program.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_SHIPPED = _PACKAGE / "_shipped"
_CHECKOUT = _PACKAGE.parents[1]


def ONTOLOGY() -> Path:  # noqa: N802 - read as a constant everywhere
    """Return the folder of `coopgraph.ttl`, `schemes/` and `shapes/`."""
    return _of_program("ontology")


def QUERIES() -> Path:  # noqa: N802
    """Return the folder of the `.rq` files, one sub-folder per subject."""
    return _of_program("queries")


def GUIDE() -> Path:  # noqa: N802
    """Return the folder of the guides that assistants read."""
    return _SHIPPED / "guide" if _SHIPPED.is_dir() else _CHECKOUT / "docs" / "guide"


def DATA() -> Path:  # noqa: N802
    """Return the folder of the tables: the checkout's, else `data/` of the current folder."""
    beside = _CHECKOUT / "data"
    return beside if not _SHIPPED.is_dir() and beside.is_dir() else Path.cwd() / "data"


def _of_program(name: str) -> Path:
    return (_SHIPPED if _SHIPPED.is_dir() else _CHECKOUT) / name
