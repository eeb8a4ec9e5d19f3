"""The questions as data, so that an editor finds examples in the endpoint that it speaks to.

Each is a `sh:SPARQLExecutable` (SHACL Advanced Features, https://www.w3.org/TR/shacl-af/) with its
text, its prefixes, its words in three languages and its tags, in the form that the SPARQL editors
of the SIB Swiss Institute of Bioinformatics look for. No blank node: prefixes have IRIs.
Their examples are things of the publisher.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from coopgraph.ontology.terms import rdf, rdfs, schema, sh, xsd
from coopgraph.queries.question import Question, questions
from coopgraph.records.iris import DEFAULT_BASE, Iris
from coopgraph.records.quads import Quad, Term, iri, literal

_PREFIX = re.compile(r"^PREFIX ([\w-]*): <([^>]*)>$", re.MULTILINE)
_FORMS = {
    "SELECT": (sh.SPARQLSelectExecutable, sh.select),
    "CONSTRUCT": (sh.SPARQLConstructExecutable, sh.construct),
}


def queries_as_rdf(iris: Iris, asked: Iterable[Question] | None = None) -> Iterator[Quad]:
    """Yield the questions for people as quads of `…/graph/queries`, in the order of their names."""
    graph = iris.queries_graph
    if asked is None:
        asked = (question for question in questions() if question.is_for_people)
    declared: dict[str, str] = {}
    for question in sorted(asked, key=lambda q: q.name):
        declared |= dict(_PREFIX.findall(question.query))
        for predicate, value in _described(question, iris):
            yield Quad(iris.query(question.name), predicate, value, graph)
    for subject, predicate, value in _prefixes(declared, iris):
        yield Quad(subject, predicate, value, graph)


def queries_text(iris: Iris) -> Iterator[str]:
    """Yield the same as lines of N-Quads."""
    for quad in queries_as_rdf(iris):
        yield quad.line()


def _described(question: Question, iris: Iris) -> Iterator[tuple[Term, Term]]:
    kind, text = _FORMS[question.form]
    yield iri(rdf.type), iri(sh.SPARQLExecutable)
    yield iri(rdf.type), iri(kind)
    for language, title in question.title.items():
        yield iri(rdfs.label), literal(title, language=language)
    for language, description in question.description.items():
        yield iri(rdfs.comment), literal(description, language=language)
    yield iri(sh.prefixes), iris.prefixes_of_queries
    yield iri(text), literal(question.query.replace(f"<{DEFAULT_BASE}id/", f"<{iris.base}id/"))
    for tag in question.tags:
        yield iri(schema.keywords), literal(tag)


def _prefixes(declared: dict[str, str], iris: Iris) -> Iterator[tuple[Term, Term, Term]]:
    for prefix, namespace in sorted(declared.items()):
        declaration = f"{iris.prefixes_of_queries[:-1]}-{prefix}>"
        yield iris.prefixes_of_queries, iri(sh.declare), declaration
        yield declaration, iri(sh.prefix), literal(prefix)
        yield declaration, iri(sh.namespace), literal(namespace, datatype=xsd.anyURI)
