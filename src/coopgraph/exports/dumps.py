"""The whole graph, claims and agreed view, as N-Quads and TriG in canonical order."""

from __future__ import annotations

from pathlib import Path

from coopgraph.exports.export import FileExport
from coopgraph.exports.product import GRAPH, Product, file_title
from coopgraph.exports.publication import Publication
from coopgraph.ontology.prefixes import prefixes
from coopgraph.records.iris import ONTOLOGY_BASE, Iris
from coopgraph.replacing import replacing
from coopgraph.store import EmbeddedStore


def write_dumps(store: EmbeddedStore, folder: Path, iris: Iris) -> list[Path]:
    """Write `coopgraph.nq` and `coopgraph.trig` into a folder and give their paths."""
    nquads, trig = folder / "coopgraph.nq", folder / "coopgraph.trig"
    with replacing(nquads) as output:
        store.dump_nquads(output)
    with replacing(trig) as output:
        store.dump_trig(output, short_names(iris))
    return [nquads, trig]


def short_names(iris: Iris) -> dict[str, str]:
    """Give prefix → namespace, for the vocabularies and for the things of a publisher."""
    return prefixes() | _places(iris)


def _places(iris: Iris) -> dict[str, str]:
    return {
        "source": f"{iris.base}id/source/",
        "authority": f"{iris.base}id/authority/",
        "partnership": f"{iris.base}id/partnership/",
        "edition": f"{iris.base}id/edition/",
        "claims": f"{iris.base}graph/source/",
        "graph": f"{iris.base}graph/",
        "reason": f"{ONTOLOGY_BASE}scheme/decision-reasons/",
    }


def _write(publication: Publication) -> list[Path]:
    return write_dumps(publication.store, publication.folder, publication.release.iris)


_ALL = ("claims", "territories", "documents", "ontology")

EXPORT = FileExport.ours(
    "dumps",
    _write,
    Product(
        *("coopgraph.nq", GRAPH, file_title("nquads")),
        *("application/n-quads", "RDF_N_QUADS", _ALL),
    ),
    Product(
        *("coopgraph.trig", GRAPH, file_title("trig"), "application/trig", "RDF_TRIG", _ALL),
    ),
)
