"""The tables in the order they are woven: their keys, and the rule of each column.

Follows the data dictionary (`data/README.md`). A column or table it does not know stops the
generator: it may hold references, which must not be copied blindly.
"""

from dataclasses import dataclass

from synthetic import rules, written
from synthetic.rules import Rule, each, keep, thing
from synthetic.written import authority_name

_COUNT, _DATE, _REMARK, _SOURCE, _WORDS = (
    rules.count, rules.date, written.remark, rules.source, written.words,
)  # fmt: skip
_AUTHORITIES, _BODIES = each(rules.authority), each(written.body)
_PEOPLE = each(rules.people)
_EDITION, _PARTNERSHIPS = rules.edition, each(rules.partnership)


@dataclass(frozen=True)
class Woven:
    """A table made of strands."""

    key: tuple[str, ...]
    rules: dict[str, Rule]
    grows: bool = True


WOVEN = {
    "sources": Woven(("id",), {
        "id": _SOURCE, "title": _WORDS, "publisher": written.publisher, "kind": keep,
        "language": keep, "published": _DATE, "url": rules.address, "access": keep,
        "copy_of": _SOURCE, "retrieved": keep, "note": _REMARK,
    }),
    "claims/partnerships": Woven(("partnership_id", "source"), {
        "partnership_id": rules.partnership, "source": _SOURCE,
        "french_authority": rules.authority,
        "french_as_written": authority_name("french_authority"),
        "vietnamese_authority": rules.authority,
        "vietnamese_as_written": authority_name("vietnamese_authority"),
        "start": _DATE, "start_of": keep, "end": _DATE, "status": keep, "kind": keep,
        "themes": keep, "note": _REMARK,
    }),
    "claims/conventions": Woven(("convention_id", "source"), {
        "convention_id": thing("convention"), "source": _SOURCE, "partnership_ids": _PARTNERSHIPS,
        "kind": keep, "title_as_written": _WORDS, "signed": _DATE, "signed_place": keep,
        "expires": _DATE, "period": _DATE, "duration": keep, "signatories_as_written": _BODIES,
        "signatory_ids": _PEOPLE,
        "themes": keep, "edition_id": _EDITION, "renews": thing("convention"), "note": _REMARK,
    }),
    "claims/projects": Woven(("project_id", "source"), {
        "project_id": thing("project"), "source": _SOURCE, "partnership_ids": _PARTNERSHIPS,
        "title_as_written": _WORDS, "start": _DATE, "end": _DATE, "themes": keep,
        "operator_as_written": _BODIES, "operator_ids": _PEOPLE,
        "funder_as_written": _BODIES, "funder_ids": _PEOPLE,
        "location_authority": _AUTHORITIES, "budget": _COUNT, "currency": keep,
        "status": keep, "note": _REMARK,
    }),
    "claims/editions": Woven(("edition_id", "source"), {
        "edition_id": _EDITION, "source": _SOURCE, "series": keep,
        "number": rules.edition_number, "name_as_written": _WORDS, "start": _DATE, "end": _DATE,
        "registration_opens": _DATE, "country": keep, "place": rules.authority,
        "place_as_written": authority_name("place"), "host_authority": rules.authority,
        "host_as_written": authority_name("host_authority"), "venue": _WORDS,
        "general_theme": written.theme_words, "general_theme_lang": keep, "delegates": _COUNT,
        "french_authorities": _COUNT, "vietnamese_authorities": _COUNT, "workshop_count": _COUNT,
        "side_events": each(_REMARK), "status": keep, "note": _REMARK,
    }),
    "claims/workshops": Woven(("item_id", "source"), {
        "item_id": rules.item, "kind": keep, "edition_id": _EDITION, "source": _SOURCE,
        "number": keep, "title_as_written": written.titles, "language": keep,
        "parent_theme_as_written": written.titles, "themes": keep, "note": _REMARK,
    }),
    "claims/participations": Woven(("participation_id", "source"), {
        "participation_id": rules.participation, "actor_id": rules.actor, "source": _SOURCE,
        "name_as_written": written.actor_name, "kind": keep, "country": keep, "role": _REMARK,
        "edition_id": _EDITION, "authority": rules.authority, "note": _REMARK,
    }),
    "claims/meetings": Woven(("meeting_id", "source"), {
        "meeting_id": thing("meeting"), "source": _SOURCE, "edition_id": _EDITION,
        "name_as_written": _WORDS, "date": _DATE, "end": _DATE, "place": keep,
        "body_as_written": written.body, "status": keep, "note": _REMARK,
    }),
    "claims/declarations": Woven(("edition_id", "source", "point_number"), {
        "edition_id": _EDITION, "source": _SOURCE, "point_number": keep, "themes": keep,
        "summary": _REMARK, "note": _REMARK,
    }),
    "claims/totals": Woven(("total_id", "source"), {
        "total_id": thing("total"), "source": _SOURCE, "year": _DATE, "what": _REMARK,
        "value": _COUNT, "edition_id": _EDITION, "note": _REMARK,
    }),
    "claims/series": Woven(("series_id", "source"), {
        "series_id": keep, "source": _SOURCE, "name_as_written": _WORDS, "follows": keep,
        "since": _DATE, "rhythm": keep, "alternates": keep, "alternates_since": _DATE,
        "days_min": keep, "days_max": keep, "organisers_as_written": _WORDS,
        "coordinator": rules.actor, "coordinator_as_written": _WORDS,
        "invited_actor_kinds": keep, "note": _REMARK,
    }, grows=False),
}  # fmt: skip
"""Tables of claims and documents. There are two series of conferences, at any size."""

KEYS = {
    "themes": ("id",),
    "rulings": ("thing", "property", "value"),
    "replacements": ("thing",),
    "acknowledged": ("kind", "table", "row", "found"),
    "territories/references": ("id",),
    "territories/authorities": ("id",),
    "territories/former_parents": ("authority", "parent"),
    "territories/successions": ("event_id",),
    "territories/alias_collisions": ("alias_casefolded",),
} | {name: table.key for name, table in WOVEN.items()}
"""The key of every table."""
