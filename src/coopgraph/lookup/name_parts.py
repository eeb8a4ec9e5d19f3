"""The parts of a text of which one may be the name: "AFD (financing)", "Brest, France".

Documents add to a name where it lies, whose department it is, what its holder does, or its short
form in brackets. Where the whole text names nothing, a part of it may.
"""

from __future__ import annotations

import re

from coopgraph.lookup.folding import fold

_ASIDE = re.compile(r"\s*[(\[]([^()\[\]]+)[)\]]\s*")
_ARTICLE = re.compile(r"^(?:l['’]|(?:le|la|les|the)\s+)(?=\S)", re.IGNORECASE)
_ORDINAL = re.compile(r"(?<=\d)(?:ers?|[eè]res?|[eè]mes?|es?|st|nd|rd|th)\b", re.IGNORECASE)
_NUMBER = re.compile(r"(?<!\d)(\d{1,2})(?!\d)")
_CONFERENCES = ("assises", "edition", "conference", "conferences", "hoi nghi", "ateliers", "ky")
_MOST_WORDS = 2
_BETWEEN = re.compile(r"\s*[,;]\s+")


def inner_names(name: str) -> list[str]:
    """Give the names within a name: without its article, without its brackets, and in them.

    Each with its ordinals as plain numbers: "9es Assises" and "9èmes Assises" are "9 Assises".
    """
    bare = without_article(name)
    forms = (name, bare, *asides(bare))
    plain = (_ORDINAL.sub("", form) for form in forms)
    return [form for form in dict.fromkeys((*forms, *plain)) if form != name]


def asides(text: str) -> list[str]:
    """Give a name without what it has in brackets, and its short or long form if it stands there.

    [] for a text without brackets. "Lycée Trân Phu (Hai Phong)" is not called after the town.
    """
    inside = [part.strip() for part in _ASIDE.findall(text)]
    outside = " ".join(_ASIDE.sub(" ", text).split())
    is_form = [is_short(part) or is_short(outside) for part in inside]
    forms = [part for part, is_one in zip(inside, is_form, strict=True) if is_one]
    return list(dict.fromkeys(filter(None, (outside, *forms)))) if inside else []


def numbered_edition(text: str) -> str:
    """Give a conference by its number alone: "edition 9" for "Hội nghị … lần thứ 9", "9th …".

    "" where no word tells that it is a conference, or where there is no number or several.
    """
    folded = f" {fold(text)} "
    numbers = set(map(int, _NUMBER.findall(_ORDINAL.sub(" ", text))))
    is_conference = any(f" {word} " in folded for word in _CONFERENCES)
    return f"edition {numbers.pop()}" if is_conference and len(numbers) == 1 else ""


def without_article(text: str) -> str:
    """Give a text without the article that it begins with: "l'État malien", "the French Senate"."""
    return _ARTICLE.sub("", text)


def is_short(text: str) -> bool:
    """Whether a text is a short form, as far as its capitals tell: "AIMF", "OiEau", "VeT"."""
    words = text.split()
    return len(words) <= _MOST_WORDS and any(sum(map(str.isupper, word)) > 1 for word in words)


def parts(text: str) -> list[str]:
    """Give the parts of a text that may be its name, the likeliest first, without the whole."""
    first, *rest = _BETWEEN.split(text)
    before_comma = [first] if rest else []
    whole = (text, *before_comma)
    inner = (part for one in whole for part in inner_names(one))
    found = (*before_comma, *inner, numbered_edition(text))
    return [part for part in dict.fromkeys(map(str.strip, found)) if part and part != text]


def told_besides(text: str) -> list[str]:
    """Give what follows a name after commas or in brackets: a place, a year, a country."""
    return [*_BETWEEN.split(_ASIDE.sub(" ", text))[1:], *map(str.strip, _ASIDE.findall(text))]
