"""No IRI of ours and no term of others is typed outside `ontology.terms` and `records.iris`."""

import ast
from collections.abc import Iterator
from pathlib import Path

from coopgraph.ontology import terms
from coopgraph.ontology.prefixes import prefixes
from tests.built import ROOT

SOURCE = ROOT / "src" / "coopgraph"
OWNERS = {
    "ontology/terms.py",  # generated from the Turtle
    "records/iris.py",
    "store/remote/pushing.py",  # its ledger; a store lies below the ontology
}
NAMESPACES = sorted(prefixes().values(), key=len, reverse=True)


def texts(path: Path) -> Iterator[tuple[int, str]]:
    """Give the strings of a module that say something: no docstrings."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    said = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.lineno, node.value


def test_terms_stand_once() -> None:
    typed = [
        f"{path.relative_to(SOURCE)}:{line} {text}"
        for path in sorted(SOURCE.rglob("*.py"))
        if path.relative_to(SOURCE).as_posix() not in OWNERS
        for line, text in texts(path)
        if any(namespace in text for namespace in NAMESPACES) or "w3id.org/coopgraph" in text
    ]
    assert typed == []


def test_the_test_sees_a_typed_term(tmp_path: Path) -> None:
    module = tmp_path / "typed.py"
    module.write_text(f'"""Doc: {terms.skos.prefLabel}"""\nX = f"{terms.skos.prefLabel}{{1}}"\n')
    assert [text for _, text in texts(module)] == [terms.skos.prefLabel]
