"""The small world, published once; the official files lie beside the repository."""

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import pyoxigraph
import pytest

from coopgraph.exports.exporting import Wish, export
from coopgraph.records import Iris
from coopgraph.store import EmbeddedStore
from tests.built import ROOT, Built

BASE = Iris().base
OFFICIAL = Path(os.environ.get("COOPGRAPH_OFFICIAL", ROOT.parent / "shared" / "official"))


@dataclass(frozen=True)
class Published:
    """A publication, and the graph it was made of."""

    folder: Path
    store: EmbeddedStore
    files: list[Path]

    def agreed(self) -> set[str]:
        """Give the statements of the agreed view, as N-Triples."""
        return {line.decode().rstrip(" .\n") for line in self.store.graph_lines(None)}

    def count(self, class_iri: str) -> int:
        """Count the things of a class by asking the graph."""
        answer = self.store.select(f"SELECT (COUNT(*) AS ?n) {{ ?s a <{class_iri}> }}")
        (row,) = answer
        return int(row[0].value)


@pytest.fixture(scope="session")
def published(small: Built, tmp_path_factory: pytest.TempPathFactory) -> Published:
    folder = tmp_path_factory.mktemp("published")
    files = list(export(small.store, Iris(), Wish(folder)))
    return Published(folder, small.store, files)


@pytest.fixture(scope="session")
def official() -> Path:
    """The schemas and shapes of the standards, beside the repository or in COOPGRAPH_OFFICIAL."""
    assert OFFICIAL.is_dir(), f"no official schemas in {OFFICIAL}: set COOPGRAPH_OFFICIAL"
    return OFFICIAL


@pytest.fixture
def publish(small: Built, tmp_path: Path) -> Callable[..., Path]:
    """Publish some of the small world into a new folder."""

    def run(**wishes: object) -> Path:
        wish = replace(Wish(tmp_path / "out"), **wishes)  # type: ignore[arg-type]
        list(export(small.store, Iris(), wish))
        return wish.folder

    return run


def triples(path: Path, format: pyoxigraph.RdfFormat) -> set[str]:
    """Read a file with pyoxigraph."""
    return {str(quad.triple) for quad in pyoxigraph.parse(path=str(path), format=format)}
