r"""Characters of a query written as code points: `\u0053` (SPARQL 1.1, section 19.2)."""

import re

_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})|\\U([0-9a-fA-F]{8})")


def readings(query: str) -> set[str]:
    """Return a query as it is written, and as it is once its escapes are read."""
    return {query, _ESCAPE.sub(_character, query)}


def _character(escape: re.Match[str]) -> str:
    code = int(escape[1] or escape[2], 16)
    return chr(code) if code < 0x110000 else ""
