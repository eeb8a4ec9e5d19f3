"""The code lists: which codes a cell may hold, and the IRI of the concept each one means.

A concept is `…/scheme/<scheme>/<notation>`; the Sustainable Development Goals are not ours and have
the IRIs of the United Nations. Specification: SKOS Reference, <https://www.w3.org/TR/skos-reference/>.
"""

from functools import cache

from pyoxigraph import Literal

from coopgraph.ontology import turtle_files
from coopgraph.ontology.terms import coop, skos
from coopgraph.ontology.turtle import Description, OntologyBroken, describe


@cache
def concepts(scheme: str) -> dict[str, str]:
    """Return notation → concept IRI, in the order of the file.

    `scheme` is the last part of the scheme's IRI, e.g. `partnership-kinds`; raises
    `OntologyBroken` if there is no such code list.
    """
    return {_notation(found): iri for iri, found in _of(scheme).items() if skos.notation in found}


def codes(scheme: str) -> frozenset[str]:
    """Return the notations of a code list; empty for `themes`, whose concepts are data."""
    return frozenset(concepts(scheme))


def concept_iri(scheme: str, notation: str) -> str:
    """Return the IRI of the concept that `notation` stands for in `scheme`.

    Raises `OntologyBroken` if the code list has no such code.
    """
    try:
        return concepts(scheme)[notation]
    except KeyError:
        raise OntologyBroken(f'the code list "{scheme}" has no code "{notation}"') from None


@cache
def notations() -> dict[str, str]:
    """Return concept IRI → notation, for our code lists and the goals of the United Nations."""
    names = {path.stem for path in (*turtle_files.code_lists(), *turtle_files.names_of_others())}
    return {iri: code for name in sorted(names) for code, iri in concepts(name).items()}


@cache
def ranks(scheme: str) -> dict[str, int]:
    """Return concept IRI → `coop:rank` (1 is the best), for the concepts that have one."""
    return {
        iri: int(_literal(found[coop.rank][0]))
        for iri, found in _of(scheme).items()
        if coop.rank in found
    }


def scheme_names() -> tuple[str, ...]:
    """Return the names of our code lists, sorted."""
    return tuple(path.stem for path in turtle_files.code_lists())


@cache
def _of(scheme: str) -> dict[str, Description]:
    found = (path for path in (*turtle_files.code_lists(), *turtle_files.names_of_others()))
    path = next((path for path in found if path.stem == scheme), None)
    if path is None:
        raise OntologyBroken(f'there is no code list "{scheme}"')
    return describe([path])


def _notation(found: Description) -> str:
    return _literal(found[skos.notation][0])


def _literal(term: object) -> str:
    if isinstance(term, Literal):
        return term.value
    raise OntologyBroken(f"{term} should be a literal")
