"""What CKAN with ckanext-dcat makes of catalogues: run by the Python of its own venv.

    .make/peers/ckan/bin/python record_ckan.py CATALOGUE… > verdicts.json

Its reading, its profiles (DCAT-AP 3, as installed by default) and the rules of its schema run as
they are; the database and the network are left out.
"""

from __future__ import annotations

import importlib.metadata
import json
import logging
import socket
import sys
from pathlib import Path
from typing import Any

import rdflib.util
from ckan.common import config, config_declaration

TYPES = {"turtle": "text/turtle", "xml": "application/rdf+xml", "json-ld": "application/ld+json"}
"""The type with which a server would send a file."""


def configure() -> None:
    """Set every option as a fresh installation has it."""
    config_declaration.setup()
    config.update({"ckan.locale_default": "fr", "ckan.site_url": "https://ckan.example.org"})
    config_declaration.make_safe(config)


def no_network(*_: Any, **__: Any) -> None:
    """Refuse to leave the machine, as rdflib may want to."""
    raise OSError("no network here")


def harvest(path: Path) -> dict[str, Any]:
    """Gather a file page by page, as the harvester does, and hold each dataset to the schema."""
    from ckanext.dcat.processors import RDFParser, RDFParserException

    gathered: list[dict[str, Any]] = []
    page: Path | None = path
    read: set[Path] = set()
    while page is not None and page not in read and page.is_file():
        read.add(page)
        parser = RDFParser()
        try:
            content = page.read_bytes().decode("utf-8")
            parser.parse(content, _format=TYPES[rdflib.util.guess_format(page.name)])
        except (RDFParserException, UnicodeDecodeError) as error:
            return failed(f"cannot be read: {first_line(str(error))}")
        except Exception as error:
            return failed(f"job ends: {type(error).__name__}: {first_line(str(error))}")
        try:
            gathered += [package | named(package) for package in parser.datasets()]
        except Exception as error:
            return failed(f"gathering ends: {type(error).__name__}: {first_line(str(error))}")
        following = parser.next_page()
        page = path.with_name(following.rsplit("/", 1)[-1]) if following else None
    items = sorted(map(item, gathered), key=lambda it: it["guid"] or "")
    return {"job": "done", "errors": [], "items": items}


def failed(why: str) -> dict[str, Any]:
    """Give the verdict on a catalogue of which nothing is taken."""
    return {"job": "failed", "errors": [why], "items": []}


def named(package: dict[str, Any]) -> dict[str, Any]:
    """Give a package its name and its key; raises KeyError without title, as the harvester does."""
    from ckan.lib.munge import munge_title_to_name
    from ckanext.dcat.harvesters.rdf import DCATRDFHarvester

    name = {"name": munge_title_to_name(package["title"])}
    return name | {"guid": DCATRDFHarvester()._get_guid(package | name, "https://d.example.org")}


def item(package: dict[str, Any]) -> dict[str, Any]:
    """Give what the portal would show of a dataset, or why its schema refuses it."""
    errors = refused(package)
    extras = {extra["key"]: extra["value"] for extra in package["extras"]}
    told = {"guid": package["guid"], "title": package.get("title"), "errors": errors}
    if errors:
        return told | {"status": "failed"}
    return told | {
        "status": "done",
        "description": package.get("notes"),
        "licence": package.get("license_id"),
        "page": package.get("url"),
        "version": package.get("version"),
        "tags": sorted(tag["name"] for tag in package.get("tags", ())),
        "extras": extras,
        "files": sorted(map(file, package["resources"]), key=lambda it: str(it["url"])),
    }


def refused(package: dict[str, Any]) -> list[str]:
    """Hold the tags and the name of a package to the schema of CKAN."""
    from ckan.lib.navl.dictization_functions import Invalid
    from ckan.logic import validators

    errors = []
    for tag in package.get("tags", ()):
        for rule in (validators.tag_length_validator, validators.tag_name_validator):
            try:
                rule(tag["name"], {})
            except Invalid as error:
                errors.append(first_line(error.error))
    try:
        validators.name_validator(package["name"], {})
    except Invalid as error:
        errors.append(first_line(error.error))
    return sorted(errors)


def file(resource: dict[str, Any]) -> dict[str, Any]:
    """Give what the portal would show of a file."""
    names = ("name", "url", "description", "format", "mimetype", "size", "license", "rights")
    return {name: resource.get(name) for name in (*names, "hash", "hash_algorithm", "modified")}


def first_line(text: str) -> str:
    """Give the first line of a message."""
    return (text.splitlines() or [""])[0]


def main(paths: list[Path]) -> None:
    """Record each catalogue, and write all verdicts as JSON."""
    logging.disable(logging.CRITICAL)
    socket.socket.connect = no_network  # type: ignore[method-assign]
    configure()
    told = {path.name: harvest(path) for path in paths}
    versions = [f"{name} {importlib.metadata.version(name)}" for name in ("ckan", "ckanext-dcat")]
    json.dump(
        {"peer": "ckan", "version": ", ".join(versions), "catalogues": told},
        sys.stdout,
        default=str,
    )


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
