"""The words the made-up tables are put together from, read once from `words.toml`."""

import tomllib
import unicodedata
from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("words.toml")


@cache
def _tables() -> dict[str, dict[str, list[str] | str]]:
    return tomllib.loads(unicodedata.normalize("NFC", _FILE.read_text(encoding="utf-8")))


def words(table: str, name: str) -> list[str]:
    """Return a list of words, e.g. `words("fr", "subjects")`."""
    found = _tables()[table][name]
    if not isinstance(found, list):
        raise TypeError(f"{table}.{name} is not a list of words")
    return found


def template(table: str, name: str) -> str:
    """Return one sentence with a hole, e.g. `template("fr", "place")`."""
    found = _tables()[table][name]
    if not isinstance(found, str):
        raise TypeError(f"{table}.{name} is not one sentence")
    return found
