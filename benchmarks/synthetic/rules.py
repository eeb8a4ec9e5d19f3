"""What a cell of the pattern becomes when a strand takes its row over; empty cells stay empty."""

from collections.abc import Callable

from synthetic.pattern import LIST, Row, parts
from synthetic.strands import Strand

Rule = Callable[[Strand, Row, str], str]


def keep(strand: Strand, row: Row, cell: str) -> str:
    """Keep codes, themes, languages, durations, the day of reading."""
    return cell


def date(strand: Strand, row: Row, cell: str) -> str:
    """Move a date or an interval."""
    return strand.date(cell)


def authority(strand: Strand, row: Row, cell: str) -> str:
    """Name the authority that stands for this one."""
    return strand.authority(cell)


def partnership(strand: Strand, row: Row, cell: str) -> str:
    """Name the pair of those that stand for its two."""
    return strand.partnership(cell)


def edition(strand: Strand, row: Row, cell: str) -> str:
    """Name the conference that stands for this one."""
    return strand.edition(cell)


def edition_number(strand: Strand, row: Row, cell: str) -> str:
    """Count on the number printed for a conference."""
    return str(strand.edition_number(cell))


def count(strand: Strand, row: Row, cell: str) -> str:
    """Move a whole number: different ones stay different."""
    return str(int(cell) + strand.step)


def source(strand: Strand, row: Row, cell: str) -> str:
    """Name the document that stands for this one."""
    return strand.source(cell)


def address(strand: Strand, row: Row, cell: str) -> str:
    """Give a document an address that leads nowhere (RFC 2606)."""
    return f"https://example.org/{strand.source(row['id'])}"


def thing(notion: str) -> Rule:
    """Return the rule for the ids of a notion, e.g. `project-phu-loc-12-7`."""

    def rule(strand: Strand, row: Row, cell: str) -> str:
        return f"{notion}-{strand.numbered(notion, cell, strand.town(row))}"

    return rule


def actor(strand: Strand, row: Row, cell: str) -> str:
    """Name the actor: by its name, where the row tells it."""
    name = strand.actor_name(row) if "actor_id" in row else strand.any_town()
    return f"actor-{strand.numbered('actor', cell, name)}"


def people(strand: Strand, row: Row, cell: str) -> str:
    """Name the actors and authorities that bear one name; `-` stays, nobody known bears it."""
    return " ".join(_body(strand, row, id) for id in cell.split())


def _body(strand: Strand, row: Row, id: str) -> str:
    if id == "-":
        return id
    return actor(strand, row, id) if id.startswith("actor-") else authority(strand, row, id)


def item(strand: Strand, row: Row, cell: str) -> str:
    """Name the item of a programme, in the edition that stands for its own."""
    edition = strand.edition(row["edition_id"])
    return f"{edition}{cell.removeprefix(row['edition_id'])}"


def participation(strand: Strand, row: Row, cell: str) -> str:
    """Name the part that an actor takes."""
    return strand.once("participation", cell, lambda: _part(strand, row))


def _part(strand: Strand, row: Row) -> str:
    taking = actor(strand, row, row["actor_id"]) if row["actor_id"] else ""
    with_them = strand.authority(row["authority"]) if row["authority"] else ""
    edition = strand.edition(row["edition_id"]) if row["edition_id"] else ""
    if not taking:  # the authority itself
        return "--".join(filter(None, (with_them, edition)))
    return "--".join(filter(None, (taking, edition or with_them)))


def each(rule: Rule) -> Rule:
    """Return the rule for a list of what `rule` is for."""

    def listed(strand: Strand, row: Row, cell: str) -> str:
        return LIST.join(rule(strand, row, part) for part in parts(cell))

    return listed
