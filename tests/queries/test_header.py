"""A file that is not in the form fails, and the message begins with path and line."""

from pathlib import Path

import pytest

from coopgraph.queries.header import QueryFileInvalid
from coopgraph.queries.question import read_question

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
