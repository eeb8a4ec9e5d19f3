import re
import string
import unicodedata

import pytest

from coopgraph.findings import KINDS, Kind
from coopgraph.messages import LANGUAGES

kinds = pytest.mark.parametrize("kind", KINDS.values(), ids=list(KINDS))


def texts(kind: Kind):
    return (kind.title, kind.expected, kind.remedy)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@kinds
def test_id_is_kebab_case(kind: Kind):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", kind.id)


@kinds
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_text_is_there_in_nfc_without_stray_space(kind: Kind, lang: str):
    for words in texts(kind):
        text = words.in_language(lang)
        assert text.strip() == text != ""
        assert unicodedata.is_normalized("NFC", text)
        assert "  " not in text


@kinds
def test_the_three_languages_differ_and_have_the_same_placeholders(kind: Kind):
    for words in texts(kind):
        assert len(set(words)) == 3 or words.en == "{message}"
        assert len({frozenset(placeholders(text)) for text in words}) == 1


@kinds
def test_french_puts_no_breaking_space_before_double_punctuation(kind: Kind):
    for words in texts(kind):
        assert not re.search(r" [:;?!»]|« |[A-Za-z]'", words.fr)


def test_no_two_kinds_share_a_title():
    titles = [kind.title.en for kind in KINDS.values()]
    assert len(titles) == len(set(titles))
