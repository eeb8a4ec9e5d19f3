"""What the formats of the OpenAPI description mean, for schemathesis: queries that are SPARQL."""

import json

import schemathesis
from hypothesis import strategies as st

_NAMES = st.sampled_from(["s", "p", "o", "thing", "service"])
_PATTERNS = st.builds("?{} ?{} ?{}".format, _NAMES, _NAMES, _NAMES)
_QUERIES = st.one_of(
    st.builds("ASK {{ {} }}".format, _PATTERNS),
    st.builds("SELECT * {{ {} }} LIMIT {}".format, _PATTERNS, st.integers(0, 50)),
    st.builds("SELECT DISTINCT ?s WHERE {{ {} . {} }} LIMIT 5".format, _PATTERNS, _PATTERNS),
    st.builds("CONSTRUCT {{ ?s a ?o }} WHERE {{ ?s a ?o . {} }} LIMIT 5".format, _PATTERNS),
)

schemathesis.openapi.format("sparql-query", _QUERIES)


@schemathesis.serializer("application/sparql-query")
def _as_it_is(_: object, value: object) -> bytes:
    return str(value).encode("utf-8", "replace")


_TEXTS = st.text(max_size=20)
_DATES = st.sampled_from(["1995", "2013-06", "hier", 2026])
_QUERY = st.fixed_dictionaries(
    {"query": st.one_of(st.sampled_from(["Huế", "Toulouse", "AFD"]), _TEXTS)},
    optional={
        "type": st.sampled_from(["authority", ["theme", "actor"]]),
        "limit": st.integers(1, 1000),
        "properties": st.lists(
            st.fixed_dictionaries({"pid": st.sampled_from(["date", "country"]), "v": _DATES})
        ),
    },
)
_EXTENSION = st.fixed_dictionaries(
    {
        "ids": st.lists(st.one_of(st.just("authority/vn-town-hue"), _TEXTS), max_size=5),
        "properties": st.lists(
            st.builds(dict, id=st.sampled_from(["schema:endDate", "coop:country", "date"])),
            max_size=5,
        ),
    }
)

schemathesis.openapi.format(
    "reconciliation-queries", st.dictionaries(_TEXTS, _QUERY, max_size=5).map(json.dumps)
)
schemathesis.openapi.format("data-extension-query", _EXTENSION.map(json.dumps))
