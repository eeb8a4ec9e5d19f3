"""Every question has an address, which answers as the library does."""

import csv
import io
import json

import httpx
import pytest
import rdflib
from openapi_spec_validator import validate

from coopgraph.messages import LANGUAGES
from coopgraph.portal.api.openapi import document
from coopgraph.portal.api.questions import FORMS
from coopgraph.queries import Asking
from coopgraph.queries.question import Question, questions
from tests.built import Built

FOR_PEOPLE = [asked for asked in questions() if asked.is_for_people]


def _example(asked: Question) -> dict[str, str]:
    return {p.option: p.example for p in asked.parameters if not p.is_optional}


@pytest.mark.parametrize("asked", FOR_PEOPLE, ids=lambda asked: asked.name)
def test_each_question_answers_with_its_example(client: httpx.Client, asked: Question) -> None:
    response = client.get(f"/query/{asked.name}", params=_example(asked))
    if response.status_code == 404:  # the small world lacks the thing of the example
        assert "curl" not in response.json()["detail"]
        return
    assert response.status_code == 200, response.text
    if asked.form == "SELECT":
        assert response.json()["head"]["vars"] == list(asked.columns)


def _csv(response: httpx.Response) -> list[list[str]]:
    assert response.status_code == 200, response.text
    return sorted(csv.reader(io.StringIO(response.text)))


def test_parameters_dates_and_names(client: httpx.Client, small: Built) -> None:
    asking = Asking(small.store)
    given = {"authority": "fr-region-midi-pyrenees"}
    then = asking.ask("partners-of-authority", as_of="2010", **given)
    found = client.get(
        "/query/partners-of-authority", params={**given, "as-of": "2010", "format": "csv"}
    )
    assert len(_csv(found)) == len(then) + 1
    rolled = client.get(
        "/query/partners-of-authority", params={**given, "roll-up": "true", "format": "csv"}
    )
    assert len(_csv(rolled)) == len(asking.ask("partners-of-authority", roll_up=True, **given)) + 1


@pytest.mark.parametrize("form", [form for form in FORMS if form != "geojson"])
def test_each_form(client: httpx.Client, form: str) -> None:
    by_name = client.get("/query/partnerships", params={"format": form})
    by_type = client.get("/query/partnerships", headers={"Accept": FORMS[form]})
    for response in (by_name, by_type):
        assert response.status_code == 200, response.text
        assert response.headers["content-type"].partition(";")[0] == FORMS[form]
    assert by_name.content == by_type.content
    if form in ("turtle", "jsonld", "ntriples"):
        parser = {"jsonld": "json-ld", "ntriples": "nt"}.get(form, form)
        assert len(rdflib.Graph().parse(data=by_name.content, format=parser))


def test_geojson_where_rows_have_a_place(client: httpx.Client) -> None:
    asked = next(asked for asked in FOR_PEOPLE if asked.place and not _example(asked))
    found = client.get(f"/query/{asked.name}", params={"format": "geojson"})
    assert found.headers["content-type"] == "application/geo+json"
    assert found.json()["type"] == "FeatureCollection"
    without = next(asked for asked in FOR_PEOPLE if not asked.place and not _example(asked))
    refused = client.get(f"/query/{without.name}", params={"format": "geojson"})
    assert refused.status_code == 400


@pytest.mark.parametrize(
    ("address", "status", "word"),
    [
        ("/query/partners-of-autority", 404, "partners-of-authority"),
        ("/query/partners-of-authority", 400, "authority"),
        ("/query/partners-of-authority?authority=atlantis", 404, "atlantis"),
        ("/query/partners-of-authority?authority=toulouse&colour=red", 400, "colour"),
        ("/query/partnerships?as-of=yesterday", 400, "yesterday"),
        ("/query/partnerships?roll-up=perhaps", 400, "perhaps"),
        ("/query/partnerships?format=docx", 400, "docx"),
        ("/query/partners-of-authority?authority=%3Ca%3E%20%7D%20DROP%20ALL", 404, "DROP"),
    ],
)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_problems_say_what_to_do(
    client: httpx.Client, address: str, status: int, word: str, lang: str
) -> None:
    response = client.get(address, headers={"Accept-Language": lang})
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    assert response.headers["content-language"] == lang
    assert word in response.json()["detail"]


def test_an_answer_is_cut_after_the_limit(client: httpx.Client, small: Built) -> None:
    name = "datatype-partitions"
    there = len(Asking(small.store).ask(name))
    assert there > 50
    for form in ("csv", "md"):
        response = client.get(f"/query/{name}", params={"format": form})
        assert response.headers["x-row-limit"] == "50"
        assert response.headers["x-row-limit-reached"] == "true"
        assert response.text.count("\n") == 50 + (2 if form == "md" else 1)
    described = client.get(f"/query/{name}", params={"format": "ntriples"})
    assert described.headers["x-row-limit-reached"] == "true"


def test_the_list_leads_to_every_question(client: httpx.Client) -> None:
    listed = client.get("/query/").json()["questions"]
    assert [entry["name"] for entry in listed] == [asked.name for asked in FOR_PEOPLE]
    assert len(listed) >= 40
    assert all(set(entry["title"]) == set(LANGUAGES) for entry in listed)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_openapi_is_valid_and_says_everything(client: httpx.Client, lang: str) -> None:
    described = client.get("/openapi.json", headers={"Accept-Language": lang}).json()
    (server,) = described.pop("servers")
    assert server["url"] == f"{client.base_url}/"
    assert described == json.loads(json.dumps(document(lang)))
    if lang == "en":  # the others differ in words only
        validate(described)
    for asked in FOR_PEOPLE:
        operation = described["paths"][f"/query/{asked.name}"]["get"]
        assert operation["summary"] == asked.title[lang]
        names = {parameter["name"] for parameter in operation["parameters"]}
        assert {p.option for p in asked.parameters} | {"format", "lang"} <= names
        assert ("as-of" in names, "roll-up" in names) == (asked.as_of, asked.roll_up)


def test_head_and_etag_of_a_question(client: httpx.Client) -> None:
    head = client.head("/query/partnerships")
    assert (head.status_code, head.content) == (200, b"")
    again = client.get("/query/partnerships", headers={"If-None-Match": head.headers["etag"]})
    assert again.status_code == 304
    assert client.post("/query/partnerships").status_code == 405
