"""Which words can be Vietnamese: onset, rime and tone of one syllable.

The rimes are those of the standard spelling (chữ quốc ngữ), as the dictionaries list them; a rime
that ends in a stop has only the tones sắc and nặng.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_ONSETS = (
    *("ngh", "ng", "nh", "th", "tr", "ch", "kh", "ph", "gh", "gi", "qu"),
    *("b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""),
)
_RIMES_WRITTEN = """
a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
e ec em en eng eo ep et ê êch êm ên ênh êp êt êu êng
i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu yêm yên yêng yêt yêu y
o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om
on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ up ut uy uya uych uyên uyêt uynh uyt uyu
uôc uôi uôm uôn uông uôt ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
"""
_RIMES = frozenset(_RIMES_WRITTEN.split())
_TONES = {"\u0300": "huyền", "\u0301": "sắc", "\u0303": "ngã", "\u0309": "hỏi", "\u0323": "nặng"}
_STOPS = ("c", "ch", "p", "t")
_WORD = re.compile(r"[^\W\d_]+")


def words_of(text: str) -> list[str]:
    """Give the words of a text: runs of letters."""
    return _WORD.findall(text)


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Whether a word (NFC) can be a Vietnamese syllable, whatever its letter case."""
    letters = unicodedata.normalize("NFD", word.lower())
    tones = [letter for letter in letters if letter in _TONES]
    if len(tones) > 1:
        return False
    bare = unicodedata.normalize("NFC", "".join(c for c in letters if c not in _TONES))
    return any(
        bare.removeprefix(onset) in _RIMES and _has_tone_of(bare, tones)
        for onset in _ONSETS
        if bare.startswith(onset)
    )


def _has_tone_of(bare: str, tones: list[str]) -> bool:
    """Whether a syllable that ends in a stop has none but the tones that it can have."""
    return not (tones and bare.endswith(_STOPS)) or _TONES[tones[0]] in ("sắc", "nặng")
