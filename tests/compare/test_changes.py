"""Two publications of which one knows more: what changed, in words and as RDF."""

import gzip
from pathlib import Path

import pytest
from click.testing import CliRunner
from rdflib import DCTERMS, PROV, RDF, Graph, URIRef

from coopgraph.cli.changes import command
from coopgraph.compare import Changes, compare
from coopgraph.compare.changes_in_words import as_object, as_turtle, told
from coopgraph.compare.published import VersionUnreadable, quad_of
from coopgraph.exports.exporting import Wish, export
from coopgraph.ontology.terms import coop, schema
from coopgraph.records import Iris
from tests.compare.conftest import LATER, PARTNERSHIP
from tests.publication import BASE, Published

PROJECT = f"{BASE}id/project/project-avec"


@pytest.fixture(scope="module")
def changes(published: Published, second: Path) -> Changes:
    return compare(published.folder, second)


def test_a_changed_fact_is_told(changes: Changes) -> None:
    thing = f"{BASE}id/partnership/fr-region-midi-pyrenees--vn-province-son-la"
    (found,) = [
        it for it in changes.facts if it.thing == thing and it.predicate == schema.startDate
    ]
    assert found.kind == "changed"
    lines = {lang: list(told(changes, lang)) for lang in ("fr", "vi", "en")}
    assert any("≠" in line and "2005 → " in line and "2004" in line for line in lines["fr"])
    assert any("năm 2005 → năm 2004" in line for line in lines["vi"])
    assert any("Midi-Pyrénées – Sơn La" in line for line in lines["fr"])


def test_a_changed_state_is_told_with_the_days_on_which_it_was_seen(changes: Changes) -> None:
    thing = f"{BASE}id/partnership/{PARTNERSHIP}"
    assert changes.seen == {thing: ("2023-04-16", "2025-03-04"), PROJECT: ("", "")}
    lines = list(told(changes, "en"))
    before, after = "active when last seen (16 April 2023)", "ended when last seen (4 March 2025)"
    assert f"  ≠ has status: {before} → {after}" in lines
    (fact,) = [
        fact
        for fact in as_object(changes)["facts"]
        if fact["thing"] == thing and fact["property"] == coop.status
    ]
    assert fact["seen"] == {"withdrawn": "2023-04-16", "added": "2025-03-04"}
    assert "(4 mars 2025)" in fact["told"]["fr"]


def test_a_withdrawn_thing_leaves_a_tombstone(changes: Changes, second: Path) -> None:
    assert changes.withdrawn_things == [PROJECT]
    graph = Graph().parse(second / "tombstones.ttl")
    gone = set(graph.subjects(RDF.type, PROV.Entity))
    assert URIRef(PROJECT) in gone
    values = f"{BASE}id/value/project/project-avec/"
    assert all(
        str(it).startswith((PROJECT, values, f"{BASE}id/source/"))
        for it in gone - {URIRef(PROJECT)}
    )
    assert graph.value(URIRef(PROJECT), PROV.invalidatedAtTime) is not None
    convention = URIRef(f"{BASE}id/convention/convention-avec-2009")
    assert set(graph.subject_objects(DCTERMS.isReplacedBy)) == {(URIRef(PROJECT), convention)}


def test_what_was_replaced_is_no_thing_but_leads_to_one(published: Published) -> None:
    old = f"{BASE}id/main-theme/assises-09-quy-hoach-va-phat-trien-do-thi-va-nong-t-9a4e8e0a"
    said = [line for line in published.agreed() if line.startswith(f"<{old}>")]
    new = f"{BASE}id/main-theme/assises-09-urban-rural-development"
    assert said == [f"<{old}> <{DCTERMS.isReplacedBy}> <{new}>"]


def test_changes_as_rdf(changes: Changes) -> None:
    graph = Graph().parse(data=as_turtle(changes, Iris()), format="turtle")
    (activity,) = graph.subjects(RDF.type, PROV.Activity)
    statements = set(graph.subjects(RDF.type, RDF.Statement))
    assert len(statements) == len(changes.triples)
    assert (activity, PROV.invalidated, URIRef(PROJECT)) in graph
    added = {it for it in graph.objects(activity, PROV.generated) if it in statements}
    assert len(added) == sum(sign == "+" for sign, _ in changes.triples)


def test_adding_and_taking_the_changes_gives_the_new_version(
    changes: Changes, published: Published, second: Path
) -> None:
    lines = set((published.folder / "coopgraph.nt").read_text("utf-8").splitlines(True))
    lines -= {line for sign, line in changes.triples if sign == "-"}
    lines |= {line for sign, line in changes.triples if sign == "+"}
    assert lines == set((second / "coopgraph.nt").read_text("utf-8").splitlines(True))


def test_the_old_version_stays_readable(published: Published, second: Path) -> None:
    kept = sorted((second / "versions").glob("*.nq.gz"))
    assert len(kept) == 2
    texts = {gzip.decompress(path.read_bytes()) for path in kept}
    assert (published.folder / "coopgraph.nq").read_bytes() in texts
    (old,) = (path for path in kept if path.name in _names(published.folder / "versions"))
    assert compare(old, second).withdrawn_things == [PROJECT]


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_what_comes_back_is_no_tombstone(published: Published, second: Path) -> None:
    list(export(published.store, Iris(), Wish(second, skip=("workbook", "tables-today"))))
    gone = Graph().parse(second / "tombstones.ttl").subjects(RDF.type, PROV.Entity)
    assert {str(it).partition("#")[0] for it in gone} == {f"{BASE}id/source/{LATER}"}


def test_the_same_publication_has_no_changes(published: Published) -> None:
    path = str(published.folder)
    answer = CliRunner().invoke(command, [path, path, "--lang", "en"])
    assert (answer.exit_code, answer.output) == (0, "Nothing has changed.\n")


def test_what_is_no_publication_is_refused(published: Published, tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_text("no quads\n", encoding="utf-8")
    for path in (tmp_path, tmp_path / "page.txt"):
        with pytest.raises(VersionUnreadable):
            compare(path, published.folder)


def test_every_line_is_taken_apart_and_put_together(published: Published) -> None:
    for line in (published.folder / "coopgraph.nq").read_text("utf-8").splitlines(True)[::37]:
        assert quad_of(line).line() == line
