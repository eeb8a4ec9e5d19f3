"""Telling apart what would be called the same, as a reader sees it."""

from coopgraph.lookup.distinct import told_apart

TOWN, CITY, PORT = (f"<https://example.org/id/authority/{id}>" for id in ("town", "city", "port"))
KINDS = {TOWN: "ville", CITY: "grande ville", PORT: "port"}


def test_an_accent_alone_tells_nothing_apart() -> None:
    names = {TOWN: {"fr": "Hué"}, CITY: {"fr": "Huế"}, PORT: {"fr": "Huelgoat"}}
    found = told_apart(names, [lambda thing, _: KINDS[thing]])
    assert {thing: named["fr"] for thing, named in found.items()} == {
        TOWN: "Hué (ville)",
        CITY: "Huế (grande ville)",
        PORT: "Huelgoat",
    }


def test_languages_are_looked_at_one_by_one() -> None:
    names = {TOWN: {"fr": "Hoà Bình", "en": "Hoa Binh town"}, CITY: {"fr": "Hòa Bình", "en": "X"}}
    found = told_apart(names, [lambda thing, _: KINDS[thing]])
    assert found[TOWN] == {"fr": "Hoà Bình (ville)", "en": "Hoa Binh town"}
    assert found[CITY]["en"] == "X"


def test_where_no_detail_differs_the_id_does() -> None:
    found = told_apart({TOWN: {"fr": "Hué"}, CITY: {"fr": "HUÉ"}}, [lambda *_: "ville"])
    assert (found[TOWN]["fr"], found[CITY]["fr"]) == ("Hué (town)", "HUÉ (city)")
