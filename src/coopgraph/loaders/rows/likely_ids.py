"""Which id was probably meant by one that no row defines.

Ids of one notion begin alike (`fr-commune-…`, `convention-…`), and so any two of them look alike.
Only the part that names the thing is compared; what is not clearly like it is not suggested.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import takewhile

from coopgraph.lookup.folding import fold
from coopgraph.lookup.nearness import nearest

_NUMBER = re.compile("[0-9]+")
_AUTHORITY = re.compile(r"([a-z]{2}-[a-z]+-)(.+)")


def near_id(notion: str, text: str, known: Iterable[str]) -> str:
    """Give the known id whose name part is most like that of `text`, or ""."""
    ids = sorted(known)
    if notion == "partnership":
        return _near_pair(text, ids)
    prefix, name = _parts(notion, text, ids)
    by_name: dict[str, list[str]] = {}
    for id in (id for id in ids if _numbers(text) <= _numbers(id)):
        by_name.setdefault(_comparable(_parts(notion, id, ids)[1]), []).append(id)
    alike = by_name.get(nearest(_comparable(name), by_name), [])
    return next((id for id in alike if id.startswith(prefix)), alike[0] if alike else "")


def near_thing(text: str, known: Iterable[str]) -> str:
    """Give the known `<notion>/<id>` that is clearly like one that is not there, or ""."""
    things = sorted(known)
    notion, slash, id = text.partition("/")
    if not slash:
        return next((thing for thing in things if thing.endswith(f"/{text}")), "")
    notions = {thing.partition("/")[0] for thing in things}
    meant = notion if notion in notions else nearest(notion, notions)
    ids = [thing.partition("/")[2] for thing in things if thing.startswith(f"{meant}/")]
    likely = id if id in ids else near_id(meant, id, ids)
    return f"{meant}/{likely}" if likely else ""


def _near_pair(text: str, ids: list[str]) -> str:
    """Give the pair of which each party is known or clearly like a known one."""
    parties = {party for id in ids for party in id.split("--")}
    meant = [p if p in parties else near_id("authority", p, parties) for p in text.split("--")]
    return "--".join(meant) if "--".join(meant) in ids else ""


def _parts(notion: str, id: str, ids: list[str]) -> tuple[str, str]:
    """Take an id apart: what it shares with others of its notion, and the name."""
    if notion == "authority":
        match = _AUTHORITY.fullmatch(id)
        return (match[1], match[2]) if match else ("", id)
    prefix = _shared_words(ids[0], ids[-1]) if len(ids) > 1 else ""
    return (prefix, id.removeprefix(prefix)) if id.startswith(prefix) else ("", id)


def _shared_words(first: str, last: str) -> str:
    """Give the whole words with which the first and the last of sorted ids begin, and so all."""
    pairs = takewhile(lambda both: both[0] == both[1], zip(first, last, strict=False))
    shared = "".join(letter for letter, _ in pairs)
    return shared[: shared.rfind("-") + 1]


def _numbers(text: str) -> Counter[int]:
    """Count the numbers in a name: with another number, it is another conference, day or year."""
    return Counter(int(number) for number in _NUMBER.findall(text))


def _comparable(name: str) -> str:
    """Fold a name, and write its numbers without leading zeros."""
    return _NUMBER.sub(lambda found: str(int(found[0])), fold(name))
