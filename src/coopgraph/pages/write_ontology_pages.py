"""Write the pages about the ontology: `python -m coopgraph.pages.write_ontology_pages FOLDER`.

One self-contained page per language (`ontology.fr.html`, `ontology.vi.html`, `ontology.en.html`);
fragments are the names of the terms, so that the IRI of a term leads to its place on the page.
"""

import sys
from pathlib import Path

from coopgraph.messages import LANGUAGES, say
from coopgraph.ontology.reference_page import ReferencePage
from coopgraph.ontology.terms import coop, dcterms, owl
from coopgraph.pages.filling import render
from coopgraph.replacing import replacing


def page_html(lang: str) -> str:
    """Return the page in `lang`."""
    written = render(
        "ontology.html",
        lang,
        page=ReferencePage(lang),
        terms={"coop": coop, "dcterms": dcterms, "owl": owl},
        name_of={other: say("ontology.page.language", other) for other in LANGUAGES},
    )
    return str(written)


def write_ontology_pages(folder: Path) -> list[Path]:
    """Write the page of each language in `folder`, each replaced at once; return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for lang in LANGUAGES:
        path = folder / f"ontology.{lang}.html"
        with replacing(path) as output:
            output.write(page_html(lang).encode())
        written.append(path)
    return written


def main(arguments: list[str]) -> int:
    """Write the pages to the folder named; return the exit code."""
    if len(arguments) != 1:
        print("python -m coopgraph.pages.write_ontology_pages FOLDER", file=sys.stderr)
        return 1
    for path in write_ontology_pages(Path(arguments[0])):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
