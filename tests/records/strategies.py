"""Any record, for property tests: every field gets values its binding can write."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from coopgraph.records import Record, Text, read_date
from coopgraph.records.bindings import Address, Binding, Dated, Number, OneOf, Plain, TextBinding
from coopgraph.records.record import bound_fields

IDS = st.from_regex(r"[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
TEXTS = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=30)
LANGUAGES = st.sampled_from(["fr", "vi", "en", "zh", "th", "de", "es"])
DATES = st.one_of(
    st.integers(1000, 2999).map(str),
    st.tuples(st.integers(1000, 2999), st.integers(1, 12)).map("{0[0]}-{0[1]:02}".format),
    st.dates().filter(lambda day: day.year >= 1000).map(str),
).map(read_date)


def _values(binding: Binding) -> st.SearchStrategy[Any]:
    if isinstance(binding, Dated):
        return DATES
    if isinstance(binding, Number):
        return st.integers()
    if isinstance(binding, TextBinding):
        return st.builds(Text, TEXTS, LANGUAGES)
    if isinstance(binding, OneOf):
        return st.builds("{}/{}".format, st.sampled_from(binding.notions), IDS)
    if isinstance(binding, Plain):
        return TEXTS
    if isinstance(binding, Address):
        return IDS.map("https://example.org/{}".format)
    return IDS


def records(record_class: type[Record]) -> st.SearchStrategy[Record]:
    """Give records of a class with any values in any fields."""
    fields = {}
    for name, binding, many in bound_fields(record_class):
        values = _values(binding)
        if many:
            fields[name] = st.lists(values, max_size=3, unique=True).map(tuple)
        else:
            fields[name] = st.none() | values
    return st.builds(record_class, id=IDS, **fields)
