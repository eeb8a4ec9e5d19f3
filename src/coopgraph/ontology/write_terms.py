"""Write `terms.py` and `property_ranks.py` from the Turtle: `python -m …ontology.write_terms`.

It must run before `terms.py` exists, so it imports nothing that needs `terms` until that is there.
"""

import keyword
import os
from pathlib import Path

from pyoxigraph import NamedNode, RdfFormat, parse

from coopgraph.ontology.prefixes import prefixes
from coopgraph.paths import ONTOLOGY

_FILES = ("coopgraph.ttl", "borrowed.ttl", "of-others/terms.ttl", "catalogue-terms.ttl")
TARGET = Path(__file__).with_name("terms.py")
_HEAD = '''"""The IRIs of every term we use, one class of constants per prefix.

Generated from `ontology/coopgraph.ttl`, `borrowed.ttl`, `of-others/terms.ttl` and
`catalogue-terms.ttl` by `python -m coopgraph.ontology.write_terms`; do not edit.
"""
# ruff: noqa: D101, N801, N815

from typing import Final
'''


def terms_text() -> str:
    """Return the text of `terms.py`, as the Turtle would have it now."""
    described = sorted(set().union(*(_described(ONTOLOGY() / name) for name in _FILES)))
    parts = [_HEAD]
    for prefix, namespace in prefixes().items():
        names = [iri.removeprefix(namespace) for iri in described if iri.startswith(namespace)]
        names = [name for name in names if name.isidentifier()]
        if names:
            parts.append(_class_text(prefix, namespace, names))
    return "\n\n".join(parts)


def _described(path: Path) -> set[str]:
    quads = parse(path=path, format=RdfFormat.TURTLE)
    return {quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode)}


def _class_text(prefix: str, namespace: str, names: list[str]) -> str:
    lines = [f"class {_python(prefix)}:", f'    NAMESPACE: Final[str] = "{namespace}"']
    lines += [_line(f"    {_python(name)}: Final[str] =", f'"{namespace}{name}"') for name in names]
    return "\n".join(lines) + "\n"


def _line(constant: str, value: str) -> str:
    """Set a constant, on lines of at most 100 characters, as the formatter would."""
    line = f"{constant} {value}"
    return line if len(line) <= 100 else f"{constant} (\n        {value}\n    )"


def _python(name: str) -> str:
    """Return `name` as Python may spell it: `class_` for `class`, `void_ext` for `void-ext`."""
    return f"{name}_" if keyword.iskeyword(name) else name.replace("-", "_")


def main() -> None:
    """Replace both files."""
    _replace(TARGET, terms_text())
    from coopgraph.ontology import write_ranks

    _replace(write_ranks.TARGET, write_ranks.ranks_text())


def _replace(target: Path, text: str) -> None:
    """Replace a file at once, so that nobody imports half of it."""
    half = target.with_suffix(".tmp")
    half.write_text(text, encoding="utf-8")
    os.replace(half, target)


if __name__ == "__main__":
    main()
