"""The graph as an rdflib Dataset (https://rdflib.readthedocs.io/), for those who live there."""

from __future__ import annotations

from io import BytesIO

from rdflib import Dataset

from coopgraph.errors import CoopgraphError
from coopgraph.store import EmbeddedStore, Store


class CannotCopy(CoopgraphError):
    """The graph lies elsewhere and is not copied for rdflib."""


def dataset(store: Store) -> Dataset:
    """Return a Dataset over an embedded store: in place with oxrdflib, else a copy in memory.

    The copy costs about a minute and a gigabyte for two million quads. Raises CannotCopy for a
    remote store: rdflib has a store of its own for endpoints.
    """
    if not isinstance(store, EmbeddedStore):
        raise CannotCopy.of("queries.not-for-rdflib")
    try:
        from oxrdflib import OxigraphStore
    except ImportError:
        return _copy(store)
    return Dataset(store=OxigraphStore(store=store.engine))


def _copy(store: EmbeddedStore) -> Dataset:
    text = BytesIO()
    store.dump_nquads(text)
    copy = Dataset()
    copy.parse(data=text.getvalue(), format="nquads")
    return copy
