"""Match the names that documents write, and hold the matches against the curators' ids.

    cd benchmarks && python -m reconciliation [--out RESULTS.md]

Twice: with the graph as it is, and with each document unread, because the graph knows the names
that it reads.
"""

import argparse
import csv
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from coopgraph.building import Order, build
from coopgraph.lookup.matching import Matcher
from coopgraph.lookup.scores import Wanted
from coopgraph.paths import DATA
from coopgraph.publishing import publish
from coopgraph.queries import Asking
from coopgraph.reconciling.row_evidence import completed, countries_in, period_in
from coopgraph.store import Shelf
from measuring.sections import write_section
from reconciliation.match_results import Outcome, figures, tables
from reconciliation.unseen_documents import UnseenDocuments
from reconciliation.written_names import WrittenName, written_names

BENCHMARKS = Path(__file__).resolve().parents[1]


def main() -> None:
    """Measure, and write the section."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=BENCHMARKS / "RESULTS.md")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        shelf = Path(folder) / "store"
        build(Order(DATA(), shelf, Path(folder) / "exports", checked=False), publish)
        with Shelf(shelf).open() as store:
            text = "\n".join(_measured(Asking(store), list(written_names(DATA()))))
    write_section(chosen.out, "reconciliation", text)


def _measured(asking: Asking, written: list[WrittenName]) -> Iterator[str]:
    matcher = Matcher(asking.finder, asking.iris)
    served = [_outcome(matcher, one) for one in written]
    unread = UnseenDocuments(asking, written, set(_registered()))
    elsewhere = [
        one
        for one in written
        if not one.means
        or unread.known_elsewhere(asking.iris.thing(*one.means.split("/")), one.document)
    ]
    unseen = list(_unseen(unread, elsewhere))
    yield from _told(served, unseen, len(written) - len(elsewhere))


def _told(served: list[Outcome], unseen: list[Outcome], alone: int) -> Iterator[str]:
    yield "# How often a name in a document is matched with what it means"
    yield ""
    nobody = sum(not one.written.means for one in served)
    yield (
        "Names in the `*_as_written` columns of `data/claims/`, matched by name, country where the "
        "row tells it, and the date of the row, else of its document; held against the ids of "
        f"the curators. {nobody} further names mean nobody known: a match there counts as wrong. "
        "Written by `make matches`; `README.md` beside this file says what each figure is."
    )
    for title, outcomes in (
        ("The graph as it is", served),
        (
            f"Each document unread ({alone} names left out: no other document names the thing)",
            unseen,
        ),
    ):
        dated, undated = _by_date(outcomes)
        yield from ("", f"## {title}", "")
        for name, some in (("with a date", dated), ("without any date", undated)):
            total, precision, recall, firsts = figures(some)
            yield (
                f"* {name}: {total} names, precision {100 * precision:.1f} %, "
                f"recall {100 * recall:.1f} %, the likeliest is right {100 * firsts:.1f} %"
            )
        yield ""
        yield from tables(dated)
        yield ""


def _by_date(outcomes: list[Outcome]) -> tuple[list[Outcome], list[Outcome]]:
    dated = [one for one in outcomes if one.written.date]
    return dated, [one for one in outcomes if not one.written.date]


def _unseen(unread: UnseenDocuments, written: Iterable[WrittenName]) -> Iterator[Outcome]:
    of_document: defaultdict[str, list[WrittenName]] = defaultdict(list)
    for one in written:
        of_document[one.document].append(one)
    for document, some in of_document.items():
        matcher = unread.matcher(document)
        yield from (_outcome(matcher, one) for one in some)


def _outcome(matcher: Matcher, one: WrittenName) -> Outcome:
    period, countries = period_in(one.date), countries_in(one.country)
    wanted = completed(Wanted(one.text, one.notions, period, countries))
    return Outcome(one, tuple(matcher.candidates(wanted)))


def _registered() -> Iterator[str]:
    """Give the forms that the register of authorities lists."""
    path = DATA() / "territories" / "authorities.csv"
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield from (row["name_fr"], row["name_vi"], row["name_en"])
            yield from row["aliases"].split(" | ")


main()
