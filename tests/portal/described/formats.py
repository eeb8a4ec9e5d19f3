"""What the formats of the OpenAPI description mean, for schemathesis: queries that are SPARQL."""

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
