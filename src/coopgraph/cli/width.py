"""How many columns of a terminal a text takes, and cutting it to fit.

Widths follow Unicode Standard Annex 11 (East Asian Width), as the wcwidth library reads it. Latin
text when composed, Vietnamese among it, takes one column a character; finding that out is quicker
than importing the library, so only other text goes there.
"""

import re
import unicodedata

_ONE_EACH = re.compile(
    r"[ -~\xa0-\xac\xae-\u02ff\u1e00-\u1eff\u2010-\u2027\u202f\u20ac\u2190-\u21ff]*"
)
_CONTROLS = r"\0-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff"
_CONTROL = re.compile(f"[{_CONTROLS}]+")
_NOT_LINE_END = re.compile(f"(?![\n\t])[{_CONTROLS}]")


def clean(text: str) -> str:
    """Return `text` composed (NFC), on one line, and unable to command the terminal."""
    return _CONTROL.sub(" ", unicodedata.normalize("NFC", text)).strip()


def visible(text: str) -> str:
    r"""Return a text whose marks that command a terminal, or turn its letters, can be seen.

    Escape is `␛`, others are `\u009b` as in JSON; ends of lines and tabs stay.
    """
    return _NOT_LINE_END.sub(_picture, text.replace("\r\n", "\n"))


def _picture(mark: re.Match[str]) -> str:
    code = ord(mark[0])
    return chr(0x2400 + code) if code < 0x20 else f"\\u{code:04x}"


def width(text: str) -> int:
    """Return the columns that clean text takes."""
    if _ONE_EACH.fullmatch(text):
        return len(text)
    from wcwidth import wcswidth

    return max(0, wcswidth(text))


def padded(text: str, columns: int) -> str:
    """Return clean text followed by blanks, `columns` wide unless it is wider already."""
    return text + " " * (columns - width(text))


def lines(text: str, columns: int, most: int) -> list[str]:
    """Break clean text at blanks into lines of `columns`, at most `most`; the last may end in `…`.

    A word longer than a line is cut after a slash, hyphen or hash in the line's second half, else
    where the line ends. `columns` is at least 2.
    """
    found: list[str] = []
    rest = text
    while rest and len(found) < most:
        line, rest = _first_line(rest, columns)
        found.append(line)
    if rest:
        found[-1] = _first_part(found[-1], columns - 1).rstrip() + "…"
    return found or [""]


def _first_line(text: str, columns: int) -> tuple[str, str]:
    line = _first_part(text, columns)
    if len(line) < len(text) and text[len(line)] != " ":
        half = len(line) // 2
        end = line.rfind(" ") + 1 or max(line.rfind(mark, half) for mark in "/-#") + 1
        line = line[:end] or line
    return line.rstrip(), text[len(line) :].lstrip()


def _first_part(text: str, columns: int) -> str:
    """Return the longest beginning of `text` that fits, never parting a letter from its accent."""
    if _ONE_EACH.fullmatch(text):
        return text[:columns]
    from wcwidth import iter_graphemes

    part, used = "", 0
    for letter in iter_graphemes(text):
        used += width(letter)
        if used > columns and part:
            break
        part += letter
    return part
