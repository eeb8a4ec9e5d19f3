"""Every sentence of the program: there in three languages, well formed, and said somewhere."""

import re
import string
import unicodedata
from pathlib import Path

import pytest

import coopgraph
from coopgraph.words import LANGUAGES
from coopgraph.words.reading import read_fully, read_sentences
from coopgraph.words.sentences import sentences as said

SOURCE = Path(coopgraph.__file__).parent
FILES = sorted((SOURCE / "words").glob("*.toml"))
SENTENCES = [
    pytest.param(f"{file.stem}.{name}", texts, id=f"{file.stem}.{name}")
    for file in FILES
    for name, texts in said(file.stem).items()
]
sentences = pytest.mark.parametrize(("key", "texts"), SENTENCES)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_quick_reader_reads_what_the_full_one_reads(file: Path) -> None:
    assert read_sentences(str(file)) == read_fully(file.read_text(encoding="utf-8"))


@sentences
def test_a_sentence_is_there_in_every_language(key: str, texts: dict[str, str]) -> None:
    assert tuple(texts) == LANGUAGES
    assert all(text.strip() for text in texts.values())


@sentences
def test_the_languages_have_the_same_placeholders(key: str, texts: dict[str, str]) -> None:
    names = {lang: _placeholders(text) for lang, text in texts.items()}
    assert names["vi"] == names["fr"] == names["en"]


@sentences
def test_a_sentence_is_composed_and_clean(key: str, texts: dict[str, str]) -> None:
    for text in texts.values():
        assert text == unicodedata.normalize("NFC", text)
        assert not re.search(r"  |[ \t]\n|\t", text) or key.endswith(".examples")


@sentences
def test_french_is_typeset_as_french(key: str, texts: dict[str, str]) -> None:
    if not key.endswith(".examples"):
        assert not re.search(r" [:;?!»]|« |[A-Za-zÀ-ÿ]'[A-Za-zÀ-ÿ]", texts["fr"])


@sentences
def test_vietnamese_has_its_diacritics(key: str, texts: dict[str, str]) -> None:
    """Vietnamese prose of any length has letters that neither French nor English has."""
    text = texts["vi"]
    if not key.endswith(".examples") and len(text.split()) > 4:
        assert re.search("[ăđơưĂĐƠƯạ-ỹẠ-Ỹ]", text)


@sentences
def test_a_sentence_is_said_somewhere(key: str, texts: dict[str, str]) -> None:
    assert key.startswith("cli.") or _is_said(key) or _is_named(key), f"nothing says {key}"


def _placeholders(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


CODE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(SOURCE.rglob("*.py")))
BEGINNINGS = set(re.findall(r"""f["']([a-z_]+\.[\w.-]*)\{""", CODE))


def _is_said(key: str) -> bool:
    """Whether the code names the key, or puts together keys that begin as this one does."""
    return f'"{key}"' in CODE or any(key.startswith(beginning) for beginning in BEGINNINGS)


def _is_named(key: str) -> bool:
    """Whether the room that owns the file names what comes after its own name, e.g. in an enum."""
    room, _, name = key.partition(".")
    owned = (SOURCE / room).rglob("*.py") if (SOURCE / room).is_dir() else ()
    return any(f'"{name}"' in path.read_text(encoding="utf-8") for path in owned)
