"""Finding a sentence, filling it in, and choosing its language."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopgraph.errors import CoopgraphError, StoreMissing
from coopgraph.messages import has, language_of_locale, number, say
from coopgraph.messages.message_files import read_fully, read_sentences
from coopgraph.messages.typesetting import typeset_french


def test_a_sentence_is_said_in_the_language_asked_for() -> None:
    assert say("store.query.form", "fr", form="ASK") == "Cette requête n’est pas de la forme ASK."
    assert say("store.query.form", "vi", form="ASK") == "Truy vấn này không thuộc dạng ASK."


@pytest.mark.parametrize("key", ["store.nothing", "nowhere.nothing", "store", "store.query"])
def test_a_sentence_that_does_not_exist_is_a_mistake(key: str) -> None:
    assert not has(key)
    with pytest.raises(KeyError):
        say(key, "fr")


def test_a_missing_placeholder_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        say("store.query.form", "fr")


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "fr"),
        ({"LANG": "vi_VN.UTF-8"}, "vi"),
        ({"LANG": "en_GB.UTF-8", "LC_MESSAGES": "fr_FR"}, "fr"),
        ({"LANG": "fr_FR", "LC_MESSAGES": "fr_FR", "LC_ALL": "en"}, "en"),
        ({"LANG": "en_US", "LC_ALL": ""}, "en"),
        ({"LANG": "C.UTF-8"}, "fr"),
        ({"LANG": "de_DE.UTF-8"}, "fr"),
        ({"LANG": "english"}, "fr"),
    ],
)
def test_the_language_is_that_of_the_locale(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], language: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert language_of_locale() == language


def test_numbers_are_written_as_each_language_writes_them() -> None:
    assert [number(1234567, lang) for lang in ("fr", "vi", "en")] == [
        "1\u202f234\u202f567",
        "1.234.567",
        "1,234,567",
    ]


def test_an_error_is_worded_in_any_language() -> None:
    error = StoreMissing.of("store.missing", folder="here")
    assert isinstance(error, CoopgraphError)
    assert "here" in error.in_language("vi")
    assert error.in_language("vi") != error.in_language("en")
    assert CoopgraphError("as written").in_language("vi") == "as written"


TEXT = st.text(st.characters(codec="utf-8", exclude_characters='"\\\r'), max_size=30)


@given(texts=st.lists(TEXT, min_size=1, max_size=4))
def test_any_file_is_read_as_toml_is(texts: list[str], tmp_path_factory) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    lines = [f'[a.b{n}]\nfr = "{text}"\nen = """\n{text}\n"""' for n, text in enumerate(texts)]
    path.write_text("\n".join(lines), encoding="utf-8", newline="")
    try:
        wanted = read_fully(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError:
        return
    assert read_sentences(str(path)) == wanted


@pytest.mark.parametrize(
    "text",
    [
        '[a]\nfr = "say \\"so\\""\n',
        "[a]\nfr = 'plain'\n",
        '[a]\nfr="tight"\n',
        '[a]\n[a.b]\nfr = "nested"\n["a.b"]\nvi = "quoted"\n',
        '[a] # remark\nfr = "x" # remark\n',
        'a = { fr = "inline" }\n',
        '[a]\nfr = """one line"""\n',
    ],
)
def test_unusual_toml_goes_to_the_full_reader(text: str, tmp_path: Path) -> None:
    (tmp_path / "any.toml").write_text(text, encoding="utf-8")
    assert read_sentences(str(tmp_path / "any.toml")) == read_fully(text)


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("Usage : ici", "Usage\u00a0: ici"),
        ("Constats :", "Constats\u00a0:"),
        ("dit « oui » ; et {n} ?", "dit «\u00a0oui\u00a0»\u202f; et {n}\u202f?"),
        ("« {a} », « {b} »{c}", "«\u00a0{a}\u00a0», «\u00a0{b}\u00a0»{c}"),
        ("l'aide d'{nom} aujourd'hui", "l’aide d’{nom} aujourd’hui"),
        ("vraiment ? ({why} !)", "vraiment\u202f? ({why}\u202f!)"),
        ("SELECT ?x { ex:a :b ?y }", "SELECT ?x { ex:a :b ?y }"),
        ("http://example.org/ 12:30 'x'", "http://example.org/ 12:30 'x'"),
    ],
)
def test_french_is_set_as_printers_set_it(typed: str, set_: str) -> None:
    assert typeset_french(typed) == set_
    assert typeset_french(set_) == set_
