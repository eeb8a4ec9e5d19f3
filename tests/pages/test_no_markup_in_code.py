"""Markup is written by templates and XML writers; no Python string of ours holds a tag.

Tags glued together from strings are escaped by hand, which is forgotten sooner or later, and nobody
can read the page that they make.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import coopgraph

ROOM = Path(coopgraph.__file__).parent
FILES = sorted(ROOM.rglob("*.py"))
TAG = re.compile(r"<(?:[A-Za-z][\w-]*(?::[\w-]+)?(?=[\s>]|/>|$)|/[A-Za-z]|!(?!--)|\?)")
"""The beginning of a tag or a declaration; no IRI in angle brackets."""
ESCAPING = {"html.escape", *(f"xml.sax.saxutils.{name}" for name in ("escape", "quoteattr"))}


def markup(code: str) -> Iterator[str]:
    """Give each string that holds a tag; docstrings and patterns may speak of tags."""
    nodes = list(ast.walk(ast.parse(code)))
    spoken = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    spoken |= {id(each) for node in nodes if _is_pattern(node) for each in ast.walk(node)}
    for node in nodes:
        text = getattr(node, "value", None) if isinstance(node, ast.Constant) else None
        if isinstance(text, str) and id(node) not in spoken and TAG.search(text):
            yield f"line {node.lineno}: {text[:60]!r}"


def _is_pattern(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and ast.unparse(node.func) == "re.compile"


def escapers(code: str) -> Iterator[str]:
    """Give each import of a function that escapes by hand."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.ImportFrom):
            yield from sorted(ESCAPING & {f"{node.module}.{alias.name}" for alias in node.names})
        elif isinstance(node, ast.Attribute):
            yield from sorted(ESCAPING & {ast.unparse(node)})


def test_no_string_of_the_program_holds_a_tag() -> None:
    texts = {path: path.read_text(encoding="utf-8") for path in FILES}
    found = {str(path.relative_to(ROOM)): list(markup(text)) for path, text in texts.items()}
    assert {path: lines for path, lines in found.items() if lines} == {}


def test_nothing_is_escaped_by_hand() -> None:
    texts = {path: path.read_text(encoding="utf-8") for path in FILES}
    found = {str(path.relative_to(ROOM)): list(escapers(text)) for path, text in texts.items()}
    assert {path: names for path, names in found.items() if names} == {}


@pytest.mark.parametrize(
    "code",
    [
        'f"<td>{cell}</td>"',
        'f"<iati-activity xml:lang={lang}>"',
        '"<br/>" + text',
        '"<xml:node>"',
        'text + "</svg>"',
        "\"<?xml version='1.0'?>\"",
        '"<!DOCTYPE html>"',
        'f"<rect x={x}"',
        'f"""\n  <svg\n  viewBox={box}>"""',
    ],
)
def test_a_tag_is_seen(code: str) -> None:
    assert list(markup(f"x = {code}"))


@pytest.mark.parametrize(
    "code",
    [
        'f"<{iri}>"',
        '"<http://www.w3.org/>"',
        'f"<coopgraph.Graph {place}>"',
        '"a < b"',
        '"<-"',
        're.compile(r"(?P<name>x)(?<!y)")',
    ],
)
def test_what_is_no_tag_is_not(code: str) -> None:
    assert list(markup(f"x = {code}")) == []


@pytest.mark.parametrize(
    "code",
    [
        "from html import escape",
        "from xml.sax.saxutils import XMLGenerator, quoteattr",
        "text = html.escape(text)",
    ],
)
def test_escaping_by_hand_is_seen(code: str) -> None:
    assert list(escapers(code))
