"""A question of the library, as its file describes it.

Every file is checked when it is read: the header says everything in three languages, declares
exactly the parameters that the query has, and names the columns that come back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from coopgraph.queries.header import (
    file_invalid,
    in_three_languages,
    line_of,
    read_header,
    without_header,
)
from coopgraph.queries.library import VALUES, query_files, query_path, query_text
from coopgraph.queries.parameter import (
    AS_OF,
    LANGUAGE,
    ROLL_UP,
    UNDECLARED,
    Parameter,
    read_parameter,
)

HOUSE = frozenset(("house", "network", "pictures", "exports", "portal"))
"""The folders of what the program itself asks."""

_FORM = re.compile(r"^\s*(SELECT|CONSTRUCT|ASK|DESCRIBE)\b", re.MULTILINE)
_LIST = re.compile(r'\(GROUP_CONCAT\([^;]*; SEPARATOR="([^"]*)"\) AS \?(\w+)\)')
_JOINED = re.compile(r"\(IF\(\?\w+ = 1, \?\w+, \?(\w+)\) AS \?(\w+)\)")
_TERM = re.compile(r'<[^>]*>|"(?:[^"\\]|\\.)*"\S*|[^\s<"]+')
_KEYS = frozenset(
    ("title", "description", "parameters", "columns", "tags", "place", "as-of", "roll-up")
)


class Question(NamedTuple):
    """A question: its words by language, what it takes, what it gives back.

    `lists` are the columns that hold several values, with what separates them; `joined` those that
    hold one, and several where a row stands for several things (rolled up); `place` the column
    whose things have a place on the map, or "". Where a question takes no date or no rolling up,
    `why_no_as_of` and `why_no_roll_up` say why, by language.
    """

    name: str
    folder: str
    form: str
    query: str
    title: Mapping[str, str]
    description: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    tags: tuple[str, ...]
    lists: Mapping[str, str]
    joined: Mapping[str, str]
    place: str
    as_of: bool
    roll_up: bool
    in_language: bool
    why_no_as_of: Mapping[str, str]
    why_no_roll_up: Mapping[str, str]

    @property
    def is_for_people(self) -> bool:
        """Whether people ask it, and not only the program for its own ends."""
        return self.folder not in HOUSE

    @property
    def takes(self) -> tuple[str, ...]:
        """What can be given, as it is spelt on a command line."""
        times = (("as-of", self.as_of), ("roll-up", self.roll_up))
        known = (name for name, is_taken in times if is_taken)
        return (*(p.option for p in self.parameters), *known)

    def unit(self, *, roll_up: bool) -> str:
        """Tell what a row is: a "partnership", a "pair" of today's authorities, else ""."""
        if "partnership" not in self.columns or not self.roll_up:
            return ""
        return "pair" if roll_up else "partnership"

    def parameter(self, name: str) -> Parameter | None:
        """Return a parameter by its name or by its spelling on a command line."""
        return next((p for p in self.parameters if name in (p.name, p.option)), None)


@cache
def question(name: str) -> Question:
    """Read the question of a name; raises UnknownQuery or QueryFileInvalid."""
    return read_question(query_text(name), query_path(name))


@cache
def questions(tag: str = "") -> tuple[Question, ...]:
    """Read all questions, or those with a tag, in the order of folder and name."""
    found = sorted(map(question, query_files()), key=lambda q: (q.folder, q.name))
    return tuple(q for q in found if not tag or tag in q.tags)


