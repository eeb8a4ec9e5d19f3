"""The pages as files: whole, small, the same each time, in three languages."""

import base64
import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from coopgraph.cli.draw import command
from coopgraph.messages.sentences import sentences
from coopgraph.networks import UnknownFilter, weave_partnerships
from coopgraph.pages.bundles import SCRIPTS
from coopgraph.pages.filling import inline_script
from coopgraph.pictures import PICTURES, Picture, draw, write_network
from coopgraph.pictures.drawing import UnknownPicture
from coopgraph.pictures.picture import page
from coopgraph.queries.asking import Asking
from coopgraph.records import Iris
from tests.built import Built

MEGABYTE = 1_000_000
kinds = pytest.mark.parametrize("kind", PICTURES.names)


def scene(picture: Picture) -> dict[str, Any]:
    text = re.search(r'id="scene">(.*?)</script>', picture.html, re.DOTALL)
    assert text is not None
    return dict(json.loads(text[1]))


@kinds
def test_a_page_of_the_real_data_is_at_most_a_megabyte(
    pictures: dict[str, Picture], kind: str
) -> None:
    assert len(pictures[kind].html.encode()) <= MEGABYTE


@kinds
def test_the_same_graph_gives_the_same_bytes(
    asking: Asking, pictures: dict[str, Picture], kind: str
) -> None:
    assert draw(asking, kind).html == pictures[kind].html


@kinds
def test_a_page_loads_nothing(pictures: dict[str, Picture], kind: str) -> None:
    html = pictures[kind].html
    assert "default-src 'none'" in html
    assert not re.search(r"<(script|img|iframe)[^>]*\ssrc=", html)
    assert re.findall(r"<link[^>]*>", html) == ['<link rel="icon" href="data:,">']


@kinds
def test_every_partnership_of_the_network_is_on_every_page(
    asking: Asking, pictures: dict[str, Picture], kind: str
) -> None:
    network = weave_partnerships(asking)
    drawn = scene(pictures[kind])
    assert {each["id"] for each in drawn["partnerships"]} == {
        id for *_, id in network.edges(data="id")
    }
    assert {each["iri"] for each in drawn["authorities"]} == set(network)


def test_documents_are_named_with_their_links(pictures: dict[str, Picture]) -> None:
    drawn = scene(pictures["network"])
    known = {each["id"]: each for each in drawn["documents"]}
    cited = {id for each in drawn["partnerships"] for id in each["documents"]}
    assert cited
    assert cited <= set(known)
    assert all(known[id]["title"] for id in cited)
    assert sum(known[id]["url"].startswith("http") for id in cited) > len(cited) / 2


@kinds
def test_every_note_is_stored_once_and_referred_to(pictures: dict[str, Picture], kind: str) -> None:
    drawn = scene(pictures[kind])
    things = [*drawn["authorities"], *drawn["partnerships"], *drawn["happenings"]]
    stored = [tuple(note) for note in drawn["notes"]]
    assert len(set(stored)) == len(stored) > 100
    assert {place for each in things for place in each["notes"]} == set(range(len(stored)))


def test_authorities_bear_the_notes_that_the_library_gives(
    asking: Asking, pictures: dict[str, Picture]
) -> None:
    drawn = scene(pictures["network"])
    noted = [each for each in drawn["authorities"] if each["notes"]]
    assert len(noted) > 20
    for each in noted[:5]:
        shown = {
            (drawn["documents"][document]["id"], text)
            for document, _, text in (drawn["notes"][place] for place in each["notes"])
        }
        rows = asking.ask("notes-on-thing", thing=f"authority/{each['id']}")
        assert shown == {(str(row["source"]).rpartition("/")[2], str(row["note"])) for row in rows}


def test_filters_narrow_the_scene(asking: Asking) -> None:
    then = scene(draw(asking, "network", as_of="1995"))
    assert then["as_of"] == "1995-12-31"
    everything = scene(draw(asking, "network"))
    assert 0 < len(then["partnerships"]) < len(everything["partnerships"])
    assert all(
        each["start_earliest"] <= "1995-12-31" for each in then["happenings"] if each["start"]
    )
    health = scene(draw(asking, "timeline", theme="health"))
    assert all("health" in each["themes"] for each in health["partnerships"])


def test_a_picture_or_a_filter_that_does_not_exist_is_refused(asking: Asking) -> None:
    with pytest.raises(UnknownPicture, match="timeline"):
        draw(asking, "globe")
    with pytest.raises(UnknownFilter):
        draw(asking, "map", theme="astrology")


