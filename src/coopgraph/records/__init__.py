"""The things of the domain as typed records, bound to the words of the ontology.

A reader of a table makes records; a record describes itself as statements; statements can be read
back as records. A record class mirrors one class of the ontology.

A name is loaded when it is taken: whoever reads one term of an answer needs no record.
"""

from typing import TYPE_CHECKING

from coopgraph.on_demand import loaded_when_taken

if TYPE_CHECKING:
    from coopgraph.records.bindings import Text
    from coopgraph.records.conference import (
        Actor,
        ClaimedTotal,
        DeclarationPoint,
        Edition,
        MainTheme,
        Meeting,
        Participation,
        Series,
        SubjectOfDiscussion,
        Workshop,
    )
    from coopgraph.records.cooperation import Convention, Partnership, Project
    from coopgraph.records.dates import PreciseDate, read_date
    from coopgraph.records.document import Claim, Source, Theme
    from coopgraph.records.iris import DEFAULT_BASE, Iris
    from coopgraph.records.origin import Origin
    from coopgraph.records.record import Record, describe, recognise
    from coopgraph.records.replacement import Replacement
    from coopgraph.records.ruling import RULINGS, Ruling
    from coopgraph.records.territory import (
        ChangeOfTerritory,
        Containment,
        FormerParent,
        Geometry,
        Identifier,
        LocalAuthority,
        Mention,
        Territory,
    )
    from coopgraph.records.world import World

__all__ = [
    "DEFAULT_BASE",
    "RULINGS",
    "Actor",
    "ChangeOfTerritory",
    "Claim",
    "ClaimedTotal",
    "Containment",
    "Convention",
    "DeclarationPoint",
    "Edition",
    "FormerParent",
    "Geometry",
    "Identifier",
    "Iris",
    "LocalAuthority",
    "MainTheme",
    "Meeting",
    "Mention",
    "Origin",
    "Participation",
    "Partnership",
    "PreciseDate",
    "Project",
    "Record",
    "Replacement",
    "Ruling",
    "Series",
    "Source",
    "SubjectOfDiscussion",
    "Territory",
    "Text",
    "Theme",
    "Workshop",
    "World",
    "describe",
    "read_date",
    "recognise",
]

_HOMES = {
    "bindings": ("Text",),
    "conference": (
        "Actor",
        "ClaimedTotal",
        "DeclarationPoint",
        "Edition",
        "MainTheme",
        "Meeting",
        "Participation",
        "Series",
        "SubjectOfDiscussion",
        "Workshop",
    ),
    "cooperation": (
        "Convention",
        "Partnership",
        "Project",
    ),
    "dates": (
        "PreciseDate",
        "read_date",
    ),
    "document": (
        "Claim",
        "Source",
        "Theme",
    ),
    "iris": (
        "DEFAULT_BASE",
        "Iris",
    ),
    "origin": ("Origin",),
    "record": (
        "Record",
        "describe",
        "recognise",
    ),
    "replacement": ("Replacement",),
    "ruling": (
        "RULINGS",
        "Ruling",
    ),
    "territory": (
        "ChangeOfTerritory",
        "Containment",
        "FormerParent",
        "Geometry",
        "Identifier",
        "LocalAuthority",
        "Mention",
        "Territory",
    ),
    "world": ("World",),
}

if not TYPE_CHECKING:
    __getattr__ = loaded_when_taken(__name__, _HOMES)
