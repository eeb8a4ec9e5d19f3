"""territories/alias_collisions.csv: the written forms that several authorities share.

The table can be made from authorities.csv; it is read to see whether the two still agree.
"""

from __future__ import annotations

from coopgraph.findings.kinds import territories
from coopgraph.gazetteer import Gazetteer
from coopgraph.loaders.files.layouts import ALIAS_COLLISIONS, AUTHORITIES
from coopgraph.loaders.rows.forms import SEPARATOR
from coopgraph.loaders.rows.tables_reader import Reader
from coopgraph.loaders.rows.text_row import CellPlace

_NONE = "–"


def check_alias_collisions(reader: Reader, gazetteer: Gazetteer) -> None:
    """Report the rows that authorities.csv contradicts, and those that are missing."""
    shared = {form: SEPARATOR.join(ids) for form, ids in gazetteer.shared_forms().items()}
    listed: set[str] = set()
    last: CellPlace | None = None
    for row in reader.plain_rows(ALIAS_COLLISIONS):
        form = row.text("alias_casefolded", required=True)
        listed.add(form)
        last = row.place if row.line else None
        if row.text("authorities") != shared.get(form) and not reader.lacks(AUTHORITIES):
            row.references("authorities", "authority")
            expected = shared.get(form, _NONE)
            row.report(
                territories.ALIAS_COLLISIONS_DIFFER, "authorities", form=form, expected=expected
            )
    for form, ids in shared.items():
        if last and not reader.lacks(AUTHORITIES) and form not in listed:
            reader.findings.add(
                territories.ALIAS_COLLISIONS_DIFFER,
                last.file,
                last.line + 1,
                form=form,
                expected=ids,
            )
