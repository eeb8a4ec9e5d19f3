"""`/reconcile` in both versions: every answer is as the official schemas have it."""

import json
import re
from functools import cache
from typing import Any
from urllib.parse import quote

import httpx
import pandas
import pytest
from jsonschema import Draft202012Validator
from reconciler import reconcile
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from coopgraph.portal.reconcile.reconcile_schemas import LONGEST_TEXT, MOST_QUERIES
from coopgraph.portal.reconcile.service_manifests import DRAFT, ROOT
from tests.publication import OFFICIAL

HUE, HUE_PROVINCE = "authority/vn-town-hue", "authority/vn-province-thua-thien-hue"
HAI_PHONG, HAI_PHONG_TODAY = "authority/vn-city-hai-phong", "authority/vn-city-hai-phong-2025"
VERSIONS = {"0.2": f"/{ROOT}", "1.0-draft": f"/{DRAFT}"}
EXTENSION = {
    "ids": [HUE, HAI_PHONG, "edition/assises-09", "theme/water-sanitation", "nobody"],
    "properties": [
        {"id": it}
        for it in (
            "skos:prefLabel",
            "schema:endDate",
            "schema:startDate",
            "adms:identifier",
            "coop:country",
            "coop:authorityOfToday",
            "coop:editionNumber",
            "date",
        )
    ],
}


@cache
def schemas(version: str) -> tuple[dict[str, Any], Registry[Any]]:
    folder = OFFICIAL / "reconciliation-api" / version / "schemas"
    found = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in folder.iterdir()}
    resources = [Resource(schema, DRAFT202012) for schema in found.values()]
    return found, Registry().with_resources((r.id() or "", r) for r in resources)


def valid(told: Any, version: str, schema: str) -> Any:
    """Hold an answer against an official schema, and give it back."""
    found, registry = schemas(version)
    Draft202012Validator(found[schema], registry=registry).validate(told)
    return told


def asked(client: httpx.Client, queries: dict[str, Any], **more: Any) -> dict[str, Any]:
    valid(queries, "0.2", "reconciliation-query-batch")
    answer = client.post(f"/{ROOT}", data={"queries": json.dumps(queries)}, **more)
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = valid(answer.json(), "0.2", "reconciliation-result-batch")
    return told


def matched(client: httpx.Client, *queries: dict[str, Any], **more: Any) -> list[Any]:
    sent = valid({"queries": list(queries)}, "1.0-draft", "reconciliation-query-batch")
    answer = client.post(f"/{DRAFT}/match", json=sent, **more)
    assert answer.status_code == 200, answer.text
    told = valid(answer.json(), "1.0-draft", "reconciliation-result-batch")["results"]
    return [one["candidates"] for one in told]


def named(text: str, **properties: str) -> dict[str, Any]:
    told = [
        {"matchType": "property", "propertyId": p, "propertyValue": v}
        for p, v in properties.items()
    ]
    return {"conditions": [{"matchType": "name", "propertyValue": text}, *told]}


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("lang", ["fr", "vi", "en"])
def test_the_manifest(client: httpx.Client, version: str, lang: str) -> None:
    told = client.get(VERSIONS[version], headers={"Accept-Language": lang, "Origin": "null"})
    valid(told.json(), version, "manifest")
    assert version in told.json()["versions"]
    assert told.headers["content-language"] == lang
    assert told.headers["access-control-allow-origin"] == "*"


def test_an_id_leads_to_the_thing(client: httpx.Client) -> None:
    """OpenRefine puts the id in as one piece of an address, the draft as it is (RFC 6570)."""
    old, new = (client.get(f"/{root}").json()["view"]["url"] for root in (ROOT, DRAFT))
    for address in (old.replace("{{id}}", quote(HUE, safe="")), new.replace("{+id}", HUE)):
        answer = client.get(address, headers={"Accept": "text/html"}, follow_redirects=True)
        assert answer.status_code == 200
        assert "Huế" in answer.text


