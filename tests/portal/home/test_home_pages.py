"""The first page says how much there is, and leads to it; the pictures bring their own policy."""

import csv
import re
from base64 import b64encode
from hashlib import sha256

import httpx
import pytest

from coopgraph.portal.home.picture_pages import PICTURES_SHOWN


@pytest.mark.parametrize("lang", ["fr", "vi", "en"])
def test_each_figure_is_that_of_the_list_it_leads_to(client: httpx.Client, lang: str) -> None:
    home = client.get(f"/{lang}/index.html").text
    figures = re.findall(r'<li><a href="([^"]+)"><strong>([\d.,\s]+)</strong>', home)
    assert len(figures) == 8
    for path, told in figures:
        table = client.get(f"/{lang}/{path.replace('.html', '.csv').replace('&amp;', '&')}").text
        assert len(table.splitlines()) - 1 == int(re.sub(r"\D", "", told)), path


def test_the_first_page_names_what_is_contested_and_the_latest_conference(
    client: httpx.Client,
) -> None:
    home = client.get("/en/index.html").text
    contested, latest = (
        list(csv.reader(client.get(f"/en/{notion}/index.csv").text.splitlines()))[1]
        for notion in ("disagreement", "edition")
    )
    assert contested[1] in home
    assert latest[1] in home


@pytest.mark.parametrize("kind", PICTURES_SHOWN)
def test_a_picture_runs_its_own_scripts_and_no_others(client: httpx.Client, kind: str) -> None:
    picture = client.get(f"/pictures/{kind}.html?again={kind}")
    policy = picture.headers["content-security-policy"]
    scripts = re.findall(r"<script>(.*?)</script>", picture.text, re.DOTALL)
    allowed = {f"'sha256-{b64encode(sha256(it.encode()).digest()).decode()}'" for it in scripts}
    assert scripts
    (named,) = re.findall(r"script-src ([^;]*)", policy)
    assert set(named.split()) == allowed
