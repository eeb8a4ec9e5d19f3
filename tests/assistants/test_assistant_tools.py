"""What each tool answers on the small world, and how it says that it cannot."""

import json
import re
from pathlib import Path

import anyio
import pytest
from mcp_types import CallToolResult

from coopgraph.messages import LANGUAGES
from coopgraph.portal.assistants.tools.all_tools import TOOLS
from coopgraph.portal.assistants.tools.question_catalogue import offered
from coopgraph.queries import bound_query
from coopgraph.queries.question import questions
from coopgraph.store import Endpoint
from coopgraph.store.remote import RemoteStore
from tests.assistants.conftest import Assistant, assistant_on, text_of
from tests.built import Built
from tests.servers import oxigraph_with

SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


def test_every_answer_names_its_documents_by_title_and_address(assistant: Assistant) -> None:
    found = assistant.answer(
        "ask_question", question="partners-of-authority", parameters={"authority": "Hà Nội"}
    )
    rows = {row["values"]["partner"]["id"]: row for row in found["rows"]}
    toulouse = rows["authority/fr-commune-toulouse"]
    numbered = {source["number"]: source for source in found["sources"]}
    (number,) = toulouse["sources"]
    assert numbered[number] == {
        "number": number,
        "id": "hanoicapital-2023-04-16-closing-en",
        "title": "Viet Nam-France decentralized cooperation conference closed",
        "publisher": "Hà Nội Capital portal (VGP, chinhphu.vn)",
        "published": "2023-04-16",
        "address": numbered[number]["address"],
    }
    assert numbered[number]["address"].startswith("https://hanoicapital.chinhphu.vn/")
    assert found["holds"] == {"documents_read_until": "2026-11-21"}
    assert any("vn-city-ha-noi" in note for note in found["notes"])


def test_a_document_without_a_page_has_its_iri_for_address(assistant: Assistant) -> None:
    found = assistant.answer("read_document", document="cuf-assises-2019")
    source = found["sources"][0]
    assert source["address"] == "https://w3id.org/coopgraph/id/source/cuf-assises-2019"


def test_what_is_contested_is_said_with_both_sides(assistant: Assistant) -> None:
    found = assistant.answer("explain_thing", thing="assises-09", property="startDate", lang="fr")
    assert found["contested"]
    (fact,) = found["facts"]
    assert fact["value"] == "2013-06-09"
    assert fact["contested"]
    (point,) = found["disagreements"]
    assert "septembre 2013" in point["told"]
    listed = assistant.answer("list_disagreements", about="assises-09", property="startDate")
    (told,) = listed["points"]
    sides = {side["value"]: side["chosen"] for side in told["sides"]}
    assert sides == {"2013-06-09": True, "2013-06-10": False, "2013-09": False}
    assert all(side["sources"] for side in told["sides"])


@pytest.mark.parametrize("thing", ["assises-09", "fr-commune-toulouse--vn-city-ha-noi"])
def test_no_document_is_named_by_its_id_alone(
    assistant: Assistant, small: Built, thing: str
) -> None:
    result = assistant.call("explain_thing", thing=thing)
    known = {str(row[0].value) for row in small.store.select(bound_query("documents"))}
    ids = {iri.rpartition("/")[2] for iri in known}
    named = set(re.findall(r"[\w-]+", text_of(result))) & ids
    assert named
    assert named <= {source["id"] for source in result.structured_content["sources"]}


def test_a_row_says_which_of_its_things_is_contested(assistant: Assistant) -> None:
    found = assistant.answer("ask_question", question="editions")
    contested = {
        row["values"]["edition"]["id"]: {point["property"] for point in row["contested"]}
        for row in found["rows"]
    }
    assert "startDate" in contested["edition/assises-09"]
    said = assistant.answer("read_document", document="cuf-assises-2019")
    of = {row["values"]["property"]["id"] for row in said["rows"] if row["contested"]}
    assert "https://schema.org/startDate" in of
    assert not of & {"https://w3id.org/coopgraph/ontology#editionNumber"}


def test_what_no_document_says_is_said_to_be_unknown(assistant: Assistant) -> None:
    found = assistant.answer(
        "ask_question", question="projects-of-authority", parameters={"authority": "toulouse"}
    )
    assert not found["known"]
    assert found["rows"] == found["sources"] == []
    result = assistant.call("find_things", name="Atlantis", lang="vi")
    assert "Không tài liệu nào đã đọc" in text_of(result)


