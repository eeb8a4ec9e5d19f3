"""Finding a sentence by its key and filling it in."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent
_THOUSANDS = {"fr": "\u202f", "vi": ".", "en": ","}


def say(key: str, lang: str, **fields: object) -> str:
    """Return the sentence `key` ("<room>.<name>") in `lang`, its placeholders filled from `fields`.

    Raises `KeyError` for a key, language or placeholder that does not exist: a mistake in the
    program, which the tests look for.
    """
    return _sentence(key)[lang].format(**fields)


def has(key: str) -> bool:
    """Whether the sentence `key` exists."""
    try:
        _sentence(key)
    except KeyError:
        return False
    return True


def number(n: int, lang: str) -> str:
    """Return a whole number with the thousands separator of `lang`: 12 345, 12.345, 12,345."""
    return f"{n:,}".replace(",", _THOUSANDS[lang])


def _sentence(key: str) -> dict[str, str]:
    room, *path = key.split(".")
    found: Any = _tables(room)
    for step in path:
        found = found.get(step) if isinstance(found, dict) else None
    if not isinstance(found, dict) or not isinstance(found.get("fr"), str):
        raise KeyError(f"no sentence {key!r} in words/{room}.toml")
    return found


@cache
def _tables(room: str) -> dict[str, Any]:
    try:
        return tomllib.loads((_FOLDER / f"{room}.toml").read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise KeyError(f"no file words/{room}.toml") from None
