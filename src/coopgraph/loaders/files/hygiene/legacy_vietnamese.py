"""Vietnamese written in an encoding of before Unicode, and read as if it were Latin-1.

TCVN 5712:1993 VN3 (the fonts .VnTime), VISCII 1.1 (RFC 1456) and VNI (a letter and a mark of its
own after it). No byte tells which it is: the reading whose words are Vietnamese syllables is the
right one.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from coopgraph.loaders.files.hygiene.syllables import is_syllable, words_of


class Reading(NamedTuple):
    """How a text reads in the encoding it was probably written in."""

    encoding: str
    text: str


_CP1252 = {bytes([byte]).decode("cp1252", "ignore"): byte for byte in range(0x80, 0xA0)}
_TCVN3 = {
    **dict(zip(range(0xA1, 0xAF), "ĂÂÊÔƠƯĐăâêôơưđ", strict=True)),
    **dict(zip(range(0xB5, 0xBA), "àảãáạ", strict=True)),
    **dict(zip(range(0xBB, 0xBF), "ằẳẵắ", strict=True)),
    **dict(zip(range(0xC6, 0xCD), "ặầẩẫấậè", strict=True)),
    **dict(zip(range(0xCE, 0xD9), "ẻẽéẹềểễếệìỉ", strict=True)),
    **dict(zip(range(0xDC, 0xE0), "ĩíịò", strict=True)),
    **dict(zip(range(0xE1, 0xF0), "ỏõóọồổỗốộờởỡớợù", strict=True)),
    **dict(zip(range(0xF1, 0xFF), "ủũúụừửữứựỳỷỹýỵ", strict=True)),
}
_VISCII = {
    **dict(zip((0x02, 0x05, 0x06, 0x14, 0x19, 0x1E), "ẲẴẪỶỸỴ", strict=True)),
    **dict(
        enumerate(
            "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ"
            "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ",
            start=0x80,
        )
    ),
}
_VNI_TONES = dict(zip("ùøûõï", range(5), strict=True))
_VNI_TONED = dict(
    zip("aeouyôö", ("áàảãạ", "éèẻẽẹ", "óòỏõọ", "úùủũụ", "ýỳỷỹỵ", "ớờởỡợ", "ứừửữự"), strict=True)
)
_VNI_PAIRS = {
    **{v + m: row[i] for v, row in _VNI_TONED.items() for m, i in _VNI_TONES.items()},
    **{
        vowel + mark: toned
        for vowel, row in {"a": "âấầẩẫậ", "e": "êếềểễệ", "o": "ôốồổỗộ"}.items()
        for mark, toned in zip("âáàåãä", row, strict=True)
    },
    **{f"a{mark}": toned for mark, toned in zip("êéèúüë", "ăắằẳẵặ", strict=True)},
}
_VNI_SINGLES = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI = {
    **_VNI_PAIRS,
    **_VNI_SINGLES,
    **{pair.upper(): toned.upper() for pair, toned in _VNI_PAIRS.items()},
    **{pair.capitalize(): toned.upper() for pair, toned in _VNI_PAIRS.items()},
    **{single.upper(): letter.upper() for single, letter in _VNI_SINGLES.items()},
}
_VNI_FORMS = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))

_ONE_BYTE = re.compile(f"[\x00-\xff{''.join(_CP1252)}]*")
_LIKELY = 0.85
"""The share of words that must be syllables; the others are names and abbreviations."""
_IN_NO_WORD = re.compile("[\x80-\x9f¡-¿×÷þÞ\u0192\u02c6\u02dc\u2020-\u203a\u20ac\u2122]")
"""What stands in no word of French, English or German: one such word is enough to tell."""

_SIGNS = re.compile(
    f"{_IN_NO_WORD.pattern}|[æîñòóöíìýãåõøßðü]|[aeo][ùøûõïâáàåãä]|a[êéèúüë]|[uyôö][ùøûõï]",
    re.IGNORECASE,
)
"""What such a text has, and most French has not."""


def legacy_reading(text: str) -> Reading | None:
    """Give the Vietnamese that a text is in another encoding; None if it is what it seems."""
    codes = _codes(text) if _SIGNS.search(text) else None
    if codes is None or all(map(is_syllable, _marked(text))):
        return None
    latin = "".join(map(chr, codes))
    readings: tuple[tuple[str, Callable[[], str | None]], ...] = (
        ("TCVN3", lambda: _by_table(codes, _TCVN3)),
        ("VNI", lambda: _VNI_FORMS.sub(lambda form: _VNI[form[0]], latin)),
        ("VISCII", lambda: _by_table(codes, _VISCII)),
    )
    for encoding, read in readings:
        reading = read()
        if reading and _is_meant(text, reading):
            return Reading(encoding, reading)
    return None


def _codes(text: str) -> list[int] | None:
    """Give the bytes that were read as Latin-1 or as Windows-1252; None if there were none such."""
    if not _ONE_BYTE.fullmatch(text):
        return None
    codes = [ord(char) if ord(char) < 256 else _CP1252.get(char, -1) for char in text]
    return codes if max(codes) > 127 else None


def _by_table(codes: list[int], table: dict[int, str]) -> str | None:
    """Read byte by byte; None if a byte is not in the table."""
    if any(code > 127 and code not in table and code != 0xA0 for code in codes):
        return None
    return "".join(table.get(code, chr(code)) for code in codes)


def _marked(text: str) -> list[str]:
    return [word for word in words_of(text) if not word.isascii()]


def _is_meant(text: str, reading: str) -> bool:
    """Whether a reading is Vietnamese, and what was read before was nothing."""
    words = words_of(reading)
    changed = set(words).difference(words_of(text))
    if not changed or not all(map(is_syllable, {*changed, *_marked(reading)})):
        return False
    if sum(map(is_syllable, words)) < _LIKELY * len(words):
        return False
    return len(changed) > 1 or bool(_IN_NO_WORD.search(text))
