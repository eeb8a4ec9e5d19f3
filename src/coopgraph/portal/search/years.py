"""When something was, as a search shows it behind a name: `1995–2016`, `2025–`, `–2024`."""

from coopgraph.lookup.index import Body


def years_of(body: Body) -> str:
    """Give the years of a thing, "" where none is known."""
    if not body.start and not body.end:
        return ""
    start, end = body.start[:4], body.end[:4]
    return start if start == end else f"{start}–{end}"
