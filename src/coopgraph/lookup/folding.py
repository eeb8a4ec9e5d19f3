"""Ways to see that two names are the same: as written, with their tones, and as typed without.

All begin with Unicode NFC (UAX 15), full case folding (Unicode Standard, section 3.13), curly
apostrophes made straight and white space squeezed. `FOLDING` is the table that pages fold by, too.
"""

import re
import unicodedata
from collections.abc import Iterable

_APOSTROPHES = "’‘ʼ′"
_LOOK_ALIKES = {
    **dict.fromkeys("ðɖ", "đ"),  # U+00D0 and U+0189 stand for U+0110 in much Vietnamese text
    **dict(zip("аеорсухікмнтв", "aeopcyxikmhtb", strict=True)),  # Cyrillic
}
"""Letters (case folded) that look like another one, and the one that was meant."""
_LETTERS = {"đ": "d", "ı": "i", "ł": "l", "ø": "o", "œ": "oe", "æ": "ae", "ß": "ss"}
"""Letters that Unicode does not decompose, and what is typed for them."""

_MARK_RANGE = "\u0300-\u036f"
_TYPED_LETTERS = _LETTERS | {a: _LETTERS.get(b, b) for a, b in _LOOK_ALIKES.items()}
FOLDING = {"letters": _TYPED_LETTERS, "marks": _MARK_RANGE}
"""What `fold` does after lower case and NFD: marks in this range go, letters become others."""

_ALIKE = str.maketrans(_LOOK_ALIKES)
_ALIKE_CAPITALS = {ord(a.upper()): b.upper() for a, b in _LOOK_ALIKES.items()}
_TYPED = str.maketrans(_TYPED_LETTERS)
_MARKS = re.compile(f"[{_MARK_RANGE}]+")
_NOT_LETTERS = re.compile(r"[\W_]+")
_TONE = "\u0300\u0301\u0303\u0309\u0323"
"""Grave, acute, tilde, hook above, dot below: the five written tones of Vietnamese."""
TONING = {"alike": _LOOK_ALIKES, "tones": _TONE, "marks": _MARK_RANGE}
"""What `toned` does after lower case and NFD: look-alikes become the letters that were meant, and
the tones of each word stand at its end."""
_BETWEEN_WORDS = re.compile(r"(?:[^\w\u0300-\u036f]|_)+")


def written_form(text: str) -> str:
    """Fold letter case, apostrophes and white space, and keep the accents."""
    if text.isascii():
        return " ".join(text.lower().split())
    folded = unicodedata.normalize("NFC", text).casefold()
    for apostrophe in _APOSTROPHES:
        folded = folded.replace(apostrophe, "'")
    return " ".join(folded.split())


def written_forms(texts: Iterable[str]) -> list[str]:
    """Fold many texts like `written_form`, all at once, which is several times faster.

    The texts must be in NFC, without line ends and without stray space, as cells of tables are.
    """
    folded = "\n".join(texts).casefold()
    for apostrophe in _APOSTROPHES:
        folded = folded.replace(apostrophe, "'")
    return folded.split("\n")


def toned(text: str) -> str:
    """Fold look-alikes and hyphens too, and write the tone of each word at its end.

    "hoà" and "hòa" are one spelling, "Ðà" (U+00D0) and "Đà" as well; "Hòa" and "Hoa" are two.
    """
    folded = written_form(text)
    if not folded.isascii():
        folded = unicodedata.normalize("NFD", folded).translate(_ALIKE)
    return " ".join(map(_tone_last, filter(None, _BETWEEN_WORDS.split(folded))))


def fold(text: str) -> str:
    """Fold accents, hyphens and apostrophes as well: "Cà Mau", "ca-mau" and "CA MAU" are one."""
    folded = written_form(text)
    if not folded.isascii():
        folded = _MARKS.sub("", unicodedata.normalize("NFD", folded)).translate(_TYPED)
    return _NOT_LETTERS.sub(" ", folded).strip()


def without_look_alikes(text: str) -> str:
    """Write the letters that were meant, in the same letter case: "Ðà" (U+00D0) as "Đà"."""
    return text.translate(_ALIKE).translate(_ALIKE_CAPITALS)


def _tone_last(word: str) -> str:
    if word.isascii():
        return word
    return "".join(c for c in word if c not in _TONE) + "".join(c for c in word if c in _TONE)
