"""What a page must show, worked out again from its scene: the rules of `filters.js`, in Python.

A view is what the fragment says: year, theme, kind, level, off (what the legend hides), contested.
"""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Expected:
    """Ids of what is shown."""

    partnerships: set[str]
    authorities: set[str]
    happenings: set[str]


def expected(scene: dict[str, Any], **view: str) -> Expected:
    """Give what a view lets through."""
    hidden = set(view.get("off", "").split())
    themes = _within(scene, view.get("theme", ""))
    kinds = {each["id"]: each["kind"] for each in scene["authorities"]}
    passing = [
        each
        for each in scene["partnerships"]
        if each["status"] not in hidden
        and _held(each, view.get("year", ""))
        and (not themes or themes & set(each["themes"]))
        and view.get("kind", "") in ("", *each["kinds"])
        and view.get("level", "") in ("", *(kinds[id] for id in each["parties"]))
        and (not view.get("contested") or each["contested"])
    ]
    here = {each["id"] for each in scene["authorities"] if each["country"] not in hidden}
    members = {id for each in passing for id in each["members"]}
    happenings = {
        each["id"]
        for each in scene["happenings"]
        if each["class"] not in hidden
        and (not view.get("contested") or each["contested"])
        and not ("year" in view and each["start_earliest"] > f"{view['year']}-12-31")
        and (
            each["class"] == "edition"
            or (
                not (themes and each["themes"] and not themes & set(each["themes"]))
                and members & set(each["partnerships"])
            )
        )
    }
    return Expected(
        {each["id"] for each in passing if set(each["parties"]) <= here},
        {id for each in passing for id in each["parties"]} & here,
        happenings,
    )


def _held(partnership: dict[str, Any], year: str) -> bool:
    day = f"{year}-12-31"
    spells = partnership["spells"]
    return not year or any(
        first <= day and until in ("", max(until, day)) for first, until in spells
    )


def _within(scene: dict[str, Any], theme: str) -> set[str]:
    """Give a theme and those below it; nothing where none is chosen."""
    below = {id for id, each in scene["themes"].items() if each["broader"] == theme}
    return {theme, *below} if theme else set()
