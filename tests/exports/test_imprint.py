"""A publisher under a name of its own."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from rdflib import DCAT, DCTERMS, FOAF, Graph, Literal, URIRef

from coopgraph.cli.export import command
from coopgraph.exports.publisher import ImprintInvalid, read_imprint
from tests.built import Built
from tests.publication import BASE


def test_the_catalogue_names_another_publisher(
    publish: Callable[..., Path], tmp_path: Path
) -> None:
    file = tmp_path / "imprint.toml"
    file.write_text(
        'publisher = "https://example.org/body"\nname = "Cơ quan"\n'
        'site = "https://data.example.org/x"\n',
        encoding="utf-8",
    )
    folder = publish(only=("bibliography", "catalogue"), imprint=read_imprint(file, BASE))
    graph = Graph().parse(folder / "catalog.ttl")
    body = URIRef("https://example.org/body")
    assert set(graph.objects(None, DCTERMS.publisher)) == {body}
    assert graph.value(body, FOAF.name) == Literal("Cơ quan")
    addresses = {str(it) for it in graph.objects(None, DCAT.downloadURL)}
    assert addresses == {
        "https://data.example.org/x/documents.bib",
        "https://data.example.org/x/documents.csl.json",
    }


@pytest.mark.parametrize("text", ["publisher = ", 'colour = "red"', "name = 3"])
def test_a_wrong_imprint_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "imprint.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ImprintInvalid):
        read_imprint(tmp_path / "imprint.toml", BASE)


def test_the_command_writes_what_is_asked(small: Built, tmp_path: Path) -> None:
    asked = ["--store", str(small.shelf), "--exports", str(tmp_path / "out"), "--lang", "fr"]
    asked += ["--only", "agenda,bibliography", "--site", "https://example.org/"]
    answer = CliRunner().invoke(command, asked)
    assert answer.exit_code == 0, answer.output
    made = {path.name for path in (tmp_path / "out").iterdir()}
    assert made == {"editions.ics", "documents.bib", "documents.csl.json", "SHA256SUMS"}
    assert "Agenda (iCalendar)" in answer.output


def test_the_command_names_what_does_not_exist(small: Built, tmp_path: Path) -> None:
    asked = ["--store", str(small.shelf), "--exports", str(tmp_path / "out")]
    for wrong in (["--only", "agendas"], ["--columns", "partnerships"], ["--date", "2026"]):
        answer = CliRunner().invoke(command, asked + wrong)
        assert answer.exit_code != 0
        assert not (tmp_path / "out").exists()
