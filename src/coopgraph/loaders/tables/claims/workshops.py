"""claims/workshops.csv: one item of the programme of a conference in one document.

An item is a workshop, a main theme above several, or a subject of which it is not known whether it
was a workshop of its own.
"""

from __future__ import annotations

from coopgraph.findings.kinds import programme
from coopgraph.loaders.rows.language_codes import languages
from coopgraph.loaders.rows.steadiness import Steadiness
from coopgraph.loaders.tables.claims.claim_row import ClaimRow
from coopgraph.records import MainTheme, Record, SubjectOfDiscussion, Text, Workshop

_WORKSHOP = "workshop"
_OTHERS = {"main-theme": MainTheme, "subject": SubjectOfDiscussion}


class ItemsSeen:
    """Reads the rows of one table, and remembers what each item was first said to be."""

    def __init__(self) -> None:
        """Start with no item seen."""
        self._steadiness = Steadiness(programme.ITEM_DIFFERS)

    def read_item(self, row: ClaimRow) -> tuple[Record, ...]:
        """Read the workshop, main theme or subject."""
        kind = self._kind(row)
        id = row.id("item_id", kind)
        edition = row.reference("edition_id", "edition", required=True)
        self._steadiness.check(row, id, "kind", kind)
        self._steadiness.check(row, id, "edition_id", edition)
        number = row.number("number", least=1)
        written_in = languages(row, "language")
        names = _titles(row, "title_as_written", written_in)
        parent_themes = _titles(row, "parent_theme_as_written", written_in)
        themes = row.references("themes", "theme")
        if not names and (number is None or kind in _OTHERS):
            row.report_empty("title_as_written")
        if kind in _OTHERS:
            _check_no_workshop(row)
            return (_OTHERS[kind](id=id, edition=edition, names=names, themes=themes),)
        workshop = Workshop(
            id=id,
            edition=edition,
            number=number,
            names=names,
            parent_themes=parent_themes,
            themes=themes,
        )
        return (workshop,)

    def _kind(self, row: ClaimRow) -> str:
        kind, known = row.text("kind", required=True), (_WORKSHOP, *_OTHERS)
        if kind and kind not in known:
            row.report(programme.UNKNOWN_ITEM_KIND, "kind", kinds=", ".join(known))
        return kind


def _check_no_workshop(row: ClaimRow) -> None:
    """Report what only a workshop has."""
    for column in ("number", "parent_theme_as_written"):
        if row.text(column):
            row.report(programme.ONLY_OF_WORKSHOPS, column)


def _titles(row: ClaimRow, column: str, written_in: tuple[str, ...]) -> tuple[Text, ...]:
    """Take titles, each in the language at its place: `Atelier 1 | Hội thảo 1` in `fr | vi`."""
    titles = row.texts(column)
    if len(written_in) == 1:
        written_in *= len(titles)
    if titles and len(written_in) != len(titles):
        row.report(programme.TITLES_WITHOUT_LANGUAGE, column)
    return tuple(map(Text, titles, written_in))