def test_what_stands_under_former_authorities_is_not_said_to_be_unknown(
    real_assistant: Assistant,
) -> None:
    found = real_assistant.answer(
        "ask_question",
        question="conventions-of-authority",
        parameters={"authority": "tỉnh Lâm Đồng"},
    )
    assert found["rows"] == []
    assert found["known"]
    assert any("roll_up" in note for note in found["notes"])


def test_rows_without_a_document_are_left_out_and_counted(assistant: Assistant) -> None:
    found = assistant.answer(
        "ask_question", question="facts-of-thing", parameters={"thing": "assises-09"}, limit=500
    )
    assert found["rows"]
    assert all(row["sources"] for row in found["rows"])
    assert any("left out" in note for note in found["notes"])


def test_a_date_decides_which_authority_is_meant(real_assistant: Assistant) -> None:
    today = real_assistant.answer("find_things", name="Hue")
    then = real_assistant.answer("find_things", name="Hue", as_of="2013")
    assert [one["thing"]["id"] for one in today["things"]] == ["authority/vn-city-hue"]
    assert "authority/vn-town-hue" in [one["thing"]["id"] for one in then["things"]]
    assert then["holds"]["as_of"] == "2013-12-31"
    assert today["things"][0]["took_over_from"]


def test_a_name_of_several_things_is_told_with_what_was_chosen(
    real_assistant: Assistant,
) -> None:
    found = real_assistant.answer("explain_thing", thing="Huế", lang="fr")
    assert found["thing"]["id"] == "authority/vn-city-hue"
    assert any("vn-city-hue" in note for note in found["notes"])


@pytest.mark.parametrize("lang", LANGUAGES)
def test_answers_are_in_the_language_asked(assistant: Assistant, lang: str) -> None:
    words = {"fr": "lus jusqu’au", "vi": "được đọc đến", "en": "read until"}
    result = assistant.call("describe_graph", lang=lang)
    assert words[lang] in text_of(result)
    assert not any(words[other] in text_of(result) for other in LANGUAGES if other != lang)


def test_pages_of_rows_follow_each_other(assistant: Assistant) -> None:
    whole = assistant.answer("ask_question", question="partnerships")
    taken, offset = [], 0
    while offset is not None:
        page = assistant.answer("ask_question", question="partnerships", limit=3, offset=offset)
        taken += [row["values"] for row in page["rows"]]
        offset = page["next_offset"]
    assert taken == [row["values"] for row in whole["rows"]]
    assert len(taken) == whole["total"] > 3


def test_the_library_is_offered_whole_but_for_what_no_document_speaks_of() -> None:
    missing = {q.name for q in questions() if q.is_for_people} - {q.name for q in offered()}
    assert missing == {"coverage-of-translations"}


@pytest.mark.parametrize("lang", LANGUAGES)
def test_tools_are_described_in_the_language_of_the_server(lang: str) -> None:
    for tool in TOOLS.values():
        assert len(tool.description(lang)) > 50
        for parameter in tool.input_schema(lang)["properties"].values():
            assert parameter["description"]
    asking = TOOLS["ask_question"].description(lang)
    for question in offered():
        assert f"* {question.name}(" in asking
        assert question.title[lang] in asking


def test_codes_of_the_headers_are_enums(assistant: Assistant) -> None:
    found = assistant.answer("list_questions", question="partnerships-by-kind")
    (question,) = found["questions"]
    kind = next(p for p in question["parameters"] if p["name"] == "kind")
    assert "twinning" in kind["enum"]
    assert kind["required"]


@pytest.mark.parametrize(
    ("tool", "arguments", "said"),
    [
        ("ask_question", {"question": "partners-of-autority"}, "partners-of-authority"),
        ("ask_question", {"question": "partners-of-authority"}, "needs authority"),
        (
            "ask_question",
            {"question": "partners-of-authority", "parameters": {"authority": "Tolouse"}},
            "Toulouse",
        ),
        (
            "ask_question",
            {"question": "partnerships-by-kind", "parameters": {"kind": "marriage"}},
            "twinning",
        ),
        ("ask_question", {"question": "signatories", "as_of": "2010"}, "as-of"),
        ("explain_thing", {"thing": "Tolouse"}, "Toulouse"),
        ("explain_thing", {"thing": "assises-09", "property": "colour"}, "startDate"),
        ("read_document", {"document": "cuf-assises-2018"}, "cuf-assises-2018"),
        ("find_things", {"nom": "Toulouse"}, "name"),
        ("find_things", {"name": ""}, "at least 1"),
        ("find_things", {"name": "Huế", "as_of": "yesterday"}, "2010-06-09"),
        ("query_sparql", {"query": "SELECT * { ?s ?p }"}, "line 1"),
        ("query_sparql", {"query": "INSERT DATA { <a:b> <a:b> <a:b> }"}, "nothing can be changed"),
        ("query_sparql", {"query": "SELECT * { SERVICE <http://x/> { ?s ?p ?o } }"}, "SERVICE"),
        ("query_sparql", {"query": f"SELECT * {{{'{' * 60}{'}' * 60}}}"}, "50"),
        ("query_sparq", {"query": "ASK {}"}, "query_sparql"),
    ],
)
def test_what_cannot_be_answered_is_told_in_one_helpful_line(
    assistant: Assistant, tool: str, arguments: dict[str, str], said: str
) -> None:
    assert said in assistant.refusal(tool, **arguments)


