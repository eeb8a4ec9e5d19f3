"""Finding a sentence by its key and filling it in."""

from os.path import dirname, join

from coopgraph.messages.message_files import Sentences, read_sentences
from coopgraph.messages.typesetting import typeset_french

_FOLDER = dirname(__file__)
_THOUSANDS = {"fr": "\u202f", "vi": ".", "en": ","}
_read: dict[str, Sentences] = {}


def say(key: str, lang: str, **fields: object) -> str:
    """Return the sentence `key` ("<room>.<name>") in `lang`, its placeholders filled from `fields`.

    Raises `KeyError` for a key, language or placeholder that does not exist: a mistake in the
    program, which the tests look for.
    """
    return _sentence(key)[lang].format(**fields)


def has(key: str) -> bool:
    """Whether the sentence `key` exists."""
    try:
        return bool(_sentence(key))
    except KeyError:
        return False


def number(n: int, lang: str) -> str:
    """Return a whole number with the thousands separator of `lang`: 12 345, 12.345, 12,345."""
    return f"{n:,}".replace(",", _THOUSANDS[lang])


def words_for_script(room: str, lang: str) -> dict[str, str]:
    """Return what a page script says: the sentences `word.…` of a room, their `{fields}` open."""
    start = "word."
    told = sentences(room).items()
    return {key.removeprefix(start): it[lang] for key, it in told if key.startswith(start)}


def _sentence(key: str) -> dict[str, str]:
    room, _, name = key.partition(".")
    try:
        return sentences(room)[name]
    except KeyError:
        raise KeyError(f"no sentence {name!r} in messages/{room}.toml") from None


def sentences(room: str) -> Sentences:
    """Return every sentence of a room, reading its file once; raises `KeyError` if it has none."""
    if room not in _read:
        try:
            _read[room] = _typeset(read_sentences(join(_FOLDER, f"{room}.toml")))
        except FileNotFoundError:
            raise KeyError(f"no file messages/{room}.toml") from None
    return _read[room]


def _typeset(found: Sentences) -> Sentences:
    """Set the French, save what is there to be typed again."""
    for name, texts in found.items():
        if "fr" in texts and not name.endswith("examples"):
            texts["fr"] = typeset_french(texts["fr"])
    return found
