"""Phrases, people and bodies in French, Vietnamese and English, put together at random."""

import re
import unicodedata
from random import Random

from synthetic.vocabulary import template, words

SPOKEN = ("fr", "vi", "en")
_HALF = 15
"""Half of what one more subject adds, so that lengths are right on average."""
_LONGEST = 12
"""Subjects in one phrase."""
_NOT_IN_ID = re.compile(r"[^a-z0-9]+")


def slug(text: str, longest: int = 40) -> str:
    """Return the text as a piece of an id: ASCII, lower case, kebab-case."""
    plain = unicodedata.normalize("NFD", text.lower().replace("đ", "d").replace("œ", "oe"))
    ascii_only = plain.encode("ascii", "ignore").decode()
    return _NOT_IN_ID.sub("-", ascii_only).strip("-")[:longest].strip("-")


def without_marks(text: str) -> str:
    """Return the text with bare letters, as much of the foreign press prints Vietnamese."""
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in plain if not unicodedata.combining(letter))


def phrase(random: Random, language: str, length: int, place: str) -> str:
    """Return a phrase of about `length` characters that names the place.

    Documents in other languages than the three speak English here.
    """
    spoken = language if language in SPOKEN else "en"
    tail = template(spoken, "place").format(place=place)
    first, *others = random.sample(words(spoken, "subjects"), _LONGEST)
    text = first
    if len(text) + len(tail) < length:
        text = f"{random.choice(words(spoken, 'openings'))} {text}"
    for subject in others:
        if len(text) + len(tail) + _HALF >= length:
            break
        text += f"{random.choice(words(spoken, 'joins'))} {subject}"
    return text + tail


def person(random: Random, country: str) -> str:
    """Return the name of nobody: given name first in French, last in Vietnamese."""
    spoken = {"FR": "fr", "VN": "vi"}.get(country, "en")
    given = random.choice(words(spoken, "people_given"))
    family = random.choice(words(spoken, "people_family"))
    return f"{family} {given}" if spoken == "vi" else f"{given} {family}"


def body(random: Random, country: str, place: str) -> str:
    """Return the name of an organisation that is not a local authority."""
    spoken = {"FR": "fr", "VN": "vi"}.get(country, "en")
    return _of_place(random.choice(words(spoken, "bodies")), place)


def publisher(random: Random, language: str, place: str) -> str:
    """Return the name of a publisher of documents in that language."""
    spoken = language if language in SPOKEN else "en"
    return _of_place(random.choice(words(spoken, "publishers")), place)


def _of_place(text: str, place: str) -> str:
    elided = without_marks(place)[0] in "AEIOUY"
    return text.format(place=place, of_place=f"d’{place}" if elided else f"de {place}")
