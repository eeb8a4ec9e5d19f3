"""Two ways to see that two names are the same: as written, and as typed without accents.

Both begin with Unicode NFC (UAX 15), full case folding (Unicode Standard, section 3.13), curly
apostrophes made straight and white space squeezed.
"""

import re
import unicodedata

_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "′": "'", "`": "'"})
_NOT_LETTERS = re.compile(r"[^\w]+|_+")
_SPECIAL = str.maketrans({"đ": "d", "œ": "oe", "æ": "ae"})


def written_form(text: str) -> str:
    """Fold letter case, apostrophes and white space, and keep the accents."""
    folded = unicodedata.normalize("NFC", text).translate(_APOSTROPHES).casefold()
    return " ".join(folded.split())


def fold(text: str) -> str:
    """Fold accents, hyphens and apostrophes as well: "Cà Mau", "ca-mau" and "CA MAU" are one.

    The letter đ has no decomposition in Unicode; it becomes d like the other marked letters.
    """
    decomposed = unicodedata.normalize("NFD", written_form(text).translate(_SPECIAL))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return _NOT_LETTERS.sub(" ", bare).strip()
