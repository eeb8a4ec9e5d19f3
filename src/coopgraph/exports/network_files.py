"""The network of partnerships for programs that draw and measure networks: GraphML, GEXF 1.3."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from coopgraph.exports.export import FileExport
from coopgraph.exports.product import NETWORK, Product, file_title
from coopgraph.exports.publication import Publication
from coopgraph.queries.asking import Asking
from coopgraph.replacing import replacing


def write_network_files(publication: Publication) -> Iterator[Path]:
    """Write `network.graphml` and `network.gexf`; labels are French, with all three beside."""
    from coopgraph.networks.building.partnership_network import weave_partnerships
    from coopgraph.networks.formats import export

    network = weave_partnerships(Asking(publication.store))
    for format in ("graphml", "gexf"):
        for ending, text in export(network, format, "fr").items():
            path = publication.folder / f"network{ending}"
            with replacing(path) as output:
                output.write(text.encode())
            yield path


EXPORT = FileExport.ours(
    "network",
    write_network_files,
    Product("network.graphml", NETWORK, file_title("graphml"), "application/xml", "XML"),
    Product(
        *("network.gexf", NETWORK, file_title("gexf"), "application/xml", "XML"),
        conforms_to="https://gexf.net/1.3",
    ),
)
