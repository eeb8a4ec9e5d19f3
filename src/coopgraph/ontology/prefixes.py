"""The prefixes under which IRIs are shortened, as `ontology/prefixes.ttl` declares them."""

from __future__ import annotations

import re
from functools import cache

from coopgraph.paths import ONTOLOGY

_PREFIX = re.compile(r"^@prefix ([\w-]+): <([^>]+)> \.$", re.MULTILINE)


@cache
def prefixes() -> dict[str, str]:
    """Return prefix → namespace."""
    return dict(_PREFIX.findall((ONTOLOGY() / "prefixes.ttl").read_text(encoding="utf-8")))
