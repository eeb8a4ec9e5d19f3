"""The three languages, and which one the person at the keyboard reads.

The locale is looked up as POSIX.1-2017 (section 8.2) orders it: LC_ALL, LC_MESSAGES, LANG.
"""

import os
from collections.abc import Mapping

LANGUAGES = ("fr", "vi", "en")
"""In the order in which they are shown everywhere."""

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def language_of_locale() -> str:
    """Return the language of the caller's locale, or French if it is none of the three."""
    locale = next((os.environ[name] for name in _VARIABLES if os.environ.get(name)), "")
    language = locale[:2].lower()
    return language if language in LANGUAGES and not locale[2:3].isalpha() else LANGUAGES[0]


def in_language(names: Mapping[str, str], language: str) -> str:
    """Return the name in a language, or else in the first that has one, "" if none has.

    This is the only order in which one language stands for another: the reader's, the three in
    theirs, then any other by its code.
    """
    for known in (language, *LANGUAGES, *sorted(names)):
        if names.get(known):
            return names[known]
    return ""
