"""What udata, the program of data.gouv.fr, makes of catalogues: run by the Python of its own venv.

    .make/peers/udata/bin/python record_udata.py CATALOGUE… > verdicts.json

Its own DCAT harvester runs whole; only the database (mongomock) and the network are stood in for.
"""

from __future__ import annotations

import importlib.metadata
import json
import logging
import re
import socket
import sys
import tomllib
from pathlib import Path
from typing import Any

import mongoengine
import mongoengine.connection
import mongomock

LICENCES = Path(__file__).with_name("licences.toml")
SITE = "https://data.example.org/"


def started() -> Any:
    """Start udata on a database in memory."""
    connect = mongoengine.connect

    def in_memory(*given: Any, **options: Any) -> Any:
        options |= {"mongo_client_class": mongomock.MongoClient}
        return connect(*given, **({"uuidRepresentation": "standard"} | options))

    mongoengine.connect = mongoengine.connection.connect = in_memory
    from udata import settings
    from udata.app import create_app

    app = create_app(settings.Defaults, override=settings.Testing)
    app.config |= {"PLUGINS": [], "DEFAULT_LANGUAGE": "fr"}  # as data.gouv.fr has it
    return app


def no_network(*_: Any, **__: Any) -> None:
    """Refuse to leave the machine, as rdflib may want to."""
    raise OSError("no network here")


def harvest(path: Path, organisation: Any) -> dict[str, Any]:
    """Let the harvester read a file as if it lay on a web server; gives what became of it.

    The portal is empty before: of a thing that it has, it would keep what the catalogue lacks.
    """
    from udata.core.contact_point.models import ContactPoint
    from udata.core.dataservices.models import Dataservice
    from udata.core.dataset.models import Dataset
    from udata.harvest.backends.dcat import DcatBackend
    from udata.harvest.models import HarvestSource

    for model in (Dataservice, Dataset, ContactPoint):
        model.objects.delete()
    source = HarvestSource.objects.create(
        name=path.name, url=SITE + path.name, backend="dcat", organization=organisation
    )
    backend = DcatBackend(source)
    backend.get = backend.head = lambda url, **_: answer(path.parent, url)
    job = backend.harvest()
    items = [item(it) for it in job.items]
    return {
        "job": job.status,
        "errors": [first_line(error.message) for error in job.errors],
        "items": sorted(items, key=lambda it: (it["kind"], it["id"] or "", it["title"] or "")),
    }


TYPES = {
    ".ttl": "text/turtle; charset=utf-8",
    ".rdf": "application/rdf+xml",
    ".jsonld": "application/ld+json",
}
"""What a well-set server declares of a file: Turtle is UTF-8, and needs to be declared so."""


def answer(folder: Path, url: str) -> Any:
    """Answer a request as a server does that sends files."""
    import requests

    found = requests.Response()
    path = folder / url.rsplit("/", 1)[-1]
    found.status_code = 200 if path.is_file() else 404
    found._content = path.read_bytes() if path.is_file() else b""
    found.url = url
    found.headers["Content-Type"] = TYPES[path.suffix]
    found.encoding = requests.utils.get_encoding_from_headers(found.headers)
    return found


def item(it: Any) -> dict[str, Any]:
    """Give what the portal would show of one harvested thing."""
    thing = it.dataset or it.dataservice
    kind = "service" if it.dataservice else "dataset"
    errors = [first_line(error.message) for error in it.errors]
    told = {"id": it.remote_id, "status": it.status, "errors": errors, "kind": kind, "title": None}
    if it.status != "done":
        return told
    return told | (of_service(thing) if it.dataservice else of_dataset(thing))


def of_both(thing: Any) -> dict[str, Any]:
    """Give what datasets and services have alike."""
    return {
        "title": thing.title,
        "description": thing.description,
        "tags": list(thing.tags),
        "licence": thing.license.id if thing.license else None,
        "contacts": [[c.role, c.name, c.email, c.contact_form] for c in thing.contact_points],
        "page": thing.harvest.remote_url,
        "issued": day(thing.harvest.issued_at),
        "modified": day(thing.harvest.modified_at),
    }


def of_service(thing: Any) -> dict[str, Any]:
    """Give what only services have."""
    return of_both(thing) | {
        "address": thing.base_api_url,
        "documentation": thing.machine_documentation_url,
        "serves": sorted(dataset.harvest.remote_id for dataset in thing.datasets),
    }


def of_dataset(thing: Any) -> dict[str, Any]:
    """Give what only datasets have."""
    period, place = thing.temporal_coverage, thing.spatial
    return of_both(thing) | {
        "frequency": thing.frequency.value if thing.frequency else None,
        "period": [day(period.start), day(period.end)] if period else None,
        "place": place.geom["coordinates"] if place and place.geom else None,
        "files": sorted(map(file, thing.resources), key=lambda it: it["url"]),
    }


def file(resource: Any) -> dict[str, Any]:
    """Give what the portal would show of a file."""
    return {
        "title": resource.title,
        "url": resource.url,
        "description": resource.description,
        "format": resource.format,
        "mime": resource.mime,
        "size": resource.filesize,
        "checksum": resource.checksum.value if resource.checksum else None,
        "modified": day(resource.harvest.modified_at),
    }


def day(value: Any) -> str | None:
    """Write a date as it reads in ISO 8601, to the day."""
    return str(value)[:10] if value is not None else None


def first_line(text: str) -> str:
    """Give the first line of a message, without ids that differ from run to run."""
    return re.sub(r"\((Dataset|Dataservice):\w+\)", r"(\1)", (text.splitlines() or [""])[0])


def main(paths: list[Path]) -> None:
    """Record each catalogue, and write all verdicts as JSON."""
    logging.disable(logging.CRITICAL)
    socket.socket.connect = no_network  # type: ignore[method-assign]
    app = started()
    from udata.core.dataset.models import License
    from udata.core.organization.models import Organization

    with app.app_context(), app.test_request_context():
        for licence in tomllib.loads(LICENCES.read_text(encoding="utf-8"))["udata"]:
            License.objects.create(active=True, **licence)
        organisation = Organization.objects.create(name="peer", description="peer")
        told = {str(path.name): harvest(path, organisation) for path in paths}
    version = importlib.metadata.version("udata")
    json.dump({"peer": "udata", "version": version, "catalogues": told}, sys.stdout, default=str)


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
