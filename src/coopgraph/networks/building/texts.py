"""Names in three languages, and sentences that hold them, until a reader's language is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import networkx as nx

from coopgraph.messages import number, say
from coopgraph.ontology.schemes import concepts
from coopgraph.ontology.term_labels import labels

_ROOM = "networks"
_COMMA = {"fr": ",", "vi": ",", "en": "."}


@dataclass(frozen=True, order=True)
class Named:
    """A thing by its id and what it is called."""

    id: str
    fr: str
    vi: str
    en: str

    def said(self, lang: str) -> str:
        """Give the name in `lang`."""
        return str(getattr(self, lang))


@dataclass(frozen=True)
class Sentence:
    """A sentence of `messages/networks.toml`, its fields not yet worded."""

    key: str
    fields: tuple[tuple[str, Any], ...] = ()

    def said(self, lang: str) -> str:
        """Word the sentence in `lang`."""
        fields = {name: worded(value, lang) for name, value in self.fields}
        return say(f"{_ROOM}.{self.key}", lang, **fields)


def sentence(key: str, **fields: Any) -> Sentence:
    """Make a sentence; fields are names, numbers, texts, or tuples of names."""
    return Sentence(key, tuple(fields.items()))


def named(network: nx.Graph, key: str) -> Named:
    """Name a node of a network."""
    return named_of(network.nodes[key])


def named_of(attributes: Mapping[str, Any]) -> Named:
    """Name a node or an edge by its attributes `id` and `labels`."""
    names = attributes["labels"]
    return Named(attributes["id"], names["fr"], names["vi"], names["en"])


def concept_named(scheme: str, notation: str) -> Named:
    """Name a concept of a code list by its notation; what is unknown keeps its notation."""
    names = labels().get(concepts(scheme).get(notation, ""), {})
    return Named(notation, *(names.get(lang, notation) for lang in ("fr", "vi", "en")))


def worded(value: Any, lang: str) -> str:
    """Word a cell or a field: names, lists of names, numbers as the language writes them."""
    if isinstance(value, Named | Sentence):
        return value.said(lang)
    if isinstance(value, tuple) and all(isinstance(item, Sentence) for item in value):
        return " ".join(item.said(lang) for item in value)
    if isinstance(value, tuple):
        return listed([worded(item, lang) for item in value], lang)
    if isinstance(value, bool):
        return say(f"{_ROOM}.yes" if value else f"{_ROOM}.no", lang)
    if isinstance(value, int):
        return number(value, lang)
    if isinstance(value, float):
        return decimal(value, lang)
    return "–" if value is None else str(value)


def decimal(value: float, lang: str, digits: int = 3) -> str:
    """Write a number with its decimal comma or point, without needless zeros."""
    whole, _, rest = f"{abs(value):.{digits}f}".partition(".")
    rest = rest.rstrip("0")
    text = number(int(whole), lang) + (_COMMA[lang] + rest if rest else "")
    return f"−{text}" if value < 0 and text != "0" else text


def listed(items: list[str], lang: str) -> str:
    """Join items as a sentence does: "A, B et C"; "A et B ; C" where an item has an "et" itself."""
    if len(items) < 2:
        return "".join(items)
    joint = say(f"{_ROOM}.and", lang, first="", last="")
    if any(joint in item for item in items):
        return say(f"{_ROOM}.semicolon", lang).join(items)
    return say(f"{_ROOM}.and", lang, first=", ".join(items[:-1]), last=items[-1])