def test_an_empty_picture_is_still_a_page(asking: Asking) -> None:
    empty = scene(draw(asking, "network", as_of="1900"))
    assert (empty["partnerships"], empty["authorities"]) == ([], [])


def test_data_cannot_end_the_script_they_stand_in() -> None:
    told = page("map", {"title": "</script><script>alert(1)</script><!--"}, "fr")
    assert "alert(1)" in told
    assert "<script>alert" not in told
    assert "<!--" not in told.partition("<script")[2]


def test_a_script_cannot_end_the_element_it_stands_in() -> None:
    told = inline_script('say("</SCRIPT><!-- <script>")')
    assert told == 'say("\\x3c/SCRIPT>\\x3c!-- <script>")'


@kinds
def test_only_the_scripts_of_the_page_may_run(pictures: dict[str, Picture], kind: str) -> None:
    html = pictures[kind].html
    (policy,) = re.findall(r'"Content-Security-Policy" content="([^"]+)"', html)
    allowed = re.findall(r"'sha256-([^']+)'", policy)
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    digests = [hashlib.sha256(script.encode()).digest() for script in scripts]
    assert allowed == [base64.b64encode(digest).decode() for digest in digests]
    assert "script-src 'sha256-" in policy


def test_a_notebook_shows_the_page_in_a_frame(pictures: dict[str, Picture]) -> None:
    shown = pictures["network"]._repr_html_()
    assert shown.startswith("<iframe ")
    assert "<script" not in shown


def test_the_page_of_a_build_replaces_the_old_one(real: Built, tmp_path: Path) -> None:
    path = tmp_path / "exports" / "network.html"
    path.parent.mkdir()
    path.write_text("old")
    assert write_network(real.store, path, Iris()) == path
    assert path.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert [each.name for each in path.parent.iterdir()] == ["network.html"]


def test_the_command_lists_the_pictures_with_their_titles() -> None:
    listed = CliRunner().invoke(command, ["--list", "--lang", "fr"])
    assert listed.exit_code == 0
    lines = [line.split() for line in listed.stdout.splitlines()[1:] if line.strip()]
    assert {line[0] for line in lines} >= set(PICTURES.names)
    assert "Le réseau des partenariats" in listed.stdout


def test_what_nobody_brought_is_refused() -> None:
    refused = CliRunner().invoke(command, ["sculpture", "--lang", "en"])
    assert refused.exit_code == 2


def _loaded_by(*entries: str) -> dict[str, str]:
    """Give the scripts of some pages, with those that they take."""
    code: dict[str, str] = {}
    waiting = [f"{name}.js" for name in entries]
    while waiting:
        name = waiting.pop()
        if name not in code:
            code[name] = (SCRIPTS / name).read_text(encoding="utf-8")
            waiting += re.findall(r'from "\./(.+?\.js)"', code[name])
    return code


def test_the_code_says_only_sentences_that_exist_and_all_of_them() -> None:
    code = "\n".join(_loaded_by(*PICTURES.names).values())
    known = set(sentences("pictures"))
    said = set(re.findall(r'(?:say|titled)\(\s*"([a-z][\w.-]*)"', code))
    said |= set(re.findall(r'"((?:zoom|save)\.[a-z]+)"', code))
    either = re.findall(r'say\([\w.]+ \? "([\w.-]+)" : "([\w.-]+)"', code)
    said |= {key for pair in either for key in pair}
    beginnings = tuple(re.findall(r"say\(`([a-z.]+)\.\$\{", code))
    endings = re.findall(r"say\(`\$\{scene\.kind\}(\.\w+)`", code)
    said |= {f"{kind}{ending}" for kind in PICTURES.names for ending in endings}
    assert said - known == set()
    unsaid = {key for key in known - said if not key.startswith(beginnings)}
    assert unsaid == {"unknown", "noscript"}


def test_the_licence_of_vis_network_stays_with_it(pictures: dict[str, Picture]) -> None:
    assert "Apache 2.0 License" in pictures["network"].html
    assert "vis.js" not in pictures["map"].html


def test_the_command_writes_a_page_and_says_where(real: Built, tmp_path: Path) -> None:
    path = tmp_path / "map-2010.html"
    words = f"draw map --store {real.shelf} --output {path} --as-of 2010 --lang vi".split()
    done = subprocess.run(
        [sys.executable, "-m", "coopgraph", *words],
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=tmp_path,
    )
    assert done.stdout.strip() == f"{path}: mở bằng trình duyệt."
    assert '<html lang="vi"' in path.read_text(encoding="utf-8")
