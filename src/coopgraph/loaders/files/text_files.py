"""Reading a text file whole, in UTF-8 (RFC 3629), without BOM, with LF line ends.

What only deviates in form is put right and reported; what cannot be read is only reported. The
characters are looked at with the cells (`loaders/files/hygiene`).
"""

from __future__ import annotations

from pathlib import Path

from coopgraph.findings import Findings
from coopgraph.findings.kinds import files

_ENOUGH_NULS = 0.3
"""ASCII in UTF-16 is one half NUL; a text in UTF-8 has none."""


def read_text(path: Path, file: str, findings: Findings) -> str | None:
    """Read a file; None, and a fatal finding, if it cannot be read. `file` is its name shown."""
    try:
        content = path.read_bytes()
    except OSError:
        findings.add(files.UNREADABLE_FILE, file, format="CSV")
        return None
    return text_of(content, file, findings)


def text_of(content: bytes, file: str, findings: Findings) -> str | None:
    """Read the bytes of a file; None, and a fatal finding, if they are no text in UTF-8 or -16."""
    utf16 = _utf16(content)
    try:
        text = content.decode(utf16 or "utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        found = content[error.start : error.start + 1].hex(" ").upper()
        findings.add(files.NOT_UTF8, file, line, found=f"0x{found}", offset=error.start)
        return None
    if utf16:
        findings.add(files.OTHER_ENCODING, file, 1, encoding=utf16)
        return _unix_line_ends(text.removeprefix("\ufeff"))
    return clean(text, file, findings)


def _utf16(content: bytes) -> str:
    """Give the name of the UTF-16 a file is in, by its mark or by its NULs; "" if it is in none."""
    sample = content[:4096]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if content.startswith(b"\xff\xfe") or odd > _ENOUGH_NULS * len(sample) > even:
        return "UTF-16LE"
    if content.startswith(b"\xfe\xff") or even > _ENOUGH_NULS * len(sample) > odd:
        return "UTF-16BE"
    return ""


def clean(text: str, file: str, findings: Findings) -> str:
    """Put right the form of a file, and report the first line of each deviation."""
    if text.startswith("\ufeff"):
        findings.add(files.BYTE_ORDER_MARK, file, 1)
        text = text[1:]
    if "\r" in text:
        line = text.count("\n", 0, text.index("\r")) + 1
        findings.add(files.CARRIAGE_RETURN, file, line)
    return _unix_line_ends(text)


def _unix_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
