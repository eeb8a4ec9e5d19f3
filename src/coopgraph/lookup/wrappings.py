"""The words of a kind that people and registers put around a name: "Mairie d'Amiens", "CG22".

A form that these words, a code or an abbreviation lead back to an official name is no name of its
own: it is composed. It is found by rule, on any store, and not published. What they do not lead
back ("Tourane", "Sài Gòn", "SEDIF") is another name. See `docs/decisions/0012-names.md`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from coopgraph.lookup.folding import fold

_TOWNS = frozenset(("commune", "municipality", "provincial-city", "town"))
_WARDS = frozenset(("commune-vn",))
_GROUPS = frozenset(("epci", "special-collectivity"))
_REGIONS = frozenset(("region", "special-collectivity"))
_DEPARTMENTS = frozenset(("department", "special-collectivity"))
_PROVINCES = frozenset(("province", "tỉnh"))
_DISTRICTS = frozenset(("district",))
_ANY: frozenset[str] = frozenset()

_KINDS: dict[frozenset[str], tuple[str, ...]] = {
    _TOWNS: (
        *("ville", "mairie", "municipalité", "city", "town", "town hall", "TP", "thành phố"),
        *("tòa thị chính", "thị xã", "TX", "municipality", "ville-province", "centrally-run city"),
        *("capitale", "capital", "thủ đô", "ville centrale", "ville provinciale"),
        *("ville portuaire", "port city", "thành phố cảng", "Stadt", "ciudad"),
    ),
    _TOWNS | _WARDS: ("commune",),
    _WARDS: ("phường", "ward", "quartier", "xã", "village", "làng"),
    _GROUPS: (
        *(
            "communauté d'agglomération",
            "communauté urbaine",
            "communauté de communes",
            "métropole",
        ),
        *("agglomération", "agglo", "CA", "CU", "CC", "EPCI", "urban community", "metropolis"),
        *("cộng đồng đô thị", "đại đô thị", "vùng đô thị"),
    ),
    _REGIONS: (
        *("région", "conseil régional", "region", "regional council", "vùng", "hội đồng vùng"),
        *("collectivité territoriale", "collectivité"),
    ),
    _DEPARTMENTS: (
        *("département", "department", "conseil départemental", "conseil général", "CD", "CG"),
        *("departmental council", "general council", "hội đồng tỉnh"),
    ),
    _PROVINCES | _DEPARTMENTS: ("province", "tỉnh", "Provinz", "provincia"),
    _DISTRICTS: ("district", "huyện", "quận", "arrondissement", "urban district", "rural district"),
    frozenset(("syndicat",)): ("syndicat",),
    _ANY: (
        *("UBND", "HĐND", "comité populaire", "conseil populaire", "people's committee"),
        *("provincial people's committee", "comité populaire provincial", "people committee"),
        *("ủy ban nhân dân", "hội đồng nhân dân", "people's council", "français", "française"),
        *("conseil", "assemblée", "hội đồng", "gouvernement", "government", "council", "assembly"),
        *("vietnamien", "vietnamienne", "French", "Vietnamese", "administration"),
        *("authorities", "provincial authorities", "city authorities"),
        *("ex", "ancien", "ancienne", "former"),
    ),
}
_LINKS = frozenset(["de", "du", "des", "d", "la", "le", "les", "l", "of", "the"])
_ASIDE = re.compile(r"\s*\([^)]*\)")
_SHORT = {"st": "saint", "ste": "sainte", "sts": "saints", "stes": "saintes"}
_GLUED = re.compile(r"^(cg|cd|tp|tx)(?=[0-9a-z])(?=\d|hcm)")


class NameCore(NamedTuple):
    """What is left of a name without words of a kind, and the kinds these allow (none: any)."""

    text: str
    kinds: frozenset[str]

    def fits(self, kind: str) -> bool:
        """Whether the words taken off may stand before the name of a thing of this kind."""
        return not self.kinds or kind in self.kinds


def cores(text: str) -> list[NameCore]:
    """Take words of a kind off both ends of a name, one after the other; the longest core first.

    Every step is kept, because such words also begin and end names: "Vũng Tàu", "Cà Mau".
    """
    found: dict[str, NameCore] = {}
    waiting: list[tuple[tuple[str, ...], frozenset[str]]] = []
    for written in (text, _ASIDE.sub("", text)):  # "Brest (Finistère)"
        words = tuple(_SHORT.get(w, w) for w in _GLUED.sub(r"\1 ", fold(written)).split())
        if words and "".join(words) not in found:
            found["".join(words)] = NameCore("".join(words), _ANY)
            waiting.append((words, _ANY))
    while waiting:
        words, kinds = waiting.pop(0)
        for rest, taken in _one_less(words):
            core = NameCore("".join(rest), _narrowed(kinds, taken))
            if core.text not in found:
                found[core.text] = core
                waiting.append((rest, core.kinds))
    return sorted(found.values(), key=lambda core: -len(core.text))


def _one_less(words: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], frozenset[str]]]:
    """Give what is left without a word of a kind at one end, and the kinds that it names."""
    if words[1:] and words[0] in _LINKS:
        yield words[1:], _ANY
    for size in range(1, min(_longest(), len(words) - 1) + 1):
        if (kinds := _phrases().get(words[:size])) is not None:
            yield words[size:], kinds
        if (kinds := _phrases().get(words[-size:])) is not None:
            yield words[:-size], kinds


def _narrowed(kinds: frozenset[str], found: frozenset[str]) -> frozenset[str]:
    return (kinds & found or found) if kinds and found else kinds or found


@cache
def _phrases() -> dict[tuple[str, ...], frozenset[str]]:
    return {tuple(fold(phrase).split()): kinds for kinds, all_ in _KINDS.items() for phrase in all_}


@cache
def _longest() -> int:
    return max(map(len, _phrases()))
