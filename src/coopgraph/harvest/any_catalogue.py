"""A catalogue of anyone's, as plain statements: nothing is assumed of it but that it is RDF."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from coopgraph.ontology.terms import dcat, dcterms, hydra, rdf
from coopgraph.records.quads import Literal, Term, is_iri, read_literal
from coopgraph.store.rdf_files import triples_of_file
from coopgraph.store.rdf_terms import Triple


@dataclass
class Catalogue:
    """The statements of a catalogue: subject → predicate IRI → terms, as N-Triples writes them."""

    statements: dict[Term, dict[str, list[Term]]] = field(default_factory=dict)
    pages_read: set[Term] = field(default_factory=set)
    """Addresses of the Hydra pages that were read too."""

    def values(self, subject: Term, *predicates: str) -> list[Term]:
        """Give the values of some predicates of a subject, sorted."""
        told = self.statements.get(subject, {})
        return sorted(term for predicate in predicates for term in told.get(predicate, ()))

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

    Raises `QuadsInvalid`, with line and reason, if one cannot be read.
    """
    found, read, waiting = Catalogue(), {path.name}, [path]
    while waiting:
        _gather(triples_of_file(waiting.pop()), found)
        for address in found.next_pages():
            page = path.with_name(PurePosixPath(plain(address)).name or path.name)
            if page.name not in read and page.is_file():
                read.add(page.name)
                found.pages_read.add(address)
                waiting.append(page)
    return found


def _gather(triples: Iterable[Triple], found: Catalogue) -> None:
    """Gather statements by subject."""
    for triple in triples:
        predicate = str(triple.predicate)[1:-1]
        told = found.statements.setdefault(str(triple.subject), {})
        told.setdefault(predicate, []).append(str(triple.object))


def is_blank(term: Term) -> bool:
    """Tell a blank node."""
    return term.startswith("_:")


def plain(term: Term) -> str:
    """Give a term as a person reads it."""
    if is_iri(term):
        return term[1:-1]
    return term if is_blank(term) else read_literal(term).value


def in_french(literals: list[Literal]) -> Iterator[Literal]:
    """Give the literals that a French portal takes: in French, or in no language."""
    return (it for it in literals if it.language[:2] in ("fr", ""))
