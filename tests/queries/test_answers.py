"""Answers as rows in Python, and in every form."""

import csv
import io
import json
import xml.etree.ElementTree as ET
from datetime import date

import pandas
import pytest

from coopgraph.queries import Asking, QuestionWrong
from coopgraph.queries.question import HOUSE, question, questions
from coopgraph.queries.values import Resource
from coopgraph.queries.writing import FORMS, write_answer
from coopgraph.records.quads import read_literal
from coopgraph.store import Literal
from tests.built import Built
from tests.queries.asked import EVERY


def written(asking: Asking, form: str, question: str, **values: object) -> str:
    output = io.BytesIO()
    write_answer(asking.prepare(question, **values), asking, "fr", form, output)
    return output.getvalue().decode("utf-8")


def test_row_gives_typed_values(asking: Asking) -> None:
    row = asking.ask("editions", lang="fr")[0]
    assert isinstance(row.edition, Resource)
    assert row.edition.id.startswith("a")
    assert row["number"] == row.number == row[1]
    assert isinstance(row.number, int)
    assert row.sources == tuple(sorted(row.sources))
    assert row.as_dict()["edition"] == row.edition
    assert read_literal(row.terms["number"]).value == str(row.number)
    with pytest.raises(AttributeError):
        _ = row.nothing


def test_day_is_a_date_and_a_year_stays_text(asking: Asking) -> None:
    starts = [row.start for row in asking.ask("editions")]
    assert date(2013, 6, 9) in starts
    assert all(isinstance(s, date | str) for s in starts if s is not None)


def test_rows_are_a_sequence_shown_in_the_language(asking: Asking) -> None:
    rows = asking.ask("partners-of-authority", authority="toulouse", lang="vi")
    assert len(rows) == 1 == len(rows[:5])
    assert "Hà Nội [vn-city-ha-noi]" in repr(rows)
    assert repr(rows).startswith("đối tác")
    assert "<th>đối tác</th>" in rows._repr_html_()


def test_html_is_escaped(asking: Asking) -> None:
    rows = asking.ask("documents", lang="en")
    text = rows._repr_html_()
    assert text.count("<td>") == text.count("</td>") == 20 * len(rows.columns) or len(rows) < 20
    assert "<script" not in text


def test_data_frame(asking: Asking) -> None:
    frame = asking.ask("editions").dataframe()
    assert isinstance(frame, pandas.DataFrame)
    assert next(iter(frame.columns)) == "edition"


@pytest.mark.parametrize("form", FORMS)
def test_every_form(form: str, asking: Asking) -> None:
    assert written(asking, form, "partners-of-authority", authority="toulouse")


def test_csv_and_json_and_xml_are_the_standard_ones(asking: Asking) -> None:
    rows = asking.ask("editions")
    table = list(csv.reader(io.StringIO(written(asking, "csv", "editions"))))
    assert table[0] == list(rows.columns)
    assert len(table) == len(rows) + 1
    answer = json.loads(written(asking, "json", "editions"))
    assert answer["head"]["vars"] == list(rows.columns)
    assert len(answer["results"]["bindings"]) == len(rows)
    assert ET.fromstring(written(asking, "xml", "editions")).tag.endswith("sparql")


def test_markdown_is_a_table(asking: Asking) -> None:
    lines = written(asking, "md", "editions").splitlines()
    assert lines[0].startswith("| édition | numéro |")
    assert len({line.replace("\\|", "").count("|") for line in lines}) == 1


def test_geojson_has_points(asking: Asking) -> None:
    found = json.loads(written(asking, "geojson", "partners-of-authority", authority="toulouse"))
    (feature,) = found["features"]
    assert feature["geometry"]["type"] == "Point"
    longitude, latitude = feature["geometry"]["coordinates"]
    assert (round(longitude), round(latitude)) == (106, 21)
    assert feature["properties"]["partner"] == "Hanoï [vn-city-ha-noi]"


def test_geojson_where_nothing_has_a_place(asking: Asking) -> None:
    with pytest.raises(QuestionWrong):
        written(asking, "geojson", "conventions")


def test_turtle_tells_of_the_things_in_the_rows(asking: Asking) -> None:
    text = written(asking, "ntriples", "partners-of-authority", authority="toulouse")
    subjects = {line.split()[0] for line in text.splitlines()}
    assert any("vn-city-ha-noi>" in subject for subject in subjects)
    assert any("partnership/fr-commune-toulouse--" in subject for subject in subjects)
    assert "authority/fr-region-bretagne" not in "".join(subjects)


