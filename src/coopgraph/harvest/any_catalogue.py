"""A catalogue of anyone's, as plain statements: nothing is assumed of it but that it is RDF."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from coopgraph.checking.portal_reading import read_as_portals
from coopgraph.harvest.sources import decoded, with_context
from coopgraph.ontology.terms import dcat, dcterms, hydra, rdf
from coopgraph.records.quads import Literal, Term, is_iri, read_literal
from coopgraph.store.rdf_files import refuse_growing_entities


@dataclass
class Catalogue:
    """The statements of a catalogue: subject → predicate IRI → terms, as N-Triples writes them."""

    statements: dict[Term, dict[str, list[Term]]] = field(default_factory=dict)
    pages_read: set[Term] = field(default_factory=set)
    """Addresses of the Hydra pages that were read too."""
    encoding: str = "utf-8"
    """How the file is written, as far as one can tell."""

    def values(self, subject: Term, *predicates: str) -> list[Term]:
        """Give the values of some predicates of a subject, in the order in which they are read."""
        told = self.statements.get(subject, {})
        return [term for predicate in predicates for term in told.get(predicate, ())]

    def literals(self, subject: Term, *predicates: str) -> list[Literal]:
        """Give the values that are literals."""
        return [read_literal(t) for t in self.values(subject, *predicates) if t.startswith('"')]

    def of_class(self, *classes: str) -> list[Term]:
        """Give what is of one of some classes, sorted."""
        wanted = {f"<{name}>" for name in classes}
        return sorted(
            subject
            for subject, told in self.statements.items()
            if wanted & set(told.get(rdf.type, ()))
        )

    def datasets(self) -> list[Term]:
        """Give the datasets: what says that it is one, and what a catalogue lists."""
        listed = (
            term
            for told in self.statements.values()
            for term in told.get(dcat.dataset, ())
            if term in self.statements
        )
        series = set(self.of_class(dcat.DatasetSeries))
        return sorted({*self.of_class(dcat.Dataset), *listed} - series)

    def distributions(self, dataset: Term) -> list[Term]:
        """Give the distributions of a dataset."""
        return self.values(dataset, dcat.distribution)

    def next_pages(self) -> list[Term]:
        """Give the addresses of the pages on which the catalogue goes on, sorted."""
        found = (it for told in self.statements.values() for it in told.get(hydra.next, ()))
        return sorted(set(found))

    def name(self, subject: Term) -> str:
        """Give a name to show: a title, else the IRI."""
        titles = self.literals(subject, dcterms.title)
        french = next((title.value for title in titles if title.language[:2] == "fr"), "")
        return french or next((title.value for title in titles), plain(subject))


def read_catalogue(path: Path) -> Catalogue:
    """Read a file and the Hydra pages beside it that it leads to.

    Raises `CatalogueUnreadable` or `QuadsInvalid`, with the reason, if one cannot be read.
    """
    found, read, waiting = Catalogue(), {path.name}, [path]
    while waiting:
        file = waiting.pop()
        text, found.encoding = decoded(file.read_bytes())
        if text.lstrip().startswith("<"):
            refuse_growing_entities(file)
        _gather(read_as_portals(with_context(text, file), file.name), found)
        for address in found.next_pages():
            page = path.with_name(PurePosixPath(plain(address)).name or path.name)
            if page.name not in read and page.is_file():
                read.add(page.name)
                found.pages_read.add(address)
                waiting.append(page)
    return found


def _gather(triples: Iterable[tuple[Term, str, Term]], found: Catalogue) -> None:
    """Gather statements by subject."""
    for subject, predicate, value in triples:
        found.statements.setdefault(subject, {}).setdefault(predicate, []).append(value)


def is_blank(term: Term) -> bool:
    """Tell a blank node."""
    return term.startswith("_:")


def plain(term: Term) -> str:
    """Give a term as a person reads it."""
    if is_iri(term):
        return term[1:-1]
    return term if is_blank(term) else read_literal(term).value
