"""A file that is not in the form fails, and the message begins with path and line."""

from pathlib import Path

import pytest

from coopgraph.queries.header import QueryFileInvalid, header_lines, read_fully
from coopgraph.queries.library import query_paths, query_text
from coopgraph.queries.question import read_question
from coopgraph.queries.simple_yaml import NotSimple, read_simply

GOOD = """\
#+ title: {fr: Titre, vi: Tiêu đề, en: Title}
#+ description: {fr: Texte., vi: Văn bản., en: Text.}
#+ parameters:
#+   name: {type: text, example: "x"}
#+ columns: [a, b]
#+ tags: [test]

SELECT ?a (COUNT(?c) AS ?b)
WHERE {
  VALUES ?name { "x" }
  ?a ?c ?name .
}
GROUP BY ?a
"""


def read(text: str) -> object:
    return read_question(text, Path("queries/test/some.rq"))


def test_good_file() -> None:
    assert read(GOOD)


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("#+", "# ", 1),
        ("{fr: Titre, vi: Tiêu đề, en: Title}", "{fr: Titre, en: Title}", 1),
        ("{fr: Texte., vi: Văn bản., en: Text.}", "nothing", 2),
        ("#+ columns", "#+ column", 5),
        ("[a, b]", "[a, c]", 5),
        ("{type: text,", "{type: txet,", 4),
        ('VALUES ?name { "x" }', 'VALUES ?named { "x" }', 4),
        ("#+   name: {type", "#+   {: {type", 4),
        ("#+ tags", "#+ as-of: true\n#+ tags", 6),
        ("  ?a ?c ?name", '  VALUES ?c { "y" }\n  ?a ?c ?name', 11),
        ("SELECT", "INSERT", 13),
    ],
)
def test_bad_file_fails_with_path_and_line(old: str, new: str, line: int) -> None:
    with pytest.raises(QueryFileInvalid) as error:
        read(GOOD.replace(old, new))
    for language in ("fr", "vi", "en"):
        told = error.value.in_language(language)
        assert told.startswith(f"queries/test/some.rq:{line}")


def read_both(lines: list[str]) -> bool:
    """Whether the simple reader reads some lines; it must read them as the full one does."""
    try:
        simple = read_simply(lines)
    except NotSimple:
        return False
    assert repr(simple) == repr(read_fully(lines, Path("some.rq"))), lines
    return True


def test_nearly_every_header_is_simple_and_read_alike() -> None:
    headers = [header_lines(query_text(name)) for name in query_paths()]
    assert sum(map(read_both, headers)) > len(headers) * 0.9


@pytest.mark.parametrize("text", ["Titre", '"a: b #"', "[a, b]", "[]", "{a: b, c: 3}", "true", "7"])
def test_simple_values(text: str) -> None:
    assert read_both([f"key: {text}", "under:", f"  key: {text}"])


@pytest.mark.parametrize(
    "text",
    [
        *(
            "yes",
            "Off",
            "NULL",
            "True",
            "~",
            "007",
            "0x1",
            "1.5",
            "-1",
            "2016-01-01",
            "1:30",
            "'a'",
        ),
        *("a: b", "a #b", "a:", '"a', '"a\\n"', ">-", "|", "&a b", "*a", "!a b", "%a", "@a", "'a'"),
        *(
            "[a, [b]]",
            "[a,b]",
            "{a}",
            "{a: {b: c}}",
            "{on: a}",
            '["a, b"]',
            "{a: b: c}",
            " a",
            "a ",
        ),
        *("a\tb", "a\x07", "a\ufeff", "", "- a", "? a", "a\u2028b", "`a", "a "),
    ],
)
def test_whatever_yaml_may_take_otherwise_is_left_to_its_reader(text: str) -> None:
    with pytest.raises(NotSimple):
        read_simply([f"key: {text}"])


@pytest.mark.parametrize(
    "lines",
    [
        ["key:"],
        ["  key: a"],
        ["key: a", "  b: c"],
        ["key:", "   a: b"],
        ["key:", "  a:", "    b: c"],
        ["key:", "", "  a: b"],
        ["on: a"],
        ["a b: c"],
        ["key:a"],
        ["# key: a"],
        ["---"],
    ],
)
def test_other_lines_are_left_to_the_full_reader(lines: list[str]) -> None:
    with pytest.raises(NotSimple):
        read_simply(lines)
