"""The languages of documents: two-letter codes of ISO 639-1."""

from __future__ import annotations

from coopgraph.findings.kinds import values
from coopgraph.loaders.rows.text_row import TextRow
from coopgraph.messages.languages import UNDETERMINED

_CODES = """
aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da
de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz
ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln
lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi
pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti
tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""

ISO_639_1 = frozenset(_CODES.split())

_COUNTRY_FOR_LANGUAGE = {"vn": "vi", "cn": "zh", "jp": "ja", "cz": "cs", "gb": "en", "us": "en"}


def language(row: TextRow, column: str, required: bool = True) -> str:
    """Take a language; the code of a country is the usual slip."""
    cell = row.text(column, required)
    return _known(row, column, cell) if cell else UNDETERMINED


def languages(row: TextRow, column: str) -> tuple[str, ...]:
    """Take a list of languages, at least one."""
    row.text(column, required=True)
    return tuple(_known(row, column, item) for item in row.texts(column))


def _known(row: TextRow, column: str, code: str) -> str:
    if code in ISO_639_1:
        return code
    likely = _COUNTRY_FOR_LANGUAGE.get(code.lower(), "")
    row.report(values.BAD_LANGUAGE, column, likely, found=code)
    return UNDETERMINED
