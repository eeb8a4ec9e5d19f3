"""A file of results in sections, each written by one benchmark, which leaves the others alone."""

import re
from pathlib import Path


def write_section(path: Path, name: str, text: str) -> None:
    """Replace the section of that name in one step, or add it at the end."""
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    begin, end = f"<!-- begin: {name} -->", f"<!-- end: {name} -->"
    section = f"{begin}\n\n{text.strip()}\n\n{end}\n"
    found = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}\n", re.DOTALL)
    if found.search(before):
        after = found.sub(lambda _: section, before)
    else:
        after = f"{before.rstrip()}\n\n{section}".lstrip()
    partial = path.with_suffix(".part")
    partial.write_text(after, encoding="utf-8")
    partial.replace(path)