def test_documents_and_references_are_told_by_id(asking: Asking) -> None:
    (row,) = asking.ask("partners-of-authority", authority="toulouse").worded()
    assert row[-1] == "hanoicapital-2023-04-16-closing-en"
    changes = asking.ask("successors-of-authority", authority="fr-region-midi-pyrenees")
    last = [cells[-1] for cells in changes.worded()]
    assert all("lhotellerie-restauration-les-noms" in cell for cell in last)
    assert not any("https://" in cell for cell in last)


def test_the_least_support_is_that_of_independent_documents(asking: Asking) -> None:
    number: dict[Resource, int] = {}
    for _, name, values in (asked for asked in EVERY if asked.label in LISTS):
        thing = next(column for column in question(name).columns if column in THINGS)
        everything = {row[thing] for row in asking.ask(name, **values)}
        number |= {it: len(sources_about(asking, it)) for it in everything - number.keys()}
        for least in (1, 2, 3):
            asked = {row[thing] for row in asking.ask(name, leastSupport=least, **values)}
            assert asked == {it for it in everything if number[it] >= least}, (name, least)
    assert {n > 1 for n in number.values()} == {True, False}


THINGS = ("partnership", "convention", "project")
LISTS = (
    "partners-of-authority",
    *("partnerships", "partnerships-by-kind", "partnerships-by-kind-of-authority"),
    *("partnerships-by-theme", "partnerships-of-decade", "partnerships-of-former-authorities"),
    *("partnerships-of-region", "partnerships-without-convention", "partnerships-without-start"),
    *("conventions", "conventions-by-theme", "conventions-expiring-before", "conventions-renewed"),
    *("conventions-of-authority", "conventions-signed-at-edition", "conventions-without-date"),
    *("projects", "projects-by-budget", "projects-by-operator", "projects-by-theme"),
    *("projects-in-place", "projects-of-authority", "projects-without-budget"),
    "projects-without-theme",
)
"""The questions whose rows are partnerships, conventions or projects."""


def test_every_list_of_things_can_ask_for_the_least_support() -> None:
    listing = {
        each.name: {parameter.name for parameter in each.parameters}
        for each in questions()
        if {each.columns[:1], each.columns[1:2]} & {(thing,) for thing in THINGS}
        and each.folder not in HOUSE
    }
    assert set(listing) == set(LISTS)
    assert all("leastSupport" in parameters for parameters in listing.values())


def test_values_can_be_asked_for_by_support_and_margin(asking: Asking) -> None:
    def asked(**least: int) -> list[tuple[str, object]]:
        rows = asking.ask("agreed-values-of-thing", thing="edition/assises-12", **least)
        return [(row.property, row.value) for row in rows]

    every = asking.ask("agreed-values-of-thing", thing="edition/assises-12")
    assert len({row.margin for row in every}) > 1
    for least in (1, 2, 3):
        firm = [(r.property, r.value) for r in every if r.margin >= least or r.margin == 0]
        assert asked(leastMargin=least) == firm
        supported = [(r.property, r.value) for r in every if r.support >= least]
        assert asked(leastSupport=least) == supported


def sources_about(asking: Asking, thing: Resource) -> set[str]:
    """Give the independent documents of a thing: each copy replaced by what it copies."""
    copies = {row["source"]: row["original"] for row in asking.ask("copied-documents")}
    rows = asking.ask("agreed-values-of-thing", thing=str(thing))
    return {str(copies.get(source, source)) for row in rows for source in row["sources"]}


def test_a_theme_is_given_in_the_language_of_the_reader_or_else_the_best_supported(
    real: Built,
) -> None:
    asking = Asking(real.store)
    stated = asking.store.select(THEMES)
    known: dict[str, list[tuple[int, str, str]]] = {}
    for edition, theme, support in stated:
        assert isinstance(theme, Literal)
        stands = (int(support.value), theme.value, theme.language or "")
        known.setdefault(edition.value, []).append(stands)
    assert len(known) > 3
    for lang in ("fr", "vi", "en"):
        given = {
            str(row["edition"]): row["generalTheme"] for row in asking.ask("editions", lang=lang)
        }
        for edition, themes in known.items():
            own = [theme for theme in themes if theme[2] == lang] or themes
            best = {text for support, text, _ in own if support == max(own)[0]}
            assert given[edition] in best, (edition, lang)


THEMES = """
    PREFIX coop: <https://w3id.org/coopgraph/ontology#>
    SELECT ?edition ?theme ?support WHERE {
      ?value coop:ofThing ?edition ; coop:ofProperty coop:generalTheme ;
        coop:value ?theme ; coop:independentSupport ?support }"""
