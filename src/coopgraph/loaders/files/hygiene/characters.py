"""Characters that are no text: invisible ones, noncharacters, and those that stand for a loss.

Unicode Standard 16, sections 23.7 (noncharacters), 23.5 (private use), 23.8 (U+FFFD).
"""

from __future__ import annotations

import re
import unicodedata

from coopgraph.lookup.folding import without_look_alikes

_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17)
)
_DROPPED = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e"
    f"\u2060-\u206f\ufeff\ufff0-\ufffb\ud800-\udfff{_NONCHARACTERS}"
)
INVISIBLE = re.compile(f"[{_DROPPED}]")
"""Control characters, soft hyphens, zero-width spaces, direction marks, marks of byte order,
characters that Unicode forbids in an exchange and XML 1.0 anywhere."""

_BREAKS = "\x0b\x0c\x85\u2028\u2029"
"""Ends of lines that are none in a table: they part words."""

_PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
_LETTER = r"[^\W\d_]"
UNKNOWN = re.compile(f"[\ufffd{_PRIVATE}]")
"""The sign for a letter that could not be read, and characters of private fonts."""
QUESTIONED = re.compile(rf"{_LETTER}\?(?={_LETTER})|\b{_LETTER}{{1,5}}\? [a-zà-ỹđ]{{1,5}}\?(?= |$)")
"""Question marks in the place of letters: `H?i ngh?`."""

_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
ALIKE = re.compile(r"[ÐðƉɖ\u0370-\u03ff\u0400-\u04ff]")
"""Letters that may stand for another one that looks the same."""
_WORD = re.compile(r"[^\W\d_]+")


def without_invisible(text: str) -> str:
    """Leave the invisible characters out; what parted words becomes a space."""
    return INVISIBLE.sub(lambda char: " " if char[0] in _BREAKS else "", text)


def name_of(char: str) -> str:
    """Give the code and the name of a character."""
    return f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip()


def with_meant_letters(text: str) -> str:
    """Write the Latin letters that were meant: U+0110 for U+00D0, Latin а within a Latin word."""
    return _WORD.sub(_meant, text)


def _meant(word: re.Match[str]) -> str:
    mixes = bool(_LATIN.search(word[0]))
    return without_look_alikes(word[0]) if mixes else word[0]
