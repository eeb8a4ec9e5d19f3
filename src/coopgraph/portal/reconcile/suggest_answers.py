"""Entities, types and properties as one types: what begins so, by any of its names, or its id."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from coopgraph.lookup.folding import fold
from coopgraph.lookup.matching import TYPES
from coopgraph.lookup.naming import names_of, shown
from coopgraph.messages import LANGUAGES, say
from coopgraph.portal.reconcile.entity_preview import time_of
from coopgraph.portal.reconcile.reconcile_results import entity_id, type_of
from coopgraph.portal.reconcile.reconcile_schemas import LONGEST_TEXT
from coopgraph.portal.reconcile.reconciled_properties import every_property
from coopgraph.queries import Asking
from coopgraph.reconciling.reconciler import Reconciler
from coopgraph.records.quads import Term


def suggested_entities(
    asking: Asking, reconciler: Reconciler, prefix: str, some_of: slice, lang: str
) -> list[dict[str, Any]]:
    """Suggest things."""
    if len(prefix) > LONGEST_TEXT:
        return []
    itself = reconciler.identified(prefix)
    things = [*([itself.thing] if itself else []), *asking.finder.begun_by(prefix, TYPES)]
    some = list(dict.fromkeys(things))[some_of]
    bodies = asking.finder.bodies(some)
    names = names_of(asking, some)

    def told(thing: Term) -> dict[str, Any]:
        type_ = type_of(bodies[thing].notion, lang)
        when = time_of(bodies[thing], lang)
        description = ", ".join(filter(None, (type_["name"], when)))
        name = shown(names.get(thing, {}), lang, thing)
        id = entity_id(thing, asking.iris)
        return {"id": id, "name": name, "description": description, "notable": [type_]}

    return [told(thing) for thing in some]


def suggested_types(prefix: str, some_of: slice, lang: str) -> list[dict[str, Any]]:
    """Suggest types."""
    named = {
        notion: [say(f"reconciling.type.{notion}", other) for other in LANGUAGES]
        for notion in TYPES
    }
    return [type_of(notion, lang) for notion in _begun(named, prefix)][some_of]


def suggested_properties(prefix: str, some_of: slice, lang: str) -> list[dict[str, Any]]:
    """Suggest properties."""
    known = every_property()
    named = {id: list(one.names.values()) for id, one in known.items()}
    return [
        {
            "id": id,
            "name": known[id].name(lang),
            "description": known[id].descriptions.get(lang, id),
        }
        for id in _begun(named, prefix)
    ][some_of]


def _begun(named: Mapping[str, Sequence[str]], prefix: str) -> Iterator[str]:
    """Give the ids of what has the id, or a name of which a word begins so."""
    wanted = f" {fold(prefix)}"
    for id, names in named.items():
        if id == prefix or any(wanted in f" {fold(name)}" for name in (id, *names)):
            yield id