def test_a_language_in_the_address_stays_in_it(client: httpx.Client) -> None:
    told = client.get(f"/{ROOT}?lang=vi").json()
    assert told["suggest"]["entity"]["service_path"].endswith("?lang=vi")
    assert "lang" not in client.get(f"/{ROOT}").json()["suggest"]["entity"]["service_path"]


def test_one_name_at_two_dates_is_two_bodies(client: httpx.Client) -> None:
    queries = {
        f"q{n}": {"query": "Hải Phòng", "properties": [{"pid": "date", "v": date}]}
        for n, date in enumerate(["1995", 2026, "2013-06-09T00:00:00Z"])
    }
    told = asked(client, queries)
    firsts = [told[key]["result"][0] for key in queries]
    assert [first["id"] for first in firsts] == [HAI_PHONG, HAI_PHONG_TODAY, HAI_PHONG]
    assert all(first["match"] for first in firsts)


def test_without_a_date_nobody_is_taken_and_the_reason_is_told(client: httpx.Client) -> None:
    (first, second) = asked(client, {"q": {"query": "Hai Phong"}})["q"]["result"][:2]
    assert {first["id"], second["id"]} == {HAI_PHONG, HAI_PHONG_TODAY}
    assert not first["match"]
    assert "Sans date" in first["description"]
    assert first["score"] >= second["score"]


@pytest.mark.parametrize(
    ("text", "type_", "id"),
    [
        ("Ville de Toulouse", "authority", "authority/fr-commune-toulouse"),
        ("Cités Unies France", "actor", "actor/actor-cites-unies-france"),
        ("9es Assises de la coopération décentralisée", "edition", "edition/assises-09"),
        (HUE, "authority", HUE),
        ("Huế, 1995", "authority", HUE),
    ],
)
def test_types_and_ids(client: httpx.Client, text: str, type_: str, id: str) -> None:
    for found in (
        asked(client, {"q": {"query": text, "type": type_}})["q"]["result"],
        *matched(client, {**named(text), "type": type_}),
    ):
        assert found[0]["id"] == id
        assert found[0]["type"][0]["id"] == type_


def test_nothing_is_of_two_types_at_once(client: httpx.Client) -> None:
    query = {"query": "Toulouse", "type": ["authority", "theme"]}
    found = {
        strict: asked(client, {"q": {**query, "type_strict": strict}})["q"]["result"]
        for strict in ("any", "should", "all")
    }
    assert found["any"]
    assert found["should"]
    assert found["all"] == []


def test_features_and_words_tell_the_score(client: httpx.Client) -> None:
    (found,) = matched(client, named("Hải Phòng", date="2026", country="FR"), params={"lang": "en"})
    features = {one["id"]: one["value"] for one in found[0]["features"]}
    assert features["country"] is False
    assert features["existed"] is True
    assert all(one["name"] for one in found[0]["features"])
    assert "of another country" in found[0]["description"]
    assert not found[0]["match"]


def test_what_is_required_filters_and_none_excludes(client: httpx.Client) -> None:
    def with_country(**more: Any) -> list[Any]:
        query = named("Hải Phòng", date="2013")
        country = {"matchType": "property", "propertyId": "country", "propertyValue": "FR", **more}
        return matched(client, {"conditions": [*query["conditions"], country]})[0]

    assert with_country(required=True) == []
    assert with_country(matchQuantifier="none", required=True)[0]["id"] == HAI_PHONG
    assert with_country(propertyValue=["FR", {"id": "VN"}], required=True)[0]["id"] == HAI_PHONG
    assert with_country(propertyValue=["FR", "VN"], matchQuantifier="all", required=True) == []


def test_several_names_are_one_thing_if_all_agree(client: httpx.Client) -> None:
    both, two = matched(
        client,
        named(["Toulouse", "Ville de Toulouse"]),
        named(["Toulouse", "Brest"]),  # type: ignore[arg-type]
    )
    assert both[0]["match"]
    assert not any(one["match"] for one in two)


