"""The citation and the attributions that stay with the files."""

import re

import yaml

from tests.publication import Published


def test_the_citation_can_be_read(published: Published) -> None:
    told = yaml.safe_load((published.folder / "CITATION.cff").read_text(encoding="utf-8"))
    assert told["cff-version"] == "1.2.0"
    assert told["license"] == "CC-BY-4.0"
    assert {"title", "message", "authors", "version", "date-released", "type"} <= set(told)
    assert re.fullmatch(r"sha256:[0-9a-f]{64}", told["identifiers"][0]["value"])


def test_attributions_are_kept(published: Published) -> None:
    text = (published.folder / "ATTRIBUTION.md").read_text(encoding="utf-8")
    for work in ("GeoNames", "INSEE", "Natural Earth", "Unicode CLDR", "vietnamadminunits"):
        assert work in text