def test_sparql_is_cut_at_its_bound_and_cites_what_its_things_rest_on(
    assistant: Assistant,
) -> None:
    found = assistant.answer("query_sparql", query="SELECT * { ?s ?p ?o }", limit=1000)
    assert found["total"] == 40
    assert any("40" in note for note in found["notes"])
    named = assistant.answer(
        "query_sparql",
        query="PREFIX coop: <https://w3id.org/coopgraph/ontology#>"
        "SELECT ?s { ?s a coop:Partnership } ORDER BY ?s LIMIT 1",
    )
    assert named["sources"]
    (counted,) = assistant.answer("query_sparql", query="SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")[
        "notes"
    ]
    assert "no thing of which documents speak" in counted


@pytest.mark.parametrize("query", ["ASK { ?s ?p ?o }", "DESCRIBE <https://w3id.org/coopgraph/x>"])
def test_sparql_of_any_form_is_answered(assistant: Assistant, query: str) -> None:
    assert assistant.answer("query_sparql", query=query)["rows"] in (
        [{"values": {"verdict": True}, "sources": [], "documents": 0, "contested": []}],
        [],
    )


def test_a_runaway_query_is_stopped_while_others_are_answered(assistant: Assistant) -> None:
    ended: list[str] = []

    async def calling(name: str, tool: str, arguments: dict[str, str]) -> None:
        results[name] = await assistant.client.call_tool(tool, arguments)
        ended.append(name)

    async def all_at_once() -> None:
        async with anyio.create_task_group() as group:
            group.start_soon(calling, "slow", "query_sparql", {"query": SLOW})
            group.start_soon(calling, "quick", "query_sparql", {"query": "ASK { ?s ?p ?o }"})
            group.start_soon(calling, "found", "find_things", {"name": "Toulouse"})

    results: dict[str, CallToolResult] = {}
    assistant.portal.call(all_at_once)
    assert ended[-1] == "slow"
    assert "2 s" in text_of(results["slow"])
    assert results["slow"].is_error
    assert not results["quick"].is_error
    assert not results["found"].is_error


def test_resources_are_read_by_their_addresses(assistant: Assistant) -> None:
    listed = assistant.portal.call(assistant.client.list_resources).resources
    for resource in listed:
        (text,) = assistant.portal.call(assistant.client.read_resource, resource.uri).contents
        assert len(text.text) > 100
    thing = "coopgraph://thing/edition/assises-09"
    (turtle,) = assistant.portal.call(assistant.client.read_resource, thing).contents
    assert turtle.mime_type == "text/turtle"
    assert 'schema:startDate "2013-06-09"' in turtle.text
    with pytest.raises(Exception, match="coopgraph://guide"):
        assistant.portal.call(assistant.client.read_resource, "coopgraph://thing/edition/none")


def test_a_server_answers_like_a_folder(small: Built, assistant: Assistant, tmp_path: Path) -> None:
    lines = (small.exports / "coopgraph.nq").read_bytes()
    asked = {"question": "partnerships", "lang": "fr"}
    with oxigraph_with(lines) as store:
        assert isinstance(store, RemoteStore)
        with assistant_on(Endpoint(store.url)) as remote:
            assert remote.answer("ask_question", **asked) == assistant.answer(
                "ask_question", **asked
            )
            found = remote.answer("query_sparql", query="SELECT * { ?s ?p ?o }", limit=1000)
            assert found["total"] == 40
            assert "2 s" in remote.refusal("query_sparql", query=SLOW)
            assert remote.answer("find_things", name="hue")["known"]


def test_schemas_are_small_enough_to_be_read() -> None:
    """What a client hands to its model before anything is asked: some 10,000 tokens at most."""
    listed = [
        {"name": t.name, "description": t.description("en"), "inputSchema": t.input_schema("en")}
        for t in TOOLS.values()
    ]
    assert len(json.dumps(listed)) < 40_000
