"""As of a date, and rolled up to the authorities of today, over the published data."""

import pytest

from coopgraph.queries import Asking
from coopgraph.queries.question import questions


def ids(asking: Asking, question: str, column: str, **values: object) -> set[str]:
    return {row[column].id for row in asking.ask(question, **values)}


@pytest.mark.parametrize(
    ("former", "today"),
    [
        ("fr-region-midi-pyrenees", "fr-region-occitanie"),
        ("vn-province-ha-tay", "vn-city-ha-noi"),
        ("vn-province-yen-bai", "vn-province-lao-cai-2025"),
    ],
)
def test_former_authority_and_successor_answer_alike(
    former: str, today: str, asking_real: Asking
) -> None:
    of_former, of_today = (
        ids(asking_real, "partners-of-authority", "partner", authority=one, roll_up=True)
        for one in (former, today)
    )
    then = ids(asking_real, "partners-of-authority", "partner", authority=former)
    assert of_former == of_today
    assert len(of_today) >= len(then)


def test_rolled_up_partners_are_those_of_today(asking_real: Asking) -> None:
    then = ids(asking_real, "partners-of-authority", "partner", authority="fr-dept-val-de-marne")
    now = ids(
        asking_real,
        "partners-of-authority",
        "partner",
        authority="fr-dept-val-de-marne",
        roll_up=True,
    )
    assert "vn-province-yen-bai" in then
    assert "vn-province-lao-cai-2025" in now
    assert "vn-province-yen-bai" not in now


def test_partnerships_come_and_do_not_go_before_they_came(asking_real: Asking) -> None:
    numbers = [
        len(asking_real.ask("partnerships", as_of=y, roll_up=True))
        for y in (1985, 1995, 2005, 2020)
    ]
    assert numbers == sorted(numbers)
    assert numbers[0] < numbers[-1]


def test_a_year_means_its_last_day(asking_real: Asking) -> None:
    by_year = asking_real.prepare("partnerships", as_of="2010")
    assert by_year.query == asking_real.prepare("partnerships", as_of="2010-12-31").query
    assert by_year.query == asking_real.prepare("partnerships", as_of="2010-12").query


def test_regions_of_2010_and_of_today(asking_real: Asking) -> None:
    of_2010 = ids(
        asking_real, "authorities", "authority", kind="region", country="FR", as_of="2010"
    )
    today = ids(asking_real, "authorities", "authority", kind="region", country="FR")
    assert "fr-region-midi-pyrenees" in of_2010 - today
    assert "fr-region-occitanie" in today - of_2010


def test_conventions_in_force(asking_real: Asking) -> None:
    held = ids(asking_real, "conventions", "convention", as_of="2019-06-30")
    assert "convention-ile-de-france-ha-noi-2018" in held
    assert "convention-ile-de-france-ha-noi-2010" not in held
    assert "convention-ile-de-france-ha-noi-2022" not in held


@pytest.mark.parametrize(
    "question", [q for q in questions() if q.as_of and q.is_for_people], ids=lambda q: q.name
)
def test_before_everything_nothing_held(question: object, asking_real: Asking) -> None:
    values = {p.name: p.example for p in question.parameters if not p.is_optional}  # type: ignore[attr-defined]
    rows = asking_real.ask(question.name, as_of="1900", **values)  # type: ignore[attr-defined]
    existing = {"authorities", "authorities-within", "authorities-without-partner"}
    assert len(rows) == 0 or question.name in existing  # type: ignore[attr-defined]
