"""claims/workshops.csv: one workshop, subject or main theme of a conference in one document."""

from __future__ import annotations

from coopgraph.records import MainTheme, Record, Workshop, id_from_words
from coopgraph.sources.claim_row import ClaimRow
from coopgraph.sources.languages import language


def read_workshop(row: ClaimRow) -> tuple[Record, ...]:
    """Read a workshop or, where the row has neither title nor number, a main theme."""
    edition = row.reference("edition_id", "edition", required=True) or ""
    number = row.number("number", least=1)
    written_in = language(row, "language")
    title = row.text("title_as_written")
    parent_theme = row.text("parent_theme_as_written")
    themes = row.references("themes", "theme")
    if title or number is not None:
        return (
            Workshop(
                id=id_from_words(edition, number, title),
                edition=edition,
                number=number,
                names=row.words("title_as_written", written_in),
                parent_themes=row.words("parent_theme_as_written", written_in),
                themes=themes,
            ),
        )
    if not parent_theme:
        row.report_empty("title_as_written")
    return (
        MainTheme(
            id=id_from_words(edition, None, parent_theme),
            edition=edition,
            names=row.words("parent_theme_as_written", written_in),
            themes=themes,
        ),
    )
