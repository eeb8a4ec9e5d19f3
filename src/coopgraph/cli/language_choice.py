"""The value of `--lang`: one of the three languages, also as a browser or a locale writes it."""

from __future__ import annotations

import click

from coopgraph.messages import LANGUAGES
from coopgraph.messages.languages import meant_language


class LanguageChoice(click.Choice[str]):
    """One of `LANGUAGES`; `fr-FR`, `VI` and `en_US.UTF-8` are understood."""

    def __init__(self) -> None:
        super().__init__(LANGUAGES)

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the language meant; the usual error of a choice if there is none."""
        return super().convert(meant_language(value) or value, param, ctx)