def read_question(text: str, path: Path) -> Question:
    """Read a question from the text of its file; raises QueryFileInvalid with path and line."""
    header = read_header(text, path)
    if unknown := sorted(map(str, header.keys() - _KEYS)):
        raise file_invalid(path, line_of(text, unknown[0]), "unknown-key", keys=", ".join(unknown))
    query = without_header(text)
    form = _FORM.search(query)
    if form is None:
        raise file_invalid(path, len(text.splitlines()), "no-form")
    used, lists = single_values(query), _lists(query)
    return Question(
        name=path.stem,
        folder=path.parent.name,
        form=form[1],
        query=query,
        title=_texts(header, "title", text, path),
        description=_texts(header, "description", text, path),
        parameters=_parameters(header, used, text, path),
        columns=_columns(header, query, form[1], text, path),
        tags=tuple(map(str, header.get("tags", ()))),
        lists=lists,
        joined={name: lists[many] for many, name in _JOINED.findall(query) if many in lists},
        place=str(header.get("place", "")),
        as_of=AS_OF in used,
        roll_up=ROLL_UP in used,
        in_language=LANGUAGE in used,
        why_no_as_of=_reason(header, "as-of", AS_OF in used, text, path),
        why_no_roll_up=_reason(header, "roll-up", ROLL_UP in used, text, path),
    )


def _texts(header: Mapping[str, Any], key: str, text: str, path: Path) -> Mapping[str, str]:
    texts = in_three_languages(header.get(key))
    if texts is None:
        raise file_invalid(path, line_of(text, key), "not-three-languages", entry=key)
    return texts


def _parameters(
    header: Mapping[str, Any], used: set[str], text: str, path: Path
) -> tuple[Parameter, ...]:
    declared = header.get("parameters") or {}
    found = []
    for name, said in declared.items():
        parameter = read_parameter(str(name), said)
        if parameter is None:
            raise file_invalid(path, line_of(text, name), "parameter", name=name)
        if name not in used:
            raise file_invalid(path, line_of(text, name), "unused", name=name)
        found.append(parameter)
    if undeclared := sorted(used - declared.keys() - set(UNDECLARED)):
        line = _line_of_values(text, undeclared[0])
        raise file_invalid(path, line, "undeclared", name=undeclared[0])
    return tuple(parameter for parameter in found if parameter.name not in UNDECLARED)


def single_values(query: str) -> set[str]:
    """Return the variables bound to one value each: parameters. Several values are a constant."""
    return {m["name"] for m in VALUES.finditer(query) if len(_TERM.findall(m["terms"])) == 1}


def _line_of_values(text: str, name: str) -> int:
    match = next(match for match in VALUES.finditer(text) if match["name"] == name)
    return text.count("\n", 0, match.start()) + 1


def _columns(
    header: Mapping[str, Any], query: str, form: str, text: str, path: Path
) -> tuple[str, ...]:
    columns = tuple(map(str, header.get("columns") or ()))
    if form == "SELECT" and columns != projected(query):
        shown = ", ".join(projected(query))
        raise file_invalid(path, line_of(text, "columns"), "columns", columns=shown)
    return columns


def projected(query: str) -> tuple[str, ...]:
    """Return the variables that a SELECT gives back, in order."""
    head = re.split(r"\bWHERE\b", query[query.index("SELECT") :], maxsplit=1)[0]
    bare, depth = [], 0
    for piece in re.findall(r"\(|\)|AS \?\w+|\?\w+|[^?()]", head):
        depth += {"(": 1, ")": -1}.get(piece, 0)
        if piece.startswith("AS ?") and depth == 1:
            bare.append(piece[4:])
        elif piece.startswith("?") and depth == 0:
            bare.append(piece[1:])
    return tuple(bare)


def _lists(query: str) -> Mapping[str, str]:
    """Return the columns of several values with what separates them; `sources` always is one."""
    sources = {"sources": " "} if "?sources" in query else {}
    return sources | {match[2]: match[1] for match in _LIST.finditer(query)}


def _reason(
    header: Mapping[str, Any], key: str, is_possible: bool, text: str, path: Path
) -> Mapping[str, str]:
    """Return why a question knows no such time; it may not both say so and know it."""
    said = header.get(key, is_possible)
    if isinstance(said, bool):
        if said != is_possible:
            raise file_invalid(path, line_of(text, key), "time", entry=key)
        return {}
    if is_possible:
        raise file_invalid(path, line_of(text, key), "time", entry=key)
    return _texts(header, key, text, path)
