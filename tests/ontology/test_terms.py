"""`terms.py` says what the Turtle says, and costs nothing to import."""

import subprocess
import sys

from coopgraph.ontology import terms, write_ranks, write_terms


def test_generated_files_are_up_to_date() -> None:
    assert write_terms.TARGET.read_text(encoding="utf-8") == write_terms.terms_text()
    assert write_ranks.TARGET.read_text(encoding="utf-8") == write_ranks.ranks_text()


def test_constants_are_whole_iris() -> None:
    assert terms.coop.party == "https://w3id.org/coopgraph/ontology#party"
    assert terms.schema.startDate == "https://schema.org/startDate"
    assert terms.sh.class_ == "http://www.w3.org/ns/shacl#class"


def test_import_brings_no_library() -> None:
    code = "import sys, coopgraph.ontology.terms; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"rdflib", "pyoxigraph", "pyshacl", "jinja2"} & set(done.stdout.split())
