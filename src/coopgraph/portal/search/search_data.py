"""The names of a graph as a script, for pages that no server answers: `assets/names.js`.

What the finder says of a name is worked out here for every name there is, so that no page needs
its rules: `meant` has the names of which it says another thing than that all who bear it are meant.
"""

from __future__ import annotations

import json
from collections import defaultdict
from typing import Any

from coopgraph.lookup.folding import FOLDING, TONING
from coopgraph.lookup.index import COMPOSED
from coopgraph.lookup.name_search import LEAST_LIKENESS
from coopgraph.lookup.naming import id_of, shown
from coopgraph.messages import LANGUAGES, has, say
from coopgraph.messages.languages import UNDETERMINED, in_language, language_shown
from coopgraph.ontology.schemes import concepts
from coopgraph.ontology.term_labels import labels
from coopgraph.portal.search.name_table import SEARCHED, FoundThing, NameTable
from coopgraph.portal.search.searching import meant
from coopgraph.portal.search.years import years_of

EVENT = "coopgraph-names"
KINDS = {"authority": "authority-kinds", "actor": "actor-kinds"}
"""Notion → the code list of the kinds that tell its things apart."""


def names_script(table: NameTable) -> bytes:
    """Write the script: it hands its data to the page, and leaves nothing behind."""
    text = json.dumps(_data(table), ensure_ascii=False, separators=(",", ":"))
    return f'document.dispatchEvent(new CustomEvent("{EVENT}",{{detail:{text}}}));\n'.encode()


def _data(table: NameTable) -> dict[str, Any]:
    return {
        "languages": LANGUAGES,
        "notions": [
            [notion, [say(f"search.notion.{notion}", lang) for lang in LANGUAGES], several(notion)]
            for notion in SEARCHED
        ],
        "countries": code_names("countries"),
        "kinds": {notion: code_names(scheme) for notion, scheme in KINDS.items()},
        "folding": FOLDING,
        "toning": TONING,
        "leastLikeness": LEAST_LIKENESS,
        "things": [_thing(found) for found in table.things],
        "meant": _meant(table),
    }


def several(notion: str) -> list[str]:
    """Give what things of a notion are called together, in the three languages."""
    key = f"lists.title.{notion}"
    return [say(key if has(key) else f"search.notion.{notion}", lang) for lang in LANGUAGES]


def _thing(found: FoundThing) -> list[Any]:
    """Give what `NamedThing` of pages/scripts/types.d.ts names, in its order."""
    body = found.body
    called = [_name(found, lang) for lang in LANGUAGES]
    return [
        SEARCHED.index(body.notion),
        id_of(body.thing),
        body.country,
        body.kind if body.notion in KINDS else "",
        years_of(body),
        called[:1] if len(set(called)) == 1 else called,
        list(found.written),
    ]


def _name(found: FoundThing, lang: str) -> tuple[str, str]:
    """Give the name to show in a language, and the language it is in, that of the page if none."""
    own = language_shown(found.names, lang)
    told = own if own not in ("", UNDETERMINED) else lang
    return shown(found.names, lang, found.body.thing), told


def _meant(table: NameTable) -> dict[str, list[int]]:
    bearers: defaultdict[str, set[int]] = defaultdict(set)
    for place, thing in enumerate(table.things):
        for folded in thing.folded:
            bearers[folded].add(place)
    told: dict[str, list[int]] = {}
    plain = {form.folded for form in table.forms}
    toned = {form.toned: form for form in table.forms if form.source != COMPOSED}
    for key in sorted(plain):
        found = meant(table, key)
        if found != sorted(bearers.get(key, ())):
            told[key] = found
    for key, form in sorted(toned.items()):
        found = meant(table, form.form)
        if key != form.folded and found != told.get(form.folded, sorted(bearers[form.folded])):
            told[key] = found
    return told


def code_names(scheme: str) -> dict[str, list[str]]:
    """Give the names of the concepts of a code list, by notation, in the three languages."""
    return {
        code: [in_language(labels()[iri], lang) for lang in LANGUAGES]
        for code, iri in concepts(scheme).items()
    }