def test_get_and_jsonp(client: httpx.Client) -> None:
    queries = {"queries": json.dumps({"q": {"query": "Toulouse"}})}
    plain = client.get(f"/{ROOT}", params=queries)
    called = client.get(f"/{ROOT}", params={**queries, "callback": "done.it"})
    assert called.headers["content-type"].startswith("text/javascript")
    inside = re.fullmatch(r"/\*\*/done\.it\((.*)\);\n", called.text, re.DOTALL)
    assert inside is not None
    assert json.loads(inside[1]) == valid(plain.json(), "0.2", "reconciliation-result-batch")
    for hostile in ("alert(1)//", "a;b", "<script>", "", "a\n"):
        assert client.get(f"/{ROOT}", params={"callback": hostile}).status_code == 400


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("what", ["entity", "type", "property"])
def test_suggestions(client: httpx.Client, version: str, what: str) -> None:
    schema = {"entity": "entities", "type": "types", "property": "properties"}[what]

    def suggested(**asked: Any) -> list[dict[str, Any]]:
        told = client.get(f"{VERSIONS[version]}/suggest/{what}", params=asked)
        found: list[dict[str, Any]] = valid(told.json(), version, f"suggest-{schema}-response")[
            "result"
        ]
        return found

    every = suggested(prefix="", limit=50)
    skipped = "cursor" if version == "0.2" else "offset"
    assert suggested(prefix="", limit=2, **{skipped: 1}) == every[1:3]
    for one in every[:4]:
        assert one["id"] in [it["id"] for it in suggested(prefix=one["id"])]
    prefix, id = {"entity": ("tou", "authority/fr-commune-toulouse"), "type": ("coll", "authority"),
                  "property": ("pay", "country")}[what]  # fmt: skip
    assert id in [one["id"] for one in suggested(prefix=prefix)]
    assert suggested(prefix="zzz") == []


def test_properties_are_proposed_and_fetched(client: httpx.Client) -> None:
    for version, root in VERSIONS.items():
        told = client.get(f"{root}/extend/propose", params={"type": "authority", "limit": 3}).json()
        valid(told, version, "data-extension-property-proposal")
        assert len(told["properties"]) == told["limit"] == 3
    valid(EXTENSION, "0.2", "data-extension-query")
    old = client.post(f"/{ROOT}", data={"extend": json.dumps(EXTENSION)}).json()
    new = client.post(f"/{DRAFT}/extend", json=EXTENSION).json()
    valid(old, "0.2", "data-extension-response")
    valid(new, "1.0-draft", "data-extension-response")
    told = old["rows"][HAI_PHONG]
    assert told["skos:prefLabel"] == [{"str": "Haïphong"}]
    assert told["schema:endDate"] == [{"date": "2025-06-30T00:00:00Z"}]
    assert told["adms:identifier"] == [{"str": "31"}, {"str": "VN-HP"}]
    assert told["coop:country"] == [{"str": "Viêt Nam"}]
    assert told["coop:authorityOfToday"][0]["id"] == HAI_PHONG_TODAY
    assert old["rows"]["edition/assises-09"]["coop:editionNumber"] == [{"int": 9}]
    assert set(map(str, old["rows"]["nobody"].values())) == {"[]"}
    assert [row["id"] for row in new["rows"]] == EXTENSION["ids"]
    assert {one["id"]: one.get("type", {}).get("id") for one in old["meta"]} == {
        **{one["id"]: None for one in EXTENSION["properties"]},  # type: ignore[index]
        "coop:authorityOfToday": "authority",
    }


@pytest.mark.parametrize("root", VERSIONS.values())
def test_the_preview_may_stand_in_a_frame_and_loads_nothing_foreign(
    client: httpx.Client, root: str
) -> None:
    told = client.get(f"{root}/preview", params={"id": HUE, "lang": "vi"})
    assert told.status_code == 200
    assert '<html lang="vi">' in told.text
    assert "Huế" in told.text
    policy = told.headers["content-security-policy"]
    assert "frame-ancestors *" in policy
    assert "script-src" not in policy
    style = re.search(r'href="([^"]+\.css)"', told.text)
    assert style is not None
    assert client.get(style[1]).status_code == 200
    assert client.get(f"{root}/preview", params={"id": "<b>"}).status_code == 404


