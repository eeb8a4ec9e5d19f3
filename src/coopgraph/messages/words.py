"""A text in the three languages, held as one value."""

from __future__ import annotations

from typing import NamedTuple

from coopgraph.messages.languages import LANGUAGES
from coopgraph.messages.sentences import say


class Words(NamedTuple):
    """A text in the three languages, in the order in which they are shown."""

    fr: str
    vi: str
    en: str

    def in_language(self, lang: str) -> str:
        """Give the text in `lang`: fr, vi or en."""
        text: str = getattr(self, lang)
        return text

    @classmethod
    def said(cls, key: str, **fields: object) -> Words:
        """Give a sentence of `messages/`; fields that are words are taken by language."""
        return cls(*(say(key, lang, **_in(lang, fields)) for lang in LANGUAGES))


def _in(lang: str, fields: dict[str, object]) -> dict[str, object]:
    return {
        name: value.in_language(lang) if isinstance(value, Words) else value
        for name, value in fields.items()
    }
