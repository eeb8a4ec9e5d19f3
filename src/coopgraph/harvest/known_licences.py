"""Which licences the European method knows by their addresses."""

from __future__ import annotations

import re

from coopgraph.exports.catalogue.vocabulary import EU
from coopgraph.harvest.any_catalogue import plain
from coopgraph.records.quads import Term

RECOGNISED = {
    re.compile(
        r"https?://creativecommons\.org/licenses/by/4\.0/?(deed\..*|legalcode.*)?$"
    ): "cc-by",
    re.compile(r"https?://creativecommons\.org/licenses/by-sa/4\.0/?"): "cc-by-sa",
    re.compile(r"https?://creativecommons\.org/publicdomain/zero/1\.0/?"): "cc-zero",
    re.compile(r"https?://(www\.)?etalab\.gouv\.fr/.*licence-ouverte.*"): "lov2",
    re.compile(r"https?://spdx\.org/licenses/etalab-2\.0.*"): "lov2",
    re.compile(r"https?://(www\.)?opendatacommons\.org/licenses/odbl/.*"): "odc-odbl",
    re.compile(
        rf"{re.escape(EU)}licence/(CC_BY_4_0|CC_BYSA_4_0|CC0|ODC_BL|LICENCE_OUVERTE.*)$"
    ): "eu",
}
"""Address of a licence → what portals call it."""


def recognised_licence(term: Term) -> str:
    """Give what portals call a licence, or "" if they do not know it."""
    text = plain(term)
    return next((name for pattern, name in RECOGNISED.items() if pattern.match(text)), "")