@pytest.mark.parametrize(
    ("sent", "status"),
    [
        ("{", 400),
        ("[]", 400),
        ('{"q": {"query": "x", "type": "town"}}', 400),
        ('{"q": {"query": "x", "properties": [{"pid": "P31", "v": "x"}]}}', 400),
        ('{"q": {"query": "\\ud800"}}', 400),
        ('{"q": {"query": "x", "limit": NaN}}', 400),
        ("[" * 5000, 400),
        (json.dumps({str(n): {"query": "x"} for n in range(MOST_QUERIES + 1)}), 413),
        (json.dumps({"q": {"query": "x" * (300 << 10)}}), 413),
        (json.dumps({"q": {"query": "Huế " * LONGEST_TEXT}}), 200),
        (json.dumps({"q": {"query": "<script>'\"\x00%_"}}), 200),
        ("{}", 200),
    ],
)
def test_wrong_batches_are_problems(client: httpx.Client, sent: str, status: int) -> None:
    told = client.post(
        f"/{ROOT}", data={"queries": sent}, headers={"Origin": "https://example.org"}
    )
    assert told.status_code == status
    assert told.headers["access-control-allow-origin"] == "*"
    if status == 200:
        assert not any(one["result"] for one in told.json().values())
        return
    assert told.headers["content-type"] == "application/problem+json"
    assert "Traceback" not in told.text
    if status == 400:
        headers = {"Content-Type": "application/json"}
        assert client.post(f"/{DRAFT}/match", content=sent, headers=headers).status_code == 400


def test_a_batch_is_bounded(client: httpx.Client) -> None:
    assert client.get(f"/{DRAFT}").json()["batchSize"] == MOST_QUERIES
    most = {"queries": [named("Toulouse")] * MOST_QUERIES}
    assert client.post(f"/{DRAFT}/match", json=most).status_code == 200
    most["queries"].append(named("Toulouse"))
    assert client.post(f"/{DRAFT}/match", json=most).status_code == 413


def test_other_wrong_requests_are_problems(client: httpx.Client) -> None:
    for told, status in (
        (client.post(f"/{ROOT}", data={"query": "x"}), 400),
        (client.post(f"/{ROOT}", json={"queries": {}}), 415),
        (client.post(f"/{DRAFT}/match", data={"queries": "{}"}), 415),
        (client.get(f"/{DRAFT}/match"), 405),
        (client.get(f"/{ROOT}/suggest/cat", params={"prefix": "x"}), 404),
        (client.get(f"/{ROOT}/suggest/entity"), 400),
        (client.get(f"/{ROOT}/suggest/entity", params={"prefix": "x", "limit": "0"}), 400),
        (client.get(f"/{ROOT}/extend/propose", params={"type": "town"}), 400),
        (client.get(f"/{ROOT}?queries=%7B%7D&queries=%7B%7D"), 400),
        (client.get(f"/{ROOT}?lang=de"), 400),
    ):
        assert told.status_code == status, told.request.url
        assert told.headers["content-type"] == "application/problem+json"


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_client_of_others_reconciles_a_column(site: str) -> None:
    """`reconciler` (PyPI) asks as it asks Wikidata: a data frame in, a data frame out."""
    table = pandas.DataFrame(
        {"town": ["Hải Phòng", "Hai Phong", "Toulouse"], "year": ["1995", "2026", "2010"]}
    )
    found = reconcile(
        table["town"],
        type_id="authority",
        property_mapping={"date": table["year"]},
        top_res="all",
        reconciliation_endpoint=f"{site}/{ROOT}",
    )
    assert list(found[found["match"]]["id"]) == [
        HAI_PHONG, HAI_PHONG_TODAY, "authority/fr-commune-toulouse"
    ]  # fmt: skip
    assert set(found["type_id"]) == {"authority"}
