"""What the tests ask: every question of the library, with values that mean something in the small
world. Whoever wants to ask them all of another store takes `EVERY`.

A question that is not named here is asked with the examples of its file.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from coopgraph.queries.question import Question, questions

VALUES: dict[str, dict[str, Any]] = {
    "actors-by-kind": {"kind": "association"},
    "actors-working-with-authority": {"authority": "fr-region-midi-pyrenees"},
    "authorities-in-line": {"thing": "authority/fr-region-midi-pyrenees"},
    "changes-of-territory": {"since": "2005", "before": "2026"},
    "co-partners": {"authority": "fr-commune-toulouse"},
    "conventions-by-theme": {"theme": "agriculture"},
    "conventions-expiring-before": {"before": "2030"},
    "conventions-of-authority": {"authority": "fr-region-midi-pyrenees"},
    "declaration-of-edition": {"edition": "assises-12"},
    "partners-of-authority": {"authority": "vn-city-ha-noi"},
    "partnerships-by-kind": {"kind": "decentralised-cooperation"},
    "partnerships-by-theme": {"theme": "agriculture-rural"},
    "partnerships-of-decade": {"decade": 2000},
    "partnerships-of-region": {"authority": "fr-region-occitanie"},
    "predecessors-of-authority": {"authority": "fr-region-occitanie"},
    "projects-by-operator": {"operator": "asodia"},
    "projects-by-theme": {"theme": "agriculture"},
    "projects-in-place": {"authority": "vn-province-son-la"},
    "projects-of-authority": {"authority": "fr-region-midi-pyrenees"},
    "rulings-on-thing": {"thing": "series/assises"},
    "themes-of-authority": {"authority": "fr-region-midi-pyrenees"},
    "weight-of-things": {"thing": "authority/vn-town-hue"},
    "what-document-says": {"source": "lecourrier-27609-asodia"},
}

IN_TIME: dict[str, list[dict[str, Any]]] = {
    "authorities": [{"kind": "region", "as_of": "2010"}],
    "authorities-without-partner": [{"country": "FR", "as_of": "2010"}],
    "conventions": [{"as_of": "2010"}],
    "conventions-of-authority": [{"authority": "fr-region-occitanie", "roll_up": True}],
    "editions": [{"roll_up": True}],
    "partners-of-authority": [
        {"authority": "fr-region-occitanie", "roll_up": True},
        {"authority": "vn-city-ha-noi", "as_of": "1995"},
    ],
    "partnerships": [
        {"as_of": "2010"},
        {"roll_up": True},
        {"as_of": "2016-06", "roll_up": True},
    ],
    "projects": [{"as_of": "2011"}],
    "projects-of-authority": [{"authority": "fr-region-occitanie", "roll_up": True}],
    "themes-of-authority": [{"authority": "fr-region-occitanie", "roll_up": True}],
}

MAY_BE_EMPTY = {
    "funders": "no document of the small world says who pays",
    "projects-without-theme": "every project of the small world has a theme",
    "pushed-graphs": "only a remote store that was pushed to holds a ledger",
}

TOLD_ELSEWHERE = {
    "agreed-view": "the whole agreed view; tests/checking looks at it",
    "names-of-things": "every name; the tests of choosing look at it",
    "class-partitions": "counts the ontology too; tests/exports looks at it",
    "property-partitions": "counts the ontology too; tests/exports looks at it",
    "object-partitions": "counts the ontology too; tests/exports looks at it",
    "datatype-partitions": "counts the ontology too; tests/exports looks at it",
    "linksets": "counts the ontology too; tests/exports looks at it",
}


class Asked(NamedTuple):
    """One asking: a label that is also a file name, the question, the values."""

    label: str
    question: str
    values: dict[str, Any]


def _plain(question: Question) -> Asked:
    examples = {p.name: p.example for p in question.parameters if not p.is_optional}
    return Asked(question.name, question.name, VALUES.get(question.name, examples))


def _in_time(name: str, values: dict[str, Any]) -> Asked:
    told = "-".join(str(value) for value in values.values() if value is not True)
    rolled = "-rolled-up" if values.get("roll_up") else ""
    return Asked(f"{name}@{told}{rolled}".replace("@-", "@"), name, values)


EVERY = [
    *map(_plain, questions()),
    *(_in_time(name, values) for name, several in IN_TIME.items() for values in several),
]
