"""The text of a catalogue as portals receive it: its encoding, and a context from elsewhere."""

from __future__ import annotations

import codecs
import json
from pathlib import Path, PurePosixPath

from coopgraph.errors import CoopgraphError

_MARKS = ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


class ContextElsewhere(CoopgraphError):
    """The JSON-LD context lies at an address, and no copy of it beside the file."""


def decoded(content: bytes) -> tuple[str, str]:
    """Give a text and its encoding: UTF-8, UTF-16 with its mark, else what the West wrote."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content.decode(encoding, errors="replace"), encoding
    try:
        return content.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace"), "cp1252"


def with_context(text: str, path: Path) -> str:
    """Put the context into a JSON-LD text, from a file beside it that has the name in its address.

    Portals fetch it; nothing is fetched here. Raises `ContextElsewhere`.
    """
    address = _context_address(text) if path.suffix in (".jsonld", ".json") else ""
    if not address:
        return text
    copy = path.with_name(PurePosixPath(address).name)
    if copy == path or not copy.is_file():
        raise ContextElsewhere.of("harvest.reason.context-elsewhere", value=address)
    context = json.loads(copy.read_bytes())
    return json.dumps(json.loads(text) | {"@context": context.get("@context", context)})


def _context_address(text: str) -> str:
    try:
        found = json.loads(text)
    except ValueError:
        return ""
    context = found.get("@context") if isinstance(found, dict) else None
    return context if isinstance(context, str) else ""
