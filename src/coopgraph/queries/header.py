"""Reading the header of a query file: the lines that begin with `#+`, which together are YAML 1.1.

To SPARQL they are comments, so that the file runs as it stands anywhere. Only what describes a
question needs them; asking it does not. The YAML reader is loaded for the few that need it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from coopgraph.errors import CoopgraphError
from coopgraph.messages.typesetting import typeset_french
from coopgraph.queries.simple_yaml import NotSimple, read_simply

_MARK = "#+"


class QueryFileInvalid(CoopgraphError):
    """A query file is not in the form of the library; the message begins with path and line."""


def file_invalid(path: Path, line: int, what: str, **fields: object) -> QueryFileInvalid:
    """Return the error on a line (from 1) of a query file; `what` is of messages/queries.toml."""
    return QueryFileInvalid.of(f"queries.file.{what}", place=f"{path}:{line}", **fields)


def read_header(text: str, path: Path) -> dict[str, Any]:
    """Return what the header says; raises QueryFileInvalid with the line where it breaks."""
    lines = header_lines(text)
    if not lines:
        raise file_invalid(path, 1, "no-header")
    try:
        return read_simply(lines)
    except NotSimple:
        return read_fully(lines, path)


def read_fully(lines: Sequence[str], path: Path) -> dict[str, Any]:
    """Return what the lines of a header say, in whatever YAML; raises QueryFileInvalid."""
    import yaml

    try:
        found = yaml.load("\n".join(lines), Loader=_loader())
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark is not None else 1
        why = getattr(error, "problem", None) or type(error).__name__
        raise file_invalid(path, line, "not-yaml", why=why) from error
    if not isinstance(found, dict):
        raise file_invalid(path, 1, "not-yaml", why="not a mapping")
    return found


def line_of(text: str, key: str) -> int:
    """Return the line (from 1) of a header on which `key` is given, 1 if it is not."""
    for number, line in enumerate(header_lines(text), start=1):
        if line.strip().startswith(f"{key}:"):
            return number
    return 1


def without_header(text: str) -> str:
    """Return the query alone."""
    return "\n".join(text.split("\n")[len(header_lines(text)) :]).strip("\n") + "\n"


def in_three_languages(said: object) -> Mapping[str, str] | None:
    """Return a text given in fr, vi and en, the French typeset; None if `said` is not that."""
    if not isinstance(said, dict) or set(said) != {"fr", "vi", "en"}:
        return None
    if not all(isinstance(text, str) and text.strip() for text in said.values()):
        return None
    texts = {language: " ".join(said[language].split()) for language in ("fr", "vi", "en")}
    return texts | {"fr": typeset_french(texts["fr"])}


def header_lines(text: str) -> list[str]:
    """Return the lines of a header without their mark."""
    lines = []
    for line in text.split("\n"):
        if not line.startswith(_MARK):
            break
        lines.append(line.removeprefix(_MARK).removeprefix(" "))
    return lines


def _loader() -> Any:
    """Take libyaml's safe loader where PyYAML was built with it: it is ten times faster."""
    import yaml

    return getattr(yaml, "CSafeLoader", yaml.SafeLoader)
