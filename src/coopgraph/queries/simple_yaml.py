"""Reading the headers of query files that are as simple as nearly all of them are.

The full reader of YAML takes longer to import and to read one header than Python takes to start.
What means the same in any YAML is read here: `key: text`, text in double quotes, lists and mappings
on one line, and lines like these, indented by two blanks, under a key. Of any other line, and of
words that YAML 1.1 takes for something else, the full reader decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

HeaderValue = str | bool | int | list["HeaderValue"] | dict[str, "HeaderValue"]

_MEANT_OTHERWISE = frozenset(("y", "n", "yes", "no", "on", "off", "true", "false", "null"))
"""Words, in any letter case, that are no text (https://yaml.org/type/)."""


_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff]")
"""What YAML does not allow, or does not take for a letter."""


class NotSimple(Exception):
    """There is a line of another shape."""


def read_simply(lines: Iterable[str]) -> dict[str, HeaderValue]:
    """Return what some lines of YAML say; raises NotSimple."""
    found: dict[str, HeaderValue] = {}
    under: dict[str, HeaderValue] | None = None
    for line in lines:
        if not line.isprintable() and _CONTROL.search(line):
            raise NotSimple
        key, value = _pair(line.removeprefix("  "))
        if line.startswith("  "):
            if under is None or value is None:
                raise NotSimple
            under[key] = value
        elif value is None:
            found[key] = under = {}
        else:
            found[key], under = value, None
    if {} in found.values():
        raise NotSimple
    return found


def _pair(text: str) -> tuple[str, HeaderValue | None]:
    key, colon, rest = text.partition(":")
    if not colon or not _is_name(key):
        raise NotSimple
    if not rest:
        return key, None
    if rest[0] != " " or rest == " " or rest[1:] != rest.strip():
        raise NotSimple
    return key, _value(rest[1:])


def _value(text: str) -> HeaderValue:
    inner = text[1:-1].split(", ") if len(text) > 2 else []
    if text[0] == "[" and text[-1] == "]":
        return [_in_line(item) for item in inner]
    if text[0] == "{" and text[-1] == "}":
        return {key: _in_line(item) for key, item in map(_item, inner)}
    return _scalar(text)


def _item(text: str) -> tuple[str, str]:
    key, colon, value = text.partition(": ")
    if not colon or not _is_name(key):
        raise NotSimple
    return key, value


def _in_line(text: str) -> HeaderValue:
    if any(mark in text for mark in ",[]{}"):
        raise NotSimple
    return _scalar(text)


def _scalar(text: str) -> HeaderValue:
    if len(text) > 1 and text[0] == text[-1] == '"' and '"' not in text[1:-1]:
        if "\\" in text:
            raise NotSimple
        return text[1:-1]
    if text.isascii() and text.isdigit() and text[0] != "0":
        return int(text)
    if text in ("true", "false"):
        return text == "true"
    is_plain = text[:1].isalpha() and text[-1] != ":" and not (": " in text or " #" in text)
    if not is_plain or text.casefold() in _MEANT_OTHERWISE:
        raise NotSimple
    return text


def _is_name(text: str) -> bool:
    return text.replace("-", "").isalpha() and text.casefold() not in _MEANT_OTHERWISE
