"""The files that an export makes and the datasets they belong to, as the catalogue says them."""

from __future__ import annotations

from dataclasses import dataclass

from coopgraph.messages.words import Words

_NONE = Words("", "", "")


@dataclass(frozen=True)
class Dataset:
    """One dataset of the catalogue: the files of it say the same in several formats."""

    name: str
    """Stands in its IRI, and is never renumbered."""
    title: Words
    about: Words
    keywords: Words = _NONE
    """Its own keywords in each language, separated by a comma and a blank."""

    @classmethod
    def ours(cls, name: str) -> Dataset:
        """Give a dataset that `messages/exports.toml` words."""
        key = f"exports.dataset.{name}"
        keywords = Words.said(f"exports.keywords.{name}")
        return cls(name, Words.said(f"{key}.title"), Words.said(f"{key}.about"), keywords)


GRAPH = Dataset.ours("graph")
TABLES = Dataset.ours("tables")
WORKBOOK = Dataset.ours("workbook")
ONTOLOGY = Dataset.ours("ontology")
NETWORK = Dataset.ours("network")
MAPS = Dataset.ours("maps")
ACTIVITIES = Dataset.ours("activities")
AGENDA = Dataset.ours("agenda")
BIBLIOGRAPHY = Dataset.ours("bibliography")


@dataclass(frozen=True)
class Product:
    """A file that an export makes, as the catalogue describes it."""

    file: str
    """Its path inside the folder, with slashes."""
    dataset: Dataset
    """Which dataset it distributes: one of ours, or one that a package brings."""
    title: Words
    media_type: str
    """As registered with IANA: `text/turtle`."""
    file_type: str
    """Code in the file-type table of the European Union: `RDF_TURTLE`."""
    materials: tuple[str, ...] = ("claims", "territories")
    """What it is made of, which decides its licence: names of `licences.MATERIALS`."""
    conforms_to: str = ""
    """IRI of the standard it follows, if there is one."""
    packed: str = ""
    """The media type of what the file is packed in: `application/gzip`."""


def file_title(name: str, **fields: object) -> Words:
    """Give the title of a file of ours, as `messages/exports.toml` words it."""
    return Words.said(f"exports.file.{name}", **fields)


def version_product(version: str) -> Product:
    """Give the file that keeps a version of the graph."""
    return Product(
        *(f"versions/{version}.nq.gz", GRAPH, file_title("version", version=version)),
        *("application/n-quads", "RDF_N_QUADS"),
        materials=("claims", "territories", "documents", "ontology"),
        packed="application/gzip",
    )
