"""What the service says of itself, in each version."""

from __future__ import annotations

from typing import Any

from coopgraph.lookup.matching import TYPES
from coopgraph.messages import say
from coopgraph.portal.reconcile.reconcile_results import type_of
from coopgraph.portal.reconcile.reconcile_schemas import MOST_QUERIES
from coopgraph.records.iris import ONTOLOGY_BASE
from coopgraph.version import __version__

ROOT, DRAFT = "reconcile", "reconcile/1.0-draft"
"""Where each version is, below the address of the site."""
WIDTH, HEIGHT = 420, 260
"""Pixels of a preview."""


def manifest_0_2(site: str, base: str, lang: str, asked_lang: str) -> dict[str, Any]:
    """Return the manifest of 0.2; `site` is where we are reached, `base` that of the IRIs.

    Where a language was asked for (`?lang=`), the addresses ask for it, too.
    """
    first, more = (f"?lang={asked_lang}", f"&lang={asked_lang}") if asked_lang else ("", "")
    return {
        "versions": ["0.2"],
        **_shared(site, lang),
        "identifierSpace": f"{base}id/",
        "schemaSpace": f"{ONTOLOGY_BASE}ontology#",
        "view": {"url": f"{site}id/{{{{id}}}}"},
        "preview": {
            "url": f"{site}{ROOT}/preview?id={{{{id}}}}{more}",
            "width": WIDTH,
            "height": HEIGHT,
        },
        "suggest": {
            what: {
                "service_url": site.rstrip("/"),
                "service_path": f"/{ROOT}/suggest/{what}{first}",
            }
            for what in ("entity", "property", "type")
        },
        "extend": {
            "propose_properties": {
                "service_url": site.rstrip("/"),
                "service_path": f"/{ROOT}/extend/propose{first}",
            },
            "property_settings": [],
        },
    }


def manifest_1_0(site: str, lang: str) -> dict[str, Any]:
    """Return the manifest of the draft."""
    return {
        "versions": ["1.0-draft"],
        **_shared(site, lang),
        "lang": lang,
        "view": {"url": f"{site}id/{{+id}}"},
        "preview": {"width": WIDTH, "height": HEIGHT},
        "suggest": {"entity": True, "property": True, "type": True},
        "extend": {"proposeProperties": True, "propertySettings": []},
        "standardizedScore": True,
    }


def _shared(site: str, lang: str) -> dict[str, Any]:
    return {
        "name": say("reconciling.service", lang),
        "documentation": f"{site}openapi.json?lang={lang}",
        "serviceVersion": __version__,
        "defaultTypes": [type_of(notion, lang) for notion in TYPES],
        "batchSize": MOST_QUERIES,
    }
