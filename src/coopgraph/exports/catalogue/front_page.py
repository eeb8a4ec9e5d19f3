"""What lies in the folder, and how to harvest it, in three languages: `index.html`, `README.md`.

Both say the address under which a portal registers the catalogue. It must be the last one: the
harvester of data.gouv.fr follows no redirection.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from coopgraph.exports.catalogue.datasets import products_there
from coopgraph.exports.publication import Publication
from coopgraph.exports.publisher import redirects
from coopgraph.messages import LANGUAGES, say
from coopgraph.pages import render
from coopgraph.replacing import replacing


def write_front_page(publication: Publication) -> Iterator[Path]:
    """Write the two files; they name only files that are there."""
    page = render(
        "front.html",
        datasets=products_there(publication),
        version={lang: _version(publication, lang) for lang in LANGUAGES},
        harvesting={lang: _harvesting(publication, lang) for lang in LANGUAGES},
    )
    yield _write(publication.folder / "index.html", str(page))
    yield _write(publication.folder / "README.md", _readme(publication))


def _readme(publication: Publication) -> str:
    lines = []
    for lang in LANGUAGES:
        lines += [f"# {say('exports.catalogue.title', lang)}", say("exports.catalogue.about", lang)]
        lines += [_version(publication, lang), f"## {say('exports.front.files', lang)}"]
        for about, files in products_there(publication):
            lines.append(f"### {about.title.in_language(lang)}")
            links = (f"* [{it.title.in_language(lang)}]({it.file})" for it in files)
            lines.append("\n".join(links))
        lines.append(f"## {say('exports.front.harvest', lang)}")
        lines += _harvesting(publication, lang)
    return "\n\n".join(lines) + "\n"


def _version(publication: Publication, lang: str) -> str:
    return say("exports.front.version", lang, version=publication.release.version)


def _harvesting(publication: Publication, lang: str) -> list[str]:
    """Tell how to register the catalogue at data.gouv.fr and in CKAN; code stands between `."""
    address = publication.release.address("catalog.ttl")
    told = [say(f"exports.front.{name}", lang, address=address) for name in ("udata", "ckan")]
    if redirects(address):
        told.append(say("exports.front.redirects", lang, address=address))
    return told


def _write(path: Path, text: str) -> Path:
    with replacing(path) as output:
        output.write(text.encode())
    return path
