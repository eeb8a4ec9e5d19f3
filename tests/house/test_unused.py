"""Nothing is written that nobody calls: Vulture over the program, its tests and its templates."""

import re

from vulture import Vulture

from tests.built import ROOT

CALLED_BY_OTHERS = {
    "__call__": "a signature",
    "__getattr__": "Python, for what a room loads late",
    "_repr_html_": "notebooks",
    "get_short_help_str": "click",
    "writable": "the io module of Python",
    "send_400_response": "uvicorn",
}
"""Name → who calls it, where no line of ours does."""
CALLED_FROM = ("src/**/*.html", "src/**/*.xml", "src/**/*.svg", "pyproject.toml")
"""Templates, and the entry points."""


def test_every_function_and_class_is_used() -> None:
    found = Vulture()
    found.scavenge([str(ROOT / "src"), str(ROOT / "tests"), str(ROOT / "benchmarks")])
    called = {
        word
        for pattern in CALLED_FROM
        for path in ROOT.glob(pattern)
        for word in re.findall(r"\w+", path.read_text(encoding="utf-8"))
    }
    unused = [
        f"{item.filename}:{item.first_lineno} {item.name}"
        for item in found.get_unused_code()
        if item.typ in ("function", "method", "class", "import", "property")
        and str(item.filename).startswith(str(ROOT / "src"))
        and item.filename.name != "terms.py"
        and item.name not in CALLED_BY_OTHERS
        and item.name not in called
    ]
    assert unused == []
