"""The rules for w3id.org: every address of ours is led to the portal, and answered there.

They are read as mod_rewrite reads those of a folder
(https://httpd.apache.org/docs/2.4/rewrite/tech.html), as far as they are used. Apache 2.4 was seen
to answer the same, but for the letters of escapes (%0d).
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

import pytest

from tests.built import Built
from tests.portal.test_addresses import _by_pattern

FOLDER = Path(__file__).parents[2] / "docs/w3id"
FILE = FOLDER / ".htaccess"
PORTAL = "https://portal.example.org/coopgraph"


class Rule(NamedTuple):
    pattern: re.Pattern[str]
    target: str
    flags: dict[str, str]


def rules() -> Iterator[Rule]:
    for line in FILE.read_text(encoding="ascii").splitlines():
        if line.startswith("RewriteRule "):
            _, pattern, target, flags = line.split()
            told = (flag.partition("=") for flag in flags.strip("[]").split(","))
            yield Rule(
                re.compile(pattern, re.DOTALL), target, {flag: value for flag, _, value in told}
            )
        else:
            assert not line or line.startswith(("#", "Options ", "RewriteEngine On"))


def led(path: str) -> tuple[int, str]:
    """Return the status and the address that a path below the base is answered with."""
    environment: dict[str, str] = {}
    for rule in rules():
        if not (match := rule.pattern.search(path)):
            continue
        if variable := rule.flags.get("E"):
            name, _, value = variable.partition(":")
            environment[name] = value
        if rule.target != "-":
            assert "L" in rule.flags
            there = re.sub(r"%\{ENV:(\w+)\}", lambda it: environment[it[1]], rule.target)
            there = re.sub(r"\$(\d)", lambda it: match[int(it[1])], there)
            return int(rule.flags["R"]), quote(there, safe=":/~!$&'()*+,;=@")
    return 404, ""


def test_an_address_of_every_pattern_is_led_to_its_place_at_the_portal(real: Built) -> None:
    """There `test_addresses.py` has it answered."""
    patterns = _by_pattern(real)
    assert len(patterns) > 25
    for paths in patterns.values():
        for path in paths:
            assert led(path) == (303, f"{PORTAL}/{path}")


@pytest.mark.parametrize(
    ("path", "answer"),
    [
        ("", (303, f"{PORTAL}/")),
        ("id/theme/water.ttl", (303, f"{PORTAL}/id/theme/water.ttl")),
        ("sparql", (307, f"{PORTAL}/sparql")),
        ("sparql/", (307, f"{PORTAL}/sparql")),
        ("sparql.ttl", (303, f"{PORTAL}/sparql.ttl")),
        ("id/authority/Huế", (303, f"{PORTAL}/id/authority/Hu%E1%BA%BF")),
        ("x\r\nSet-Cookie:a=b", (303, f"{PORTAL}/x%0D%0ASet-Cookie:a=b")),
        ("https://evil.example/", (303, f"{PORTAL}/https://evil.example/")),
    ],
)  # fmt: skip
def test_nothing_is_led_elsewhere(path: str, answer: tuple[int, str]) -> None:
    assert led(path) == answer


def test_the_table_of_the_guide_names_every_pattern(real: Built) -> None:
    told = (FOLDER / "README.md").read_text(encoding="utf-8")
    for pattern in _by_pattern(real):
        assert f"`{pattern.split('/')[0]}" in told, pattern
