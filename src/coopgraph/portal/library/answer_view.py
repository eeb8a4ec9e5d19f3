"""An answer as a table for people: names that lead to pages, sources as numbers and a list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from coopgraph.explaining.cited_document import CitedDocument, cited_documents
from coopgraph.messages import number, say
from coopgraph.messages.dates_in_words import date_in_words
from coopgraph.messages.languages import UNDETERMINED, in_language, language_shown
from coopgraph.portal.lists.list_row import CellPart
from coopgraph.portal.page.thing_paths import page_path
from coopgraph.queries import Asking
from coopgraph.queries.answer_rows import AnsweredRow, Rows
from coopgraph.queries.values import Cell, LanguageText, Resource
from coopgraph.records.quads import iri

SOURCES = "sources"


@dataclass(frozen=True, slots=True)
class AnswerCell:
    """A cell: words, or numbers of documents."""

    parts: tuple[CellPart, ...] = ()
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberedDocument:
    """A document as it is cited below the table."""

    number: int
    title: CellPart
    publisher: str
    date: str
    address: str


@dataclass(frozen=True)
class AnswerView:
    """Rows of an answer in a language; `total` counts all of them, `documents` what these cite."""

    titles: tuple[str, ...]
    rows: tuple[tuple[AnswerCell, ...], ...]
    documents: tuple[NumberedDocument, ...]
    total: int


class AnswerWording:
    """Words the answers of one graph in one language."""

    def __init__(self, asking: Asking, lang: str) -> None:
        self._asking, self._lang = asking, lang

    def view(self, answer: Rows, start: int, most: int, *, with_sources: bool = True) -> AnswerView:
        """Word so many rows of an answer from a place on."""
        some = answer[start : start + most]
        answer.names.learn(cell for row in some for cell in row)
        numbers: dict[str, int] = {}
        rows = tuple(tuple(self._cells(row, answer, numbers)) for row in some)
        titles = tuple(answer.titles())
        if not with_sources and SOURCES in answer.columns:
            at = answer.columns.index(SOURCES)
            rows = tuple(row[:at] + row[at + 1 :] for row in rows)
            titles, numbers = titles[:at] + titles[at + 1 :], {}
        return AnswerView(titles, rows, tuple(self._documents(numbers)), len(answer))

    def texts(self, answer: Rows) -> Iterable[list[str]]:
        """Word all rows as plain text, for a file; documents by id."""
        answer.names.learn(cell for row in answer for cell in row)
        for row in answer:
            yield [
                " | ".join(
                    each.id if column == SOURCES and isinstance(each, Resource) else part.text
                    for each in _several(cell)
                    for part in self._parts(each, answer)
                )
                for column, cell in zip(row.columns, row, strict=True)
            ]

    def _cells(
        self, row: AnsweredRow, answer: Rows, numbers: dict[str, int]
    ) -> Iterable[AnswerCell]:
        for column, cell in zip(row.columns, row, strict=True):
            if column == SOURCES:
                ids = [each.id for each in _several(cell) if isinstance(each, Resource)]
                cited = {numbers.setdefault(id, len(numbers) + 1) for id in ids}
                yield AnswerCell(numbers=tuple(sorted(cited)))
            else:
                parts = (part for each in _several(cell) for part in self._parts(each, answer))
                yield AnswerCell(tuple(parts))

    def _parts(self, cell: Cell, answer: Rows) -> Iterable[CellPart]:
        if isinstance(cell, Resource):
            name = answer.names.name(cell)
            is_known = name != cell.id  # what is no more has no name, and no page
            path = page_path(iri(cell), self._lang, self._asking.iris) if is_known else ""
            yield CellPart(name, path=path)
        elif isinstance(cell, bool):
            yield CellPart(say("queries.true" if cell else "queries.false", self._lang))
        elif isinstance(cell, int):
            yield CellPart(number(cell, self._lang))
        elif isinstance(cell, date):
            yield CellPart(date_in_words(cell.isoformat(), self._lang))
        elif isinstance(cell, str):
            own = cell.language if isinstance(cell, LanguageText) else ""
            lang = own if own not in ("", UNDETERMINED, self._lang) else ""
            yield CellPart(date_in_words(cell, self._lang) if _is_date(cell) else cell, lang)

    def _documents(self, numbers: dict[str, int]) -> Iterable[NumberedDocument]:
        found = cited_documents(self._asking, numbers)
        for id, place in numbers.items():
            if id in found:
                yield self._document(found[id], place)

    def _document(self, document: CitedDocument, place: int) -> NumberedDocument:
        lang = language_shown(document.titles, self._lang)
        return NumberedDocument(
            place,
            CellPart(
                in_language(document.titles, self._lang),
                lang if lang not in (self._lang, UNDETERMINED) else "",
                page_path(document.thing, self._lang, self._asking.iris),
            ),
            document.publisher,
            date_in_words(document.published, self._lang) if document.published else "",
            document.address,
        )


def _several(cell: Cell) -> Sequence[Cell]:
    if cell is None:
        return ()
    return cell if isinstance(cell, tuple) else (cell,)


def _is_date(text: str) -> bool:
    """Whether a text is a month or a year and a month: what Python has no date for."""
    return len(text) == 7 and text[4] == "-" and text.replace("-", "").isdigit()
