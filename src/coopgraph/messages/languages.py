"""The three languages, and which one the person at the keyboard reads.

The locale is looked up as POSIX.1-2017 (section 8.2) orders it: LC_ALL, LC_MESSAGES, LANG.
"""

import os
import re
from collections.abc import Mapping

LANGUAGES = ("fr", "vi", "en")
"""In the order in which they are shown everywhere."""

UNDETERMINED = "und"
"""The language of words where neither a document nor a letter tells it (ISO 639-2, BCP 47)."""

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def language_of_locale() -> str:
    """Return the language of the caller's locale, or French if it is none of the three."""
    locale = next((os.environ[name] for name in _VARIABLES if os.environ.get(name)), "")
    return meant_language(locale) or LANGUAGES[0]


def meant_language(tag: str) -> str:
    """Return the one of the three that a tag means ("fr-FR", "VI", "en_US.UTF-8"), "" if none.

    Tags are those of BCP 47, and locales of POSIX.
    """
    language = re.split(r"[-_.@]", tag.strip(), maxsplit=1)[0].casefold()
    return language if language in LANGUAGES else ""


def in_language(names: Mapping[str, str], language: str) -> str:
    """Return the name in a language, or else in the first that has one, "" if none has."""
    return names.get(language_shown(names, language), "")


def language_shown(names: Mapping[str, str], language: str) -> str:
    """Return the language in which a name is shown to a reader, "" where it has none.

    This is the only order in which one language stands for another: the reader's, the three in
    theirs, then any other by its code.
    """
    return next((it for it in (language, *LANGUAGES, *sorted(names)) if names.get(it)), "")
