"""What the pages say: each fact with its documents, both sides of what is contested, before and
after."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from coopgraph.lookup.values_in_words import duration_in_words, interval_in_words
from coopgraph.messages import LANGUAGES
from coopgraph.portal.page.thing_paths import NOTIONS, contested_of, page_path, thing_at
from coopgraph.portal.things.content import Mark, ShownText, ThingContent
from coopgraph.portal.things.matter import gather_matter
from coopgraph.portal.things.thing_content import tell_disagreement, tell_thing
from coopgraph.queries.asking import Asking
from coopgraph.records.iris import Iris
from tests.built import Built
from tests.portal.things.told import fact, shown, told

IRIS = Iris()


def everything(small: Built) -> list[str]:
    rows = Asking(small.store).rows("things-in-short", after=['"https://w3id.org/"'])
    things = dict.fromkeys(row["thing"] for row in rows)
    return [thing for thing in things if IRIS.notion_and_id(thing)[0] in NOTIONS]


def parts(value: object) -> Iterator[object]:
    """Give everything that a content holds, at any depth."""
    yield value
    if is_dataclass(value):
        for part in fields(value):
            yield from parts(getattr(value, part.name))
    elif isinstance(value, tuple):
        for each in value:
            yield from parts(each)


def test_every_fact_that_a_document_states_leads_to_it(small: Built) -> None:
    asking = Asking(small.store)
    seen = 0
    for thing in everything(small):
        matter = gather_matter(thing, asking)
        assert matter is not None, thing
        content = tell_thing(matter, "en", asking.iris)
        for kept in matter.story.kept:
            values = [
                v for f in content.facts for v in f.values if kept.property[1:-1].endswith(f.key)
            ]
            for value in values:
                assert value.citations, (thing, kept.property)
                seen += 1
        assert [document.number for document in content.documents] == list(
            range(1, len(content.documents) + 1)
        )
        cited = {n for part in parts(content) for n in getattr(part, "citations", ())}
        assert cited <= {document.number for document in content.documents}
        assert all(document.title.text and document.path for document in content.documents)
    assert seen > 100


def test_no_page_of_the_small_world_shows_an_id_for_a_document(small: Built) -> None:
    asking = Asking(small.store)
    ids = {row["source"][1:-1].rpartition("/")[2] for row in asking.rows("documents")}
    for thing in everything(small):
        matter = gather_matter(thing, asking)
        assert matter is not None
        for language in LANGUAGES:
            content = tell_thing(matter, language, asking.iris)
            texts = {part.text for part in parts(content) if isinstance(part, ShownText)}
            assert not texts & ids, thing


CONTESTED = {
    "fr": ("9 juin 2013", "septembre 2013", "période entière"),
    "vi": ("ngày 9 tháng 6 năm 2013", "tháng 9 năm 2013", ""),
    "en": ("9 June 2013", "September 2013", ""),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_sides_of_the_9th_assises(real: Built, language: str) -> None:
    content = told(real, "edition/assises-09", language)
    (point,) = content.contested
    kept, against, _ = CONTESTED[language]
    assert [side.value.said.text for side in point.sides if side.is_chosen] == [kept]
    (other,) = (side for side in point.sides if side.value.said.text == against)
    (number,) = other.value.citations
    document = content.documents[number - 1]
    assert document.publisher == "Cités Unies France"
    assert document.path == f"{language}/source/cuf-assises-2019.html"
    assert point.reason
    assert point.reason_in_full.endswith(".")
    assert point.path == f"{language}/disagreement/edition/assises-09/startDate.html"
    (start,) = fact(content, "startDate").values
    assert Mark.CONTESTED in start.marks
    (venue,) = fact(content, "venue").values
    assert venue.marks == (Mark.SINGLE_SOURCE,)


def test_a_disagreement_has_each_document_word_by_word(real: Built) -> None:
    asking = Asking(real.store)
    about, property = contested_of(
        asking.iris.thing("disagreement", "edition/assises-09/startDate"), asking.iris
    )
    matter = gather_matter(about, asking)
    assert matter is not None
    content = tell_disagreement(matter, property, "fr", asking.iris)
    assert content is not None
    (point,) = content.contested
    assert len(point.statements) > 10
    assert all(len(statement.citations) == 1 for statement in point.statements)
    assert content.of is not None
    assert content.of.path == "fr/edition/assises-09.html"
    assert tell_disagreement(matter, "venue", "fr", asking.iris) is None


def test_editions_before_and_after(real: Built) -> None:
    content = told(real, "edition/assises-09")
    assert [step.value.path for step in content.before] == ["fr/edition/assises-08.html"]
    assert [step.value.path for step in content.after] == ["fr/edition/assises-10.html"]
    assert [step.date for step in content.before] == ["5 novembre 2010"]


def test_hue_took_over_from_others_and_from_their_partnerships(real: Built) -> None:
    content = told(real, "authority/vn-city-hue", "en")
    assert [step.value.said.text for step in content.before][-1] == "Thua Thien Hue"
    assert "31 December 2024" in content.before[-1].value.period
    inherited = {group.notion: group for group in content.inherited}
    names = [entry.value.said.text for entry in inherited["partnership"].entries]
    assert any("Thua Thien Hue" in name for name in names)
    assert content.life == "since 1 January 2025"


def test_a_former_region_leads_to_what_it_became(real: Built) -> None:
    content = told(real, "authority/fr-region-midi-pyrenees")
    assert [(step.value.said.text, step.relation, step.date) for step in content.after] == [
        ("Occitanie", "fusion", "1er janvier 2016"),
        ("Occitanie", "changement de nom", "septembre 2016"),
    ]
    assert [law.path for law in content.after[0].laws] == ["fr/source/law-fr-2015-29.html"]


def test_a_partnership_is_shown_with_the_date_at_which_it_was_seen(real: Built) -> None:
    content = told(real, "partnership/fr-commune-toulouse--vn-city-ha-noi")
    assert content.state is not None
    assert content.state.seen.endswith("2023")
    assert content.state.note is not None
    assert shown(content, "party") == ["Toulouse", "Hanoï"]


def test_money_and_numbers_in_the_form_of_each_language(real: Built) -> None:
    thing = "project/project-afd-ha-noi-university-hospital"
    texts = [shown(told(real, thing, language), "budget")[0] for language in LANGUAGES]
    assert texts == ["1\u202f000\u202f000 EUR", "1.000.000 EUR", "1,000,000 EUR"]


def test_words_of_another_language_are_marked(real: Built) -> None:
    names = {said.text: said.lang for said in told(real, "edition/assises-09", "en").names}
    assert names["9èmes Assises"] == "fr"
    assert names["9th Vietnam-France Decentralized Cooperation Conference"] == ""


def test_a_convention_leads_to_where_it_was_signed(real: Built) -> None:
    content = told(real, "convention/convention-afd-brest-2013")
    (value,) = fact(content, "signedAt").values
    assert value.path == "fr/edition/assises-09.html"
    assert {entry.key for entry in content.facts} >= {"signatureDate", "signatory"}


def test_a_document_tells_what_it_says_thing_by_thing(real: Built) -> None:
    content = told(real, "source/cuf-assises-2019")
    (ninth,) = (it for it in content.says if it.thing.path == "fr/edition/assises-09.html")
    starts = [v.said.text for f in ninth.facts if f.key == "startDate" for v in f.values]
    assert starts == ["septembre 2013"]
    assert content.documents == ()


def test_a_theme_gathers_what_is_about_it(real: Built) -> None:
    content = told(real, "theme/economy", "vi")
    assert {"partnership", "project", "workshop"} <= {group.notion for group in content.related}
    assert shown(content, "definition") == ["Doanh nghiệp, việc làm, thương mại và đầu tư."]
    assert [value.path for value in fact(content, "broader").values] == [
        "vi/theme/economy-tourism.html"
    ]


def test_participants_have_their_roles(real: Built) -> None:
    content = told(real, "edition/assises-09")
    (afd,) = (p for p in content.participants if p.parts[0].path == "fr/actor/actor-afd.html")
    assert ShownText("signatory of an agreement", "en") in afd.roles
    assert afd.citations


def test_moments_stand_in_order_and_once(real: Built) -> None:
    moments = told(real, "authority/vn-city-ha-noi").moments
    assert [moment.day for moment in moments] == sorted(moment.day for moment in moments)
    assert len(set(moments)) == len(moments) > 20


@pytest.mark.parametrize("language", ["fr", "vi", "en"])
def test_every_fact_has_a_name_in_words(real: Built, language: str) -> None:
    for thing in (
        "authority/fr-commune-toulouse",
        "authority/vn-city-hue",
        "edition/assises-09",
        "partnership/fr-region-ile-de-france--vn-city-ha-noi",
        "theme/water-sanitation",
        "source/brest-2013-proceedings",
    ):
        names = [fact.name for fact in told(real, thing, language).facts]
        assert names
        assert [name for name in names if re.search("[a-z][A-Z]", name)] == []
        assert [name for name in names if name.startswith(("a pour", "có ", "has "))] == []


def test_what_is_not_in_the_graph_has_no_content(small: Built) -> None:
    asking = Asking(small.store)
    assert gather_matter(asking.iris.thing("authority", "fr-commune-atlantis"), asking) is None


@pytest.mark.parametrize(
    ("thing", "path"),
    [
        ("authority/vn-city-hue", "fr/authority/vn-city-hue.html"),
        ("territory/vn-city-hue", "fr/authority/vn-city-hue.html"),
        ("territory/vn-city-hue#centroid", "fr/authority/vn-city-hue.html"),
        ("containment/vn-town-hue..vn-city-hue", "fr/authority/vn-town-hue.html"),
        ("disagreement/edition/a/startDate", "fr/disagreement/edition/a/startDate.html"),
        ("value/edition/a/startDate", ""),
    ],
)
def test_where_the_page_of_a_thing_stands(thing: str, path: str) -> None:
    assert page_path(IRIS.thing(*thing.split("/", 1)), "fr", IRIS) == path


@pytest.mark.parametrize(
    "path",
    [
        *("fr/authority/", "fr/authority/.html", "de/authority/a.html", "fr/nothing/a.html"),
        *("fr/authority/a", "fr/authority/a> <b.html", "fr/authority/a\n.html", "authority/a.html"),
    ],
)
def test_no_other_path_is_a_things(path: str) -> None:
    assert thing_at(path, IRIS) == ""


def test_a_path_leads_back_to_its_thing() -> None:
    for thing in ("edition/assises-09", "disagreement/edition/assises-09/startDate"):
        term = IRIS.thing(*thing.split("/", 1))
        assert thing_at(page_path(term, "vi", IRIS), IRIS) == term


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("P3Y", ("3 ans", "3 năm", "3 years")),
        ("P1Y6M", ("1 an 6 mois", "1 năm 6 tháng", "1 year 6 months")),
        ("P1D", ("1 jour", "1 ngày", "1 day")),
        ("PT3H", ("PT3H",) * 3),
        ("P", ("P",) * 3),
    ],
)
def test_durations_in_words(text: str, words: tuple[str, str, str]) -> None:
    assert tuple(duration_in_words(text, language) for language in LANGUAGES) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1994/2015-12-31", "from 1994 to 31 December 2015"),
        ("2013-06-09/..", "since 9 June 2013"),
        ("/..", "start unknown, goes on"),
        ("2006/", "from 2006, over, end unknown"),
        ("/2006", "start unknown, until 2006"),
        ("/", "over, dates unknown"),
    ],
)
def test_intervals_in_words(text: str, words: str) -> None:
    assert interval_in_words(text, "en") == words


def test_content_is_made_of_plain_values(real: Built) -> None:
    content: ThingContent = told(real, "edition/assises-12")
    kinds = {type(part) for part in parts(content) if not is_dataclass(part)}
    assert kinds <= {str, int, bool, tuple, type(None), Mark}


def test_a_page_keeps_so_much_of_each_kind_and_counts_the_rest(
    real: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = {group.notion: group for group in told(real, "theme/heritage").related}
    monkeypatch.setattr("coopgraph.portal.things.matter.MOST_RELATED", 3)
    groups = {group.notion: group for group in told(real, "theme/heritage").related}
    assert len(groups["project"].entries) == 3
    assert groups["project"].count == whole["project"].count > 3
    assert groups["project"].path == "fr/project/index.html?theme=heritage"
    first = [entry.value.path for entry in whole["project"].entries[:3]]
    assert [entry.value.path for entry in groups["project"].entries] == first
    assert groups["workshop"].path == ""  # there is no list of workshops
