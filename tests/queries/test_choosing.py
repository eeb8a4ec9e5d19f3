"""Names in any language become things; what is not clear is told, with ids."""

import pytest

from coopgraph.queries import Asking, QuestionWrong, UnknownQuery
from coopgraph.queries.choosing import ParameterWrong

PARTNERS = "partners-of-authority"


@pytest.mark.parametrize(
    ("typed", "id"),
    [
        ("fr-commune-toulouse", "fr-commune-toulouse"),
        ("authority/fr-commune-toulouse", "fr-commune-toulouse"),
        ("https://w3id.org/coopgraph/id/authority/fr-commune-toulouse", "fr-commune-toulouse"),
        ("toulouse", "fr-commune-toulouse"),
        ("TOULOUSE", "fr-commune-toulouse"),
        ("Hà Nội", "vn-city-ha-noi"),
        ("ha noi", "vn-city-ha-noi"),
        ("Hanoï", "vn-city-ha-noi"),
        ("Hanoi", "vn-city-ha-noi"),
        ("Ville de Toulouse", "fr-commune-toulouse"),
    ],
)
def test_name_becomes_a_thing(typed: str, id: str, asking: Asking) -> None:
    (choice,) = asking.prepare(PARTNERS, authority=typed).choices
    assert choice.id == id
    assert choice.is_by_name == (not typed.endswith(id))


def test_choice_is_named_in_the_language_asked(asking: Asking) -> None:
    (choice,) = asking.prepare(PARTNERS, authority="hanoi").choices
    assert [choice.name(lang) for lang in ("fr", "vi", "en")] == ["Hanoï", "Hà Nội", "Hanoi"]


def test_ambiguous_name_is_told_with_ids(asking_real: Asking) -> None:
    with pytest.raises(ParameterWrong) as error:
        asking_real.prepare(PARTNERS, authority="Lào Cai")
    told = str(error.value)
    assert "vn-commune-lao-cai: " in told
    assert "vn-province-lao-cai-2025: " in told


@pytest.mark.parametrize(("typed", "id"), [("Hải Phòng", "vn-city-hai-phong-2025")])
def test_the_living_one_is_meant_and_said(asking_real: Asking, typed: str, id: str) -> None:
    (choice,) = asking_real.prepare(PARTNERS, authority=typed).choices
    assert choice.id == id
    for lang in ("fr", "vi", "en"):
        assert "vn-city-hai-phong (" in choice.told(lang)
        assert id in choice.told(lang)


def test_date_leaves_the_authorities_of_the_time(asking_real: Asking) -> None:
    (choice,) = asking_real.prepare(PARTNERS, authority="hue", as_of="2026").choices
    assert choice.id == "vn-city-hue"


def test_unknown_name_brings_near_ones(asking: Asking) -> None:
    with pytest.raises(ParameterWrong, match="Toulouse"):
        asking.prepare(PARTNERS, authority="Tolouse")


def test_thing_of_another_notion_is_not_taken(asking: Asking) -> None:
    with pytest.raises(ParameterWrong):
        asking.prepare(PARTNERS, authority="assises-09")
    with pytest.raises(ParameterWrong):
        asking.prepare(PARTNERS, authority="edition/assises-09")


def test_code_by_notation_or_by_name(asking: Asking) -> None:
    by_code = asking.prepare("partnerships-by-kind", kind="decentralised-cooperation")
    by_name = asking.prepare("partnerships-by-kind", kind="Hợp tác phi tập trung")
    assert by_code.query == by_name.query
    with pytest.raises(ParameterWrong, match="twinning"):
        asking.prepare("partnerships-by-kind", kind="love")


def test_several_values(asking: Asking) -> None:
    both = asking.ask("partnerships-by-kind", kind=["decentralised-cooperation", "twinning"])
    assert len(both) == len(asking.ask("partnerships-by-kind", kind="decentralised-cooperation"))


@pytest.mark.parametrize(
    ("question", "values", "told"),
    [
        ("partnerships-of-decade", {"decade": "nineties"}, "nineties"),
        ("conventions-expiring-before", {"before": "2013-02-30"}, "2013-02-30"),
        ("values-on-single-document", {"property": "not an iri"}, "not an iri"),
        ("partnerships", {"as_of": "yesterday"}, "yesterday"),
    ],
)
def test_value_of_a_wrong_type(
    question: str, values: dict[str, str], told: str, asking: Asking
) -> None:
    with pytest.raises(ParameterWrong, match=told):
        asking.prepare(question, **values)


def test_question_parameter_and_time_are_checked(asking: Asking) -> None:
    with pytest.raises(UnknownQuery, match=PARTNERS):
        asking.prepare("partner-of-authority")
    with pytest.raises(QuestionWrong, match="authority"):
        asking.prepare(PARTNERS)
    with pytest.raises(QuestionWrong, match="party"):
        asking.prepare(PARTNERS, authority="toulouse", party="x")
    with pytest.raises(QuestionWrong) as error:
        asking.prepare("editions", as_of="2010")
    assert "conference" in error.value.in_language("en")
    assert "hội nghị" in error.value.in_language("vi")


def test_property_with_a_prefix(asking: Asking) -> None:
    question = "values-on-single-document"
    short = asking.prepare(question, property="schema:startDate")
    assert short.query == asking.prepare(question, property="https://schema.org/startDate").query
