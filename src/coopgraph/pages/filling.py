"""Filling in a template: everything put in is escaped, everything missing is an error.

Specification: HTML, <https://html.spec.whatwg.org/>; templates, <https://jinja.palletsprojects.com/>.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from functools import cache, partial
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from coopgraph.messages import LANGUAGES, say

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

_ROOM = Path(__file__).parent
_ENDING = re.compile(r"<(?=/script|!--)", re.IGNORECASE)
_JSON = {"ensure_ascii": False, "separators": (",", ":"), "sort_keys": True}


def render(template: str, lang: str = LANGUAGES[0], /, **values: Any) -> Markup:
    """Fill in a template of `templates/`; in it, `say("room.key")` words a sentence in `lang`.

    Gives markup that another template may hold as it is. A value that is missing raises
    `jinja2.UndefinedError`.
    """
    from markupsafe import Markup

    told = {"lang": lang, "say": partial(_say, lang), **values}
    return Markup(_environment().get_template(template).render(told))


def inline_script(text: str) -> Markup:
    """Take a script into a page: it cannot end the element it stands in."""
    from markupsafe import Markup

    return Markup(_ENDING.sub(r"\\x3c", text))


@cache
def _environment() -> Environment:
    """Jinja is loaded when the first page is made: most commands make none."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader([_ROOM / "templates", _ROOM / "style"]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
    )
    environment.globals |= {"LANGUAGES": LANGUAGES, "say_in": say}
    environment.filters["sha256"] = _sha256
    environment.policies |= {"json.dumps_function": json.dumps, "json.dumps_kwargs": _JSON}
    return environment


def _say(lang: str, key: str, **fields: object) -> str:
    return say(key, lang, **fields)


def _sha256(script: str) -> str:
    """Name a script as a Content Security Policy allows it: by what it is."""
    return f"sha256-{b64encode(sha256(script.encode()).digest()).decode()}"
