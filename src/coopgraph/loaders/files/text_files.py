"""Reading a text file whole, in UTF-8 (RFC 3629), without BOM, with LF line ends, in NFC (UAX 15).

What only deviates in form is put right and reported; what cannot be read is only reported.
"""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from coopgraph.findings import Findings
from coopgraph.findings.kinds import files

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060\ufeff]"
)
"""Control characters, soft hyphens, zero-width spaces, direction marks, byte order marks."""


def read_text(path: Path, file: str, findings: Findings) -> str | None:
    """Read a file; None, and a fatal finding, if it cannot be read. `file` is its name shown."""
    try:
        content = path.read_bytes()
    except OSError:
        findings.add(files.UNREADABLE_FILE, file, format="CSV")
        return None
    return text_of(content, file, findings)


def text_of(content: bytes, file: str, findings: Findings) -> str | None:
    """Read the bytes of a file; None, and a fatal finding, if they are not UTF-8."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        found = content[error.start : error.start + 1].hex(" ").upper()
        findings.add(files.NOT_UTF8, file, line, found=f"0x{found}", offset=error.start)
        return None
    return clean(text, file, findings)


def clean(text: str, file: str, findings: Findings) -> str:
    """Put right what deviates in form, and report the first line of each deviation."""
    if text.startswith("\ufeff"):
        findings.add(files.BYTE_ORDER_MARK, file, 1)
        text = text[1:]
    if "\r" in text:
        findings.add(files.CARRIAGE_RETURN, file, _line(text, text.index("\r")))
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if _INVISIBLE.search(text):
        text = _without_invisible(text, file, findings)
    if not unicodedata.is_normalized("NFC", text):
        text = _composed(text, file, findings)
    return text


def invisible_characters(text: str) -> list[str]:
    """Give the names of the invisible characters of a text, in their order."""
    return [_name(char) for char in _INVISIBLE.findall(text)]


def without_invisible(text: str) -> str:
    """Leave the invisible characters of a text out."""
    return _INVISIBLE.sub("", text)


def _without_invisible(text: str, file: str, findings: Findings) -> str:
    for match in _INVISIBLE.finditer(text):
        line = _line(text, match.start())
        findings.add(files.INVISIBLE_CHARACTER, file, line, name=_name(match[0]))
    return without_invisible(text)


def _composed(text: str, file: str, findings: Findings) -> str:
    for line, content in enumerate(text.split("\n"), start=1):
        if not unicodedata.is_normalized("NFC", content):
            findings.add(files.NOT_NFC, file, line)
            break
    return unicodedata.normalize("NFC", text)


def _name(char: str) -> str:
    return f"U+{ord(char):04X} {unicodedata.name(char, '')}".strip()


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1
