"""The answer to a question, as rows that Python, a notebook and pandas can use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, overload

from coopgraph.lookup.store_rows import AnswerRow
from coopgraph.ontology.terms import xsd
from coopgraph.queries.names_in_rows import Naming
from coopgraph.queries.values import Cell, one_or_several, value_of, values_of
from coopgraph.store import Answer, Answers, Literal, NamedNode, RdfTerm, Statements
from coopgraph.store.answers import ended_after

if TYPE_CHECKING:
    from pandas import DataFrame

    from coopgraph.queries.asking import Asking, Prepared
    from coopgraph.queries.question import Question

_SHOWN = 20
_VERDICT = ("verdict",)
_TRIPLE = ("subject", "predicate", "object")


@dataclass(frozen=True)
class Taking:
    """What was taken of an answer: its columns, the terms of each row, and where it was ended."""

    columns: tuple[str, ...]
    rows: list[Sequence[RdfTerm | None]]
    ended_after: int | None = None

    @classmethod
    def of(cls, answer: Answer) -> Taking:
        """Take a whole answer, of whatever form."""
        ended = ended_after(answer)
        if isinstance(answer, Answers):
            return cls(answer.variables, [tuple(row) for row in answer], ended)
        if isinstance(answer, Statements):
            return cls(_TRIPLE, [(t.subject, t.predicate, t.object) for t in answer], ended)
        verdict = Literal("true" if answer else "false", datatype=NamedNode(xsd.boolean))
        return cls(_VERDICT, [(verdict,)])


class AnsweredRow(tuple[Cell, ...]):
    """One row: values by position, by column name `row["partner"]`, or as `row.partner`."""

    columns: tuple[str, ...]
    terms: AnswerRow

    def __getitem__(self, key: Any) -> Any:
        """Return the value of a column, by name or position."""
        return super().__getitem__(self.columns.index(key) if isinstance(key, str) else key)

    def __getattr__(self, name: str) -> Cell:
        """Return the value of a column."""
        if name == "columns" or name not in self.columns:
            raise AttributeError(name)
        found: Cell = self[name]
        return found

    def as_dict(self) -> dict[str, Cell]:
        """Return column → value."""
        return dict(zip(self.columns, self, strict=True))


class AnswerTable(Sequence[AnsweredRow]):
    """The rows of an answer, all of them, to be read as often as one likes.

    `names` words any value in `lang`. `ended_after` is after how many rows a server ended the
    answer, None if it is whole. What was `taken` of an answer before is not asked for again.
    """

    def __init__(self, query: str, asking: Asking, lang: str, taken: Taking | None = None) -> None:
        self.query = query
        self.lang = lang
        found = taken or Taking.of(asking.store.query(query))
        self.ended_after = found.ended_after
        self.columns = found.columns
        self._rows = [self._row(terms) for terms in found.rows]
        self.names = Naming(asking, lang)

    @property
    def title(self) -> str:
        """What the table shows, in `lang`; "" if that is not known."""
        return ""

    def _row(self, found: Sequence[RdfTerm | None]) -> AnsweredRow:
        terms = {c: str(t) for c, t in zip(self.columns, found, strict=True) if t is not None}
        row = AnsweredRow(self._values(terms))
        row.columns, row.terms = self.columns, terms
        return row

    def _values(self, terms: AnswerRow) -> Iterator[Cell]:
        return (value_of(terms.get(column)) for column in self.columns)

    def __len__(self) -> int:
        """Count the rows."""
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> AnsweredRow: ...
    @overload
    def __getitem__(self, index: slice) -> list[AnsweredRow]: ...
    def __getitem__(self, index: int | slice) -> AnsweredRow | list[AnsweredRow]:
        """Return one row, or several."""
        return self._rows[index]

    def dataframe(self) -> DataFrame:
        """Return the rows as a pandas DataFrame; raises ImportError where pandas is not there."""
        from pandas import DataFrame

        return DataFrame([row.as_dict() for row in self], columns=list(self.columns))

    def worded(self, rows: Sequence[AnsweredRow] | None = None) -> Iterator[list[str]]:
        """Yield rows (all by default) as text in `lang`: names instead of IRIs, dates as known."""
        shown = self if rows is None else rows
        self.names.learn(cell for row in shown for cell in row)
        for row in shown:
            yield [
                self.names.cell(cell, by_id=column == "sources")
                for column, cell in zip(row.columns, row, strict=True)
            ]

    def titles(self) -> list[str]:
        """Return the titles of the columns in `lang`."""
        return [self.names.column(column) for column in self.columns]

    def __repr__(self) -> str:
        """Show the first rows as a table."""
        head = [self.titles(), *self.worded(self[:_SHOWN])]
        cut = [[c if len(c) <= 40 else f"{c[:39]}…" for c in cells] for cells in head]
        widths = [max(map(len, column)) for column in zip(*cut, strict=True)]
        lines = ["  ".join(c.ljust(w) for c, w in zip(cells, widths, strict=True)) for cells in cut]
        more = [f"… {len(self)}"] if len(self) > _SHOWN else []
        return "\n".join(line.rstrip() for line in [*lines, *more])

    def _repr_html_(self) -> str:
        """Show the first rows in a notebook."""
        from coopgraph.pages import render

        return render(
            "rows.html",
            caption=f"{self.title} ({len(self)})".strip(),
            titles=self.titles(),
            rows=self.worded(self[:_SHOWN]),
        )


class Rows(AnswerTable):
    """All rows of an answer, in the order of the question.

    `choices` say what was chosen for the names given.
    """

    def __init__(self, prepared: Prepared, asking: Asking, lang: str) -> None:
        self.question: Question = prepared.question
        self.choices = prepared.choices
        super().__init__(prepared.query, asking, lang)

    @property
    def title(self) -> str:
        """The title of the question."""
        return self.question.title[self.lang]

    def _values(self, terms: AnswerRow) -> Iterator[Cell]:
        return (self._value(column, terms.get(column)) for column in self.columns)

    def _value(self, column: str, term: str | None) -> Cell:
        lists, joined = self.question.lists, self.question.joined
        if column in lists:
            return values_of(term, lists[column])
        if column in joined:
            return one_or_several(term, joined[column])
        return value_of(term)


class SparqlTable(AnswerTable):
    """The answer to a query in SPARQL: rows, triples, or one row that says yes or no."""

    @property
    def variables(self) -> tuple[str, ...]:
        """The names of the columns, as SPARQL calls them."""
        return self.columns

    def __bool__(self) -> bool:
        """Whether there is a row; of an ASK, whether the answer is yes."""
        if self.columns == _VERDICT:
            return bool(self[0][0])
        return len(self) > 0
