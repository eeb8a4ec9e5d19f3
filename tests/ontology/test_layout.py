"""How the Turtle is written: what a serialiser would do, and what a careful typesetter would."""

import re
import unicodedata
from pathlib import Path

import pytest

from coopgraph.ontology.prefixes import prefixes
from coopgraph.paths import ONTOLOGY

FILES = sorted(ONTOLOGY().rglob("*.ttl"))
PREFIX = re.compile(r"^@prefix ([\w-]+): <([^>]+)> \.$", re.MULTILINE)
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"(?:@(\w+))?')
ORDER = [
    "rdfs:label",
    "skos:definition",
    "skos:scopeNote",
    "skos:example",
    "rdfs:subClassOf",
    "rdfs:subPropertyOf",
    "rdfs:domain",
    "rdfs:range",
    "coop:earliestOf",
    "coop:latestOf",
    "rdfs:isDefinedBy",
]

each_file = pytest.mark.parametrize(
    "path", FILES, ids=lambda path: str(path.relative_to(ONTOLOGY()))
)


@each_file
def test_lines(path: Path) -> None:
    text = path.read_bytes().decode("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert text.endswith(".\n")
    assert not text.endswith("\n\n")
    for line in text.splitlines():
        assert line == line.rstrip(), line
        assert "\t" not in line
        indent = len(line) - len(line.lstrip(" "))
        assert indent in (0, 4, 8), line
    assert "\n\n\n" not in text
    assert not re.search(r"^\s*\.", text, re.MULTILINE), "the point stands on the last line"


@each_file
def test_prefixes(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    declared = dict(PREFIX.findall(text))
    known = prefixes()
    assert declared.items() <= known.items()
    if path.name == "prefixes.ttl":
        return
    rest = LITERAL.sub("", PREFIX.sub("", text))
    unused = {prefix for prefix in declared if not re.search(rf"(?<![\w-]){prefix}:", rest)}
    assert unused == set()


@each_file
def test_typography(path: Path) -> None:
    for text, language in LITERAL.findall(path.read_text(encoding="utf-8")):
        assert "  " not in text, text
        assert text == text.strip(), text
        if not language:
            continue
        assert "'" not in text, f"a straight apostrophe: {text}"
        if language == "fr":
            assert not re.search(r" [:;?!»]|« ", text), f"an ordinary space: {text}"
            assert not re.search(r"[^\s\d/P][:;?!](?=\s|$)", text), f"no space: {text}"
        else:
            assert not re.search(r"\s[;?!]", text), f"a space before punctuation: {text}"


def test_order_inside_a_term() -> None:
    text = (ONTOLOGY() / "coopgraph.ttl").read_text(encoding="utf-8")
    blocks = re.findall(r"^coop:\w+ a .*?\.\n(?=\n|\Z)", text, re.MULTILINE | re.DOTALL)
    assert len(blocks) > 100
    for block in blocks:
        predicates = re.findall(r"^    ([a-z]+:\w+)", block, re.MULTILINE)
        assert predicates == sorted(predicates, key=ORDER.index), block


def test_languages_stand_in_one_order() -> None:
    for path in FILES:
        languages = [lang for _, lang in LITERAL.findall(path.read_text(encoding="utf-8")) if lang]
        assert languages == ["fr", "vi", "en"] * (len(languages) // 3), path
