"""Records describe themselves as quads, and quads are read back as the same records."""

from __future__ import annotations

from typing import Any

import pyoxigraph
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coopgraph.records import (
    Actor,
    ChangeOfTerritory,
    ClaimedTotal,
    Convention,
    DeclarationPoint,
    Edition,
    Geometry,
    Identifier,
    Iris,
    LocalAuthority,
    MainTheme,
    Meeting,
    Mention,
    Participation,
    Partnership,
    Project,
    Record,
    Series,
    Source,
    SubjectOfDiscussion,
    Territory,
    Text,
    Theme,
    Workshop,
    describe,
    read_date,
    recognise,
)
from coopgraph.records.quads import Quad, literal, read_literal
from tests.records.strategies import TEXTS, records

CLASSES: list[type[Record]] = [
    Actor, ChangeOfTerritory, ClaimedTotal, Convention, DeclarationPoint, Edition, Geometry,
    Identifier, LocalAuthority, MainTheme, Meeting, Mention, Participation, Partnership, Project,
    Series, Source, SubjectOfDiscussion, Territory, Theme, Workshop,
]  # fmt: skip
IRIS = Iris()


def _sorted_fields(record: Record) -> dict[str, Any]:
    values = {name: getattr(record, name) for name in record.__dataclass_fields__}
    return {k: sorted(map(repr, v)) if isinstance(v, tuple) else v for k, v in values.items()}


@pytest.mark.parametrize("record_class", CLASSES, ids=lambda c: c.__name__)
@settings(max_examples=25)
@given(data=st.data())
def test_records_survive_the_way_through_quads(
    record_class: type[Record], data: st.DataObject
) -> None:
    record = data.draw(records(record_class))
    statements = list(describe(record, IRIS))
    (again,) = recognise(record_class, statements, IRIS)
    assert _sorted_fields(again) == _sorted_fields(record)
    assert sorted(describe(again, IRIS)) == sorted(statements)


@given(value=TEXTS)
def test_literals_are_what_other_readers_read(value: str) -> None:
    line = Quad("<urn:s>", "<urn:p>", literal(value, language="vi"), "<urn:g>").line()
    (quad,) = pyoxigraph.parse(line.encode(), format=pyoxigraph.RdfFormat.N_QUADS)
    assert isinstance(quad.object, pyoxigraph.Literal)
    assert quad.object.value == value == read_literal(literal(value)).value
    assert line == f"{quad.subject} {quad.predicate} {quad.object} {quad.graph_name} .\n"


def test_a_date_knows_its_days() -> None:
    year, month, day = (read_date(text) for text in ("2013", "2013-06", "2013-06-09"))
    assert (year.earliest, year.latest) == ("2013-01-01", "2013-12-31")
    assert read_date("2012-02").latest == "2012-02-29"
    assert year.contains(day)
    assert month.contains(day)
    assert not read_date("2013-09").contains(day)
    assert not day.contains(month)


@pytest.mark.parametrize("text", ["2013-13", "31/12/2013", "2013-02-30", "0000", "13", "2013-6-9"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_date(text)


def test_a_claim_speaks_in_the_graph_of_its_document() -> None:
    from coopgraph.records import Claim, Origin

    edition = Edition(id="assises-09", number=9, names=(Text("9es Assises", "fr"),))
    origin = Origin(path="claims/editions.csv", key="assises-09", line=7)
    claim = Claim("doc", origin, (edition,))
    quads = list(claim.quads(IRIS))
    assert {quad.graph for quad in quads} == {"<https://w3id.org/coopgraph/graph/source/doc>"}
    assert quads[0].subject == "<https://w3id.org/coopgraph/id/source/doc#editions.assises-09>"
    assert not any(quad.object == "7" for quad in quads)
