"""The rehearsal against the recorded verdicts of the portals' own harvesters, field by field."""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from coopgraph.checking.portal_reading import CatalogueUnreadable
from coopgraph.harvest.any_catalogue import read_catalogue
from coopgraph.harvest.ckan_items import at_ckan
from coopgraph.harvest.shown import UNKNOWN, Job, ShownItem
from coopgraph.harvest.sources import ContextElsewhere
from coopgraph.harvest.udata_items import at_udata
from tests.harvest.corpus import FOLDER, corpus

TODAY = "2026-12-31"
PORTALS = {"udata": at_udata, "ckan": at_ckan}
NAMES = sorted(corpus())


@cache
def recorded(peer: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / f"{peer}.json").read_text(encoding="utf-8"))
    return found


def foreseen(peer: str, name: str, folder: Path) -> Job:
    path = folder / name
    path.write_bytes(corpus()[name])
    return PORTALS[peer](read_catalogue(path), TODAY)


@pytest.mark.parametrize("peer", sorted(PORTALS))
@pytest.mark.parametrize("name", NAMES)
def test_the_rehearsal_foresees_what_the_portal_did(peer: str, name: str, tmp_path: Path) -> None:
    told = recorded(peer)["catalogues"][name]
    try:
        job = foreseen(peer, name, tmp_path)
    except (CatalogueUnreadable, ContextElsewhere):
        assert told["job"] == "failed"
        return
    assert bool(job.refused) == (told["job"] == "failed")
    items = sorted(map(status, job.items), key=str)
    assert items == sorted(((key(it), it["status"]) for it in told["items"]), key=str)
    for item in job.items:
        if not item.refused:
            (shown,) = [it for it in told["items"] if (key(it), it["status"]) == status(item)]
            compare(item, shown | shown.get("extras", {}))


def compare(item: ShownItem, shown: dict[str, Any]) -> None:
    for name, value in item.fields.items():
        if name == "frequency":  # data.gouv.fr has names of its own for the codes
            assert bool(value) == bool(shown.get(name)), item.key
            continue
        assert is_as_foreseen(value, known(name, shown.get(name))), (item.key, name, value, shown)
    files = sorted(item.files, key=lambda file: str(file["url"]))
    assert len(files) == len(shown.get("files", ()))
    for file, told in zip(files, shown.get("files", ()), strict=True):
        for name, value in file.items():
            assert is_as_foreseen(value, known(name, told[name])), (item.key, name, value, told)


def known(name: str, value: Any) -> Any:
    """Take what a portal fills in of its own for nothing; codes are compared elsewhere."""
    if name == "licence" and value == "notspecified":
        return None
    return str(value) if name == "size" and value is not None else value


def is_as_foreseen(value: Any, told: Any) -> bool:
    if value is UNKNOWN:
        return True
    if isinstance(value, list) and isinstance(told, list) and UNKNOWN in value:
        return all(it is UNKNOWN or it == other for it, other in zip(value, told, strict=True))
    if isinstance(value, str) and isinstance(told, str) and value != told:
        return json.loads(value) == json.loads(told) if value.startswith("{") else False
    return bool((value or None) == (told or None))


def status(item: ShownItem) -> tuple[str | None, str]:
    return item.key, "skipped" if item.skipped else "failed" if item.refused else "done"


def key(told: dict[str, Any]) -> str | None:
    return told.get("guid", told.get("id"))


@pytest.mark.parametrize("peer", sorted(PORTALS))
def test_the_verdicts_are_of_this_corpus_and_tell_their_version(peer: str) -> None:
    assert set(recorded(peer)["catalogues"]) == set(corpus())
    assert any(char.isdigit() for char in recorded(peer)["version"])
    statuses = {it["status"] for c in recorded(peer)["catalogues"].values() for it in c["items"]}
    assert {"done", "failed"} <= statuses


def test_a_wrong_foresight_would_be_noticed(tmp_path: Path) -> None:
    told = recorded("udata")["catalogues"]["licence-described.ttl"]["items"]
    job = foreseen("udata", "base.ttl", tmp_path)
    graph = next(it for it in job.items if it.key == "graph")
    with pytest.raises(AssertionError):
        compare(graph, next(it for it in told if it["id"] == "graph"))
