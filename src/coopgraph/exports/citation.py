"""How to cite the publication: Citation File Format 1.2.0 (https://citation-file-format.github.io/).

Beside it stand the attributions that go with the files.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from coopgraph.exports.export import FileExport
from coopgraph.exports.licences import MATERIALS, works_of
from coopgraph.exports.publication import Publication
from coopgraph.messages import LANGUAGES, say
from coopgraph.replacing import replacing


def write_citation(publication: Publication) -> Iterator[Path]:
    """Write `CITATION.cff` and `ATTRIBUTION.md`."""
    yield _write(publication.folder / "CITATION.cff", _citation(publication))
    yield _write(publication.folder / "ATTRIBUTION.md", _attribution())


def _citation(publication: Publication) -> str:
    release = publication.release
    told = {
        "cff-version": "1.2.0",
        "message": say("exports.citation.message", "en"),
        "type": "dataset",
        "title": say("exports.catalogue.title", "en"),
        "abstract": say("exports.catalogue.about", "en"),
        "version": release.version,
        "date-released": release.date,
        "license": "CC-BY-4.0",
        "url": release.imprint.home,
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in told.items()]
    lines.append(f"authors:\n  - name: {json.dumps(release.imprint.name)}\n")
    lines.append("keywords:\n")
    lines += [f"  - {word}\n" for word in say("exports.catalogue.keywords", "en").split(", ")]
    lines.append("identifiers:\n  - type: other\n")
    lines.append(f"    value: {json.dumps('sha256:' + release.sha256)}\n")
    about = say("exports.citation.hash", "en")
    lines.append(f"    description: {json.dumps(about)}\n")
    return "".join(lines)


def _attribution() -> str:
    texts = [say("exports.licence.text", lang) for lang in LANGUAGES]
    lines = ["# coopgraph\n", *(f"\n{text}\n" for text in texts)]
    heads = [say(f"exports.licence.column-{name}", "fr") for name in ("work", "address", "licence")]
    lines.append(f"\n| {' | '.join(heads)} |\n| --- | --- | --- |\n")
    lines += [
        f"| {work.name} | {work.address} | [{work.licence.name}]({work.licence.iri}) |\n"
        for work in works_of(MATERIALS)
    ]
    return "".join(lines)


def _write(path: Path, text: str) -> Path:
    with replacing(path) as output:
        output.write(text.encode())
    return path


EXPORT = FileExport.ours("citation", write_citation)
