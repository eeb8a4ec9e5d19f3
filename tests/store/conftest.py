"""A dozen quads that every store must treat alike."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from coopgraph.store import EmbeddedStore

_SHORT = """\
ex:hue ex:name "Huế"@vi .
ex:hue ex:name "Hué"@fr .
ex:hue ex:twin ex:blois ex:graph/a .
ex:hue ex:since "2007"^^xsd:gYear ex:graph/a .
ex:hue ex:since "2013-06-09"^^xsd:date ex:graph/b .
"""
_LONG = {"ex": "http://example.org/", "xsd": "http://www.w3.org/2001/XMLSchema#"}
QUADS = re.sub(r"\b(ex|xsd):(\S+)", lambda name: f"<{_LONG[name[1]]}{name[2]}>", _SHORT)


@pytest.fixture(params=["in memory", "on disk"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[EmbeddedStore]:
    in_memory = request.param == "in memory"
    with EmbeddedStore.in_memory() if in_memory else EmbeddedStore.on_disk(tmp_path / "q") as store:
        yield store


@pytest.fixture
def store(empty: EmbeddedStore) -> EmbeddedStore:
    empty.load([QUADS])
    return empty
