import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coopgraph.gazetteer import fold, written_form


@pytest.mark.parametrize(
    ("text", "form", "folded"),
    [
        ("Thừa Thiên-Huế", "thừa thiên-huế", "thua thien hue"),
        ("ĐÀ NẴNG", "đà nẵng", "da nang"),
        ("Côtes d’Armor", "côtes d'armor", "cotes d armor"),
        ("  Hà\u00a0 Nội ", "hà nội", "ha noi"),
        ("Œting-sur-Mer", "œting-sur-mer", "oeting sur mer"),
        ("TP. Huế", "tp. huế", "tp hue"),
        ("", "", ""),
    ],
)
def test_examples(text: str, form: str, folded: str):
    assert (written_form(text), fold(text)) == (form, folded)


@given(st.text())
def test_folding_twice_is_folding_once(text: str):
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="aàảãáạăằẳẵắặâầẩẫấậđéèëïôöœçỹ -’'ABCĐÉ"))
def test_composed_and_decomposed_fold_alike(text: str):
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert fold(composed) == fold(decomposed)
    assert written_form(composed) == written_form(decomposed)


@given(st.text(alphabet="abcđéếộưữơ"))
def test_letter_case_does_not_count(text: str):
    assert written_form(text.upper()) == written_form(text)
