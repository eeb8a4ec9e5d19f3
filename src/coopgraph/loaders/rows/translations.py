"""Texts in the three languages, one column each: `name_fr`, `name_vi`, `name_en`.

One is enough. Nothing is put in the place of the others: whoever shows a text falls back to another
language, and what was never named in Vietnamese does not pretend to be.
"""

from __future__ import annotations

from coopgraph.findings import Words
from coopgraph.findings.kinds.rows import MISSING_TRANSLATION
from coopgraph.loaders.rows.text_row import TextRow
from coopgraph.messages import LANGUAGES
from coopgraph.records import Text

_LANGUAGE = {
    "fr": Words("français", "tiếng Pháp", "French"),
    "vi": Words("vietnamien", "tiếng Việt", "Vietnamese"),
    "en": Words("anglais", "tiếng Anh", "English"),
}


def read_translations(row: TextRow, column: str) -> tuple[Text, ...]:
    """Take the texts that are given; report those that are not, as a fault if there is none."""
    cells = {language: row.text(f"{column}_{language}") for language in LANGUAGES}
    texts = tuple(Text(cell, language) for language, cell in cells.items() if cell)
    if not texts:
        row.report_empty(f"{column}_{LANGUAGES[0]}")
        return ()
    for language, cell in cells.items():
        if not cell:
            row.report(MISSING_TRANSLATION, f"{column}_{language}", language=_LANGUAGE[language])
    return texts
