"""What can be told of a query by looking at its text, without reading its grammar.

Good enough for the looks of an answer (the order of columns, the prefixes), never for its content.
"""

import re
from collections.abc import Sequence

_PROLOGUE = re.compile(
    r"(?:\s|#[^\r\n]*|BASE\s*<[^>]*>|PREFIX\s+[^\s:<]*:\s*<[^>]*>)*", re.IGNORECASE
)
_PREFIX = re.compile(r"PREFIX\s+([^\s:<]*):\s*<([^>]*)>", re.IGNORECASE)
_FORM = re.compile(r"(SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.IGNORECASE)
_STAR = re.compile(r"SELECT\s*(?:(?:DISTINCT|REDUCED)\s*)?\*", re.IGNORECASE)
_NAME = re.compile(r"[?$](\w+)")
_COMMENT = re.compile(r"^\s*#.*$", re.MULTILINE)


def form_of(query: str) -> str:
    """Return SELECT, ASK, CONSTRUCT or DESCRIBE; "" if the query begins with something else."""
    word = _FORM.match(query, _end_of_prologue(query))
    return word[1].upper() if word else ""


def prefixes_of(query: str) -> dict[str, str]:
    """Return the prefixes that a query declares: name → IRI."""
    return {name: iri for name, iri in _PREFIX.findall(query[: _end_of_prologue(query)]) if iri}


def spelled_out(query: str, variables: Sequence[str]) -> str | None:
    """Write for the star of `SELECT *` its variables as the query names them; None without one."""
    places = order_of_star(query, variables)
    star = _STAR.match(query, _end_of_prologue(query))
    if places is None or star is None:
        return None
    names = " ".join(f"?{variables[place]}" for place in places)
    return f"{query[: star.end() - 1]} {names} {query[star.end() :]}"


def order_of_star(query: str, variables: Sequence[str]) -> tuple[int, ...] | None:
    """Return the places of the variables in the order in which a `SELECT *` names them.

    None if that is how they stand, or the query says its columns itself. SPARQL 1.1 leaves the
    order open (section 18.2.4.4).
    """
    star = _STAR.match(query, _end_of_prologue(query))
    if star is None:
        return None
    named = list(dict.fromkeys(_NAME.findall(_COMMENT.sub("", query[star.end() :]))))
    known = {name: place for place, name in enumerate(named)}
    order = sorted(range(len(variables)), key=lambda n: (known.get(variables[n], len(known)), n))
    return tuple(order) if order != sorted(order) else None


def _end_of_prologue(query: str) -> int:
    prologue = _PROLOGUE.match(query)
    return prologue.end() if prologue else 0
