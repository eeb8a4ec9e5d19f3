"""Write the pages about the ontology: `python -m coopgraph.ontology.write_docs FOLDER`.

One self-contained page per language (`ontology.fr.html`, `ontology.vi.html`, `ontology.en.html`);
fragments are the names of the terms, so that the IRI of a term leads to its place on the page.
"""

import os
import sys
from pathlib import Path

from coopgraph.errors import CoopgraphError
from coopgraph.messages import LANGUAGES, say
from coopgraph.ontology.pages import Page
from coopgraph.ontology.terms import coop, dcterms, owl

TEMPLATES = Path(__file__).with_name("templates")


class DocsNeedJinja(CoopgraphError):
    """The optional library that lays out the pages is not installed."""


def page_html(lang: str) -> str:
    """Return the page in `lang`; raises `DocsNeedJinja` if jinja2 is not installed."""
    try:
        from jinja2 import Environment, FileSystemLoader, StrictUndefined
    except ImportError as error:
        raise DocsNeedJinja("jinja2 is missing: pip install 'coopgraph[docs]'") from error
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        undefined=StrictUndefined,
    )
    return environment.get_template("ontology.html").render(
        page=Page(lang),
        lang=lang,
        languages=LANGUAGES,
        terms={"coop": coop, "dcterms": dcterms, "owl": owl},
        say=lambda key, **fields: say(f"ontology.{key}", lang, **fields),
        name_of=lambda other: say("ontology.page.language", other),
    )


def write_docs(folder: Path) -> list[Path]:
    """Write the page of each language in `folder`, each replaced at once; return their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for lang in LANGUAGES:
        path = folder / f"ontology.{lang}.html"
        half = path.with_suffix(".tmp")
        half.write_text(page_html(lang), encoding="utf-8")
        os.replace(half, path)
        written.append(path)
    return written


def main(arguments: list[str]) -> int:
    """Write the pages to the folder named; return the exit code."""
    if len(arguments) != 1:
        print("python -m coopgraph.ontology.write_docs FOLDER", file=sys.stderr)
        return 1
    for path in write_docs(Path(arguments[0])):
        print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
