"""`fr/query/index.html`: the questions; `fr/query/{name}.html`: one of them, and its answer.

Without anything given, the answer to the example of the question: so a folder holds answers too.
`fr/query/{name}.csv` is the answer as a table with names.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from itertools import groupby
from urllib.parse import urlencode

from coopgraph.errors import CoopgraphError
from coopgraph.exports.tables.cell_texts import as_shown
from coopgraph.messages import LANGUAGES
from coopgraph.portal.library.answer_view import AnswerView, AnswerWording
from coopgraph.portal.library.question_form import AS_OF, BETWEEN, ROLL_UP, FormField, fields_of
from coopgraph.portal.lists.list_kinds import GatheredLists
from coopgraph.portal.page.page import Page, Parameters, PublicGraph
from coopgraph.portal.page.page_paths import INDEX, language_of_path
from coopgraph.portal.page.rendered_pages import rendered
from coopgraph.queries.answer_rows import Rows
from coopgraph.queries.question import Question, questions

_FOLDER = "query"
_PAGE_ROWS = 100
_CSV = "text/csv; charset=utf-8"
_OF_PROGRAMS = ("csv", "json", "tsv", "md", "turtle", "jsonld")
_PAGE = "page"


@dataclass(frozen=True)
class AskedAnswer:
    """What came of asking: rows or what was wrong; `told` says what names were taken for."""

    rows: Rows | None
    wrong: str = ""
    told: tuple[str, ...] = ()


class LibraryPages:
    """The questions for people, over one graph."""

    def __init__(self, graph: PublicGraph, lists: GatheredLists) -> None:
        self._graph, self._lists = graph, lists
        self._asked = {it.name: it for it in questions() if it.is_for_people}

    def paths(self) -> Iterator[str]:
        """Give the menu of each language, every question, and its answer as a table."""
        for lang in LANGUAGES:
            yield f"{lang}/{_FOLDER}/{INDEX}"
            for name in self._asked:
                yield f"{lang}/{_FOLDER}/{name}.html"
                yield f"{lang}/{_FOLDER}/{name}.csv"

    def page(self, path: str, parameters: Parameters) -> Page | None:
        """Make the menu, or a question with its answer."""
        lang = language_of_path(path)
        folder, _, rest = path.removeprefix(f"{lang}/").partition("/")
        if not lang or folder != _FOLDER:
            return None
        if rest == INDEX:
            return self._menu(path)
        name, _, ending = rest.rpartition(".")
        if name not in self._asked or ending not in ("html", "csv"):
            return None
        fields = list(fields_of(self._asked[name], parameters, self._lists, lang))
        answer = self._answer(self._asked[name], fields, lang)
        if ending == "csv":
            return Page(path, _table(answer, AnswerWording(self._graph.asking, lang)), _CSV)
        return self._shown(path, self._asked[name], fields, answer, parameters)

    def _menu(self, path: str) -> Page:
        groups = groupby(self._asked.values(), key=lambda asked: asked.folder)
        subjects = [(folder, list(group)) for folder, group in groups]
        return rendered(self._graph, path, "questions.html", subjects=subjects)

    def _shown(
        self,
        path: str,
        asked: Question,
        fields: list[FormField],
        answer: AskedAnswer,
        parameters: Parameters,
    ) -> Page:
        lang = language_of_path(path)
        number = next(iter(parameters.get(_PAGE, ())), "1")
        page = int(number) if number.isascii() and number.isdigit() and len(number) < 7 else 1
        view, last = self._view(answer, lang, max(page, 1))
        given = {it.name: it.value for it in fields if it.value}
        return rendered(
            self._graph,
            path,
            "question.html",
            query=urlencode(given) if parameters else "",
            asked=asked,
            fields=fields,
            answer=answer,
            view=view,
            given=urlencode(given),
            in_console=_in_console(asked, answer, is_example=not parameters),
            last=last,
            number=min(max(page, 1), last),
            forms=_OF_PROGRAMS + (("geojson",) if asked.place else ()),
        )

    def _view(self, answer: AskedAnswer, lang: str, page: int) -> tuple[AnswerView | None, int]:
        if answer.rows is None:
            return None, 1
        last = max(1, -(-len(answer.rows) // _PAGE_ROWS))
        start = (min(page, last) - 1) * _PAGE_ROWS
        wording = AnswerWording(self._graph.asking, lang)
        return wording.view(answer.rows, start, _PAGE_ROWS), last

    def _answer(self, asked: Question, fields: list[FormField], lang: str) -> AskedAnswer:
        """Ask; what is wrong with what was given is told in the reader's language."""
        values = {it.name: _values(it) for it in fields if it.value}
        as_of, roll_up = values.pop(AS_OF, [""])[0], bool(values.pop(ROLL_UP, None))
        try:
            prepared = self._graph.asking.prepared(
                asked.name, values, as_of=as_of, roll_up=roll_up, lang=lang
            )
            rows = Rows(prepared, self._graph.asking, lang)
        except CoopgraphError as error:
            return AskedAnswer(None, error.in_language(lang))
        told = tuple(choice.told(lang) for choice in prepared.choices if choice.is_by_name)
        return AskedAnswer(rows, told=told)


def _in_console(asked: Question, answer: AskedAnswer, *, is_example: bool) -> str:
    """Give what the page of SPARQL is asked, to show the same answer on a map and in time."""
    if is_example or answer.rows is None:
        return urlencode({"question": asked.name})
    return urlencode({"query": answer.rows.query})


def _values(field: FormField) -> list[str]:
    return [text for text in (it.strip() for it in field.value.split(BETWEEN.strip())) if text]


def _table(answer: AskedAnswer, wording: AnswerWording) -> bytes:
    output = StringIO()
    writer = csv.writer(output, lineterminator="\r\n")
    if answer.rows is None:
        writer.writerow([answer.wrong])
    else:
        writer.writerow(answer.rows.titles())
        writer.writerows([as_shown(text) for text in row] for row in wording.texts(answer.rows))
    return output.getvalue().encode()
