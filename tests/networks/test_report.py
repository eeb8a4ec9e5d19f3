"""The report: whole in three languages and two forms, with nothing fetched from anywhere."""

import re
from html.parser import HTMLParser

import networkx as nx
import pytest

from coopgraph.messages import LANGUAGES
from coopgraph.networks import weave_partnerships
from coopgraph.networks.building.snapshots import editions
from coopgraph.networks.building.texts import Named
from coopgraph.networks.measures.catalogue import Settings
from coopgraph.networks.report import NetworkReport, compose, report_html, report_markdown
from coopgraph.networks.report.charts import Bar, ChartLine, bars, lines
from coopgraph.networks.report.contents import scope_told
from coopgraph.networks.report.gist_support import support_told
from coopgraph.networks.report.two_sides import MOST, two_sides
from coopgraph.queries import Asking
from tests.networks.conftest import two_mode

VOID = {"meta", "br", "link", "img", "input", "hr"}


class Page(HTMLParser):
    """Notes tags, ids and addresses, and whether every tag is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.values: dict[str, list[str]] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        for name, value in attrs:
            self.values.setdefault(name, []).append(value or "")
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def report(asking_real: Asking, network_real: nx.Graph) -> NetworkReport:
    rolled_up = weave_partnerships(asking_real, roll_up=True)
    scope = scope_told({"roll_up": False, "theme": None}, network_real)
    return compose(network_real, editions(asking_real), Settings(samples=20), scope, rolled_up)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_page_is_whole_and_fetches_nothing(report: NetworkReport, lang: str) -> None:
    text = report_html(report, lang)
    page = Page(text)
    assert page.open == []
    assert page.values["lang"] == [lang]
    assert not {"script", "img", "iframe", "object"} & set(page.tags)
    assert "src" not in page.values
    assert page.values["href"].pop(0) == "data:,"
    assert all(link.startswith("#") for link in page.values["href"])
    assert {link[1:] for link in page.values["href"]} <= set(page.values["id"])
    assert not re.search(r"url\(|@import|https?://(?!www\.w3\.org/2000/svg)", text)
    assert len(text.encode()) < 400_000


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_drawing_is_told_to_those_who_do_not_see_it(report: NetworkReport, lang: str) -> None:
    text = report_html(report, lang)
    assert text.count('role="img"') >= 5
    for drawing in re.findall(r'<svg[^>]*role="img".*?</svg>', text, re.DOTALL):
        assert re.search(r"<title>[^<]+</title>", drawing)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_markdown_tables_are_even(report: NetworkReport, lang: str) -> None:
    text = report_markdown(report, lang)
    assert text.count("\n## ") >= 8
    for table in re.findall(r"(?:^\|.*\n)+", text, re.MULTILINE):
        widths = {len(re.split(r"(?<!\\)\|", line)) for line in table.splitlines()}
        assert len(widths) == 1
    assert "█" in text


def test_nothing_is_left_in_another_language(report: NetworkReport) -> None:
    told = {lang: report_markdown(report, lang) for lang in LANGUAGES}
    headings = {lang: re.findall(r"^#+ (.*)$", text, re.MULTILINE) for lang, text in told.items()}
    for fr, vi, en in zip(*headings.values(), strict=True):
        assert len({fr, vi, en}) == 3
    assert "{" not in "".join(told.values())
    assert "Thừa Thiên Huế" in told["vi"]
    assert "Thua Thien Hue" in told["en"]


def test_the_head_tells_the_graph(report: NetworkReport, network_real: nx.Graph) -> None:
    assert report.figures["partnerships"] == network_real.number_of_edges()
    assert report.figures["french"] + report.figures["vietnamese"] == len(network_real)
    assert report.figures["documents"] > 100
    assert len(report.summary) >= 6


def test_only_authorities_of_today_are_suggested(
    report: NetworkReport, asking_real: Asking
) -> None:
    (part,) = next(section for section in report.sections if section.name == "suggestions").parts
    today = weave_partnerships(asking_real, roll_up=True)
    known = {node["id"] for _, node in today.nodes(data=True) if not node["end_latest"]}
    assert part.analysis.rows
    assert {end.id for row in part.analysis.rows for end in (row.one, row.other)} <= known


def test_an_empty_network_has_a_report_too() -> None:
    report = compose(two_mode([]), settings=Settings(samples=2))
    for lang in LANGUAGES:
        Page(report_html(report, lang))
        assert report_markdown(report, lang)
    assert report.summary[0].said("en") == "No partnership fits these choices."


def test_filters_are_told(network_real: nx.Graph) -> None:
    given = {"as_of": "2010", "roll_up": True, "theme": "health", "kind": "twinning"}
    told = [said.said("en") for said in scope_told(given, network_real)]
    assert told[:3] == ["State of the network: 2010.", "Theme: Health.", "Kind: twinning."]
    assert told[3].startswith("Authorities that are no more")
    assert told[4].startswith("A tie is a partnership")
    assert len(told) == 5
    assert scope_told(given, network_real)[1].said("vi") == "Chủ đề: Y tế."


def test_names_cannot_break_the_drawing() -> None:
    drawing = bars("<b>", [Bar("<script>&", 2.0, "2", "france")])
    assert "<script>" not in drawing
    assert "&lt;script&gt;&amp;" in drawing
    assert "<b>" not in two_sides(two_mode([("<b>", "x")]), "<b>", "fr")
    assert "polyline" in lines("t", ["1", "2"], [ChartLine("s", [0, 0], "quiet")])


def test_of_a_large_network_the_best_linked_are_drawn(random_network: object) -> None:
    network = random_network(200, 200, 600, 1)  # type: ignore[operator]
    drawing = two_sides(network, "t", "en")
    assert 50 < drawing.count("<text") <= MOST


def test_the_headlines_say_what_they_rest_on(network_real: nx.Graph, report: NetworkReport) -> None:
    best = max(network_real, key=network_real.degree)
    alone = [
        edge["origins"][0]
        for *_, edge in network_real.edges(best, data=True)
        if len(edge["origins"]) == 1
    ]
    told = report.summary[1].said("en")
    document = max(sorted(set(alone), reverse=True), key=alone.count)
    assert f"document only: {len(alone)} of {network_real.degree(best)};" in told
    assert f"from the same one ({document}): {alone.count(document)}." in told
    assert "trong đó" in report.summary[1].said("vi")
    assert report.figures["single"] == sum(
        len(edge["origins"]) == 1 for *_, edge in network_real.edges(data=True)
    )


@pytest.mark.parametrize(
    ("origins", "words"),
    [
        (["a b", "a c"], "several independent documents name each of its 2"),
        (["a", "b"], "document only: 2 of 2, each from another"),
        (["a", "a"], "document only: 2 of 2; from the same one (a): 2"),
        (["a", "b c"], "document only: 1 of 2, each from another"),
    ],
)
def test_support_in_words(origins: list[str], words: str) -> None:
    network = two_mode([("f", f"v{place}") for place in range(len(origins))])
    for place, documents in enumerate(origins):
        network.edges["f", f"v{place}"]["origins"] = documents.split()
    assert words in support_told(network, Named("f", "f", "f", "f")).said("en")
