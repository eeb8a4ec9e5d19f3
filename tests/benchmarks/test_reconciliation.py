"""The names that are matched: paired with their ids, with the date of the row or its document."""

from pathlib import Path

from coopgraph.lookup.index import Body
from coopgraph.lookup.matching import MatchCandidate
from coopgraph.lookup.name_search import Reason
from coopgraph.lookup.scores import Evidence
from coopgraph.records.iris import Iris
from reconciliation.match_results import Outcome, figures
from reconciliation.written_names import WrittenName, written_names


def test_names_and_ids_are_paired(world_data: Path) -> None:
    found = list(written_names(world_data))
    assert {one.means.partition("/")[0] for one in found} >= {"authority", "actor", "edition"}
    assert not any(" " in one.means for one in found)
    (toulouse,) = (one for one in found if one.text == "Toulouse" and "french" in one.column)
    assert (toulouse.means, toulouse.country) == ("authority/fr-commune-toulouse", "FR")
    assert toulouse.date == "2023-04-16", "of the document, because the row has none"


def outcome(means: str, found: str, *, is_match: bool) -> Outcome:
    written = WrittenName("c", "d", "fr", "x", means, ("authority",), "", "2013")
    body = Body(Iris().thing("authority", found), "authority", "", "", "", "")
    candidate = MatchCandidate(body, Evidence(Reason.SAME_WORDS, 100, 0), is_match)
    return Outcome(written, (candidate,) if found else ())


def test_precision_counts_matches_and_recall_counts_names() -> None:
    outcomes = [
        outcome("authority/a", "a", is_match=True),
        outcome("authority/b", "a", is_match=True),
        outcome("authority/a", "a", is_match=False),
        outcome("authority/c", "", is_match=False),
        outcome("", "a", is_match=True),
    ]
    total, precision, recall, firsts = figures(outcomes)
    assert (total, precision, recall, firsts) == (4, 1 / 3, 1 / 4, 2 / 4)
    assert outcomes[4].miss == "a match where nobody known is meant"
