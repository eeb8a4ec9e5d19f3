"""What cells tell of a row: dates and countries as people write them."""

import pytest

from coopgraph.lookup.scores import Wanted
from coopgraph.reconciling.row_evidence import completed, countries_in, kinds_in, period_in


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("2013", "2013"),
        (" 2013-06 ", "2013-06"),
        ("2013-06-09", "2013-06-09"),
        ("2013-06-09T00:00:00Z", "2013-06-09"),
        ("juin 2013", "2013"),
        ("09/06/2013", "2013"),
        ("2013 – 2016", None),
        ("2013-13", "2013"),
        ("hier", None),
        ("120131", None),
        ("", None),
    ],
)
def test_a_date(text: str, read: str | None) -> None:
    found = period_in(text)
    assert (found.text if found else None) == read


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("VN", "VN"),
        ("vn", "VN"),
        ("Viêt Nam", "VN"),
        ("Pháp", "FR"),
        ("France", "FR"),
        ("Ruritanie", ""),
    ],
)
def test_a_country(text: str, code: str) -> None:
    assert countries_in(text) == ({code} if code else set())
    iri = f"https://w3id.org/coopgraph/scheme/countries/{code}"
    assert countries_in(iri) == countries_in(text)


def test_a_kind() -> None:
    assert [*kinds_in("commune"), *kinds_in("université")] == ["commune", "university"]
    assert not kinds_in("?")


def test_a_name_tells_its_date_and_country_itself_unless_the_row_does() -> None:
    told = completed(Wanted("Huế, 1995 (Việt Nam)", ("authority",)))
    assert told.period is not None
    assert (told.period.text, told.countries) == ("1995", {"VN"})
    assert completed(Wanted("Huế, 1995", ("authority",), period_in("2026"))).period == period_in(
        "2026"
    )
