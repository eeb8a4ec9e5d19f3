"""Every sentence of the program: there in three languages, well formed, and said somewhere."""

import re
import string
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

import coopgraph
from coopgraph.messages import LANGUAGES
from coopgraph.messages.message_files import read_fully, read_sentences
from coopgraph.messages.sentences import sentences

SOURCE = Path(coopgraph.__file__).parent
FILES = sorted((SOURCE / "messages").glob("*.toml"))
WRITTEN = sorted(path for end in ("py", "html", "svg") for path in SOURCE.rglob(f"*.{end}"))
CODE = "\n".join(path.read_text(encoding="utf-8") for path in WRITTEN)
SCRIPTS = "\n".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("scripts/*.js"))
PUT_TOGETHER = re.compile(r"""f["']([a-z_]+\.[\w.-]*)\{|"([a-z_]+\.[\w.-]*)" ~""")
BEGINNINGS = tuple({"".join(found) for found in PUT_TOGETHER.findall(CODE)})

assert FILES, "no sentences are found where they are looked for"

each_file = pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)


def keys(file: Path) -> Iterator[tuple[str, dict[str, str]]]:
    for name, texts in sentences(file.stem).items():
        yield f"{file.stem}.{name}", texts


def to_be_typed(key: str) -> bool:
    """Whether a sentence is an example, which is set as commands are typed."""
    return key.endswith(".examples")


@each_file
def test_the_quick_reader_reads_what_the_full_one_reads(file: Path) -> None:
    assert read_sentences(str(file)) == read_fully(file.read_text(encoding="utf-8"))


@each_file
def test_every_sentence_is_there_in_every_language(file: Path) -> None:
    wanting = [
        key
        for key, texts in keys(file)
        if tuple(texts) != LANGUAGES or not all(text.strip() for text in texts.values())
    ]
    assert wanting == []


@each_file
def test_the_languages_have_the_same_placeholders(file: Path) -> None:
    def placeholders(text: str) -> set[str]:
        return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}

    differing = [
        key
        for key, texts in keys(file)
        if len({frozenset(placeholders(text)) for text in texts.values()}) > 1
    ]
    assert differing == []


@each_file
def test_sentences_are_composed_and_have_no_stray_blanks(file: Path) -> None:
    stray = [
        key
        for key, texts in keys(file)
        for text in texts.values()
        if text != unicodedata.normalize("NFC", text)
        or (re.search(r"  |[ \t]\n|\t", text) and not to_be_typed(key))
    ]
    assert stray == []


@each_file
def test_french_is_set_as_french(file: Path) -> None:
    wrong = re.compile(r" [:;?!»](?:[\s.,)…]|$)|« |[A-Za-zÀ-ÿ]'[A-Za-zÀ-ÿ]")
    assert [k for k, texts in keys(file) if not to_be_typed(k) and wrong.search(texts["fr"])] == []


@each_file
def test_vietnamese_has_its_diacritics(file: Path) -> None:
    def is_bare(text: str) -> bool:
        words = re.findall(r"\b[^\W\d_A-Z]+\b", re.sub(r"\{.*?\}", "", text))
        return len(words) > 4 and not re.search("[À-ỹĐđ]", "".join(words))

    assert [k for k, texts in keys(file) if not to_be_typed(k) and is_bare(texts["vi"])] == []


@each_file
def test_every_sentence_is_said_somewhere(file: Path) -> None:
    """The code names the key; or puts it together; or its room names the end of it, as enums do."""
    owned = (SOURCE / file.stem).rglob("*.py") if file.stem != "cli" else ()
    room = "\n".join(path.read_text(encoding="utf-8") for path in owned)
    unsaid = [
        key
        for key, _ in keys(file)
        if f'"{key}"' not in CODE
        and not key.startswith(BEGINNINGS)
        and f'"{key.partition(".")[2]}"' not in room
        and not _helps(key)
        and not _is_said_by_a_script(key)
    ]
    assert unsaid == []


def _is_said_by_a_script(key: str) -> bool:
    """Whether a script of the pages names a sentence that `words_for_script` hands on."""
    word = key.partition(".word.")[2]
    return bool(word) and bool(re.search(rf'"{word}"|\b{word}: \(', SCRIPTS))


def _helps(key: str) -> bool:
    """Whether the help of a command says this by itself; see `coopgraph.cli.worded`."""
    room, command, *what = key.split(".")
    if room != "cli" or what[:1] not in (["short"], ["help"], ["examples"], ["option"], ["mark"]):
        return False
    return command == "shared" or (SOURCE / "cli" / f"{command}.py").exists()
