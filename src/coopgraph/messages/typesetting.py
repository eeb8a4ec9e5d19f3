"""French as printers set it, whoever typed the sentence.

No line may end before « : ; ! ? » », or after « « »: a no-break space stands there, a narrow one
before the tall marks (Lexique des règles typographiques en usage à l'Imprimerie nationale); and an
apostrophe is curved.
"""

import re

_TYPED = re.compile(
    r"(?P<wide> (?=[:»](?:[\s.,;!?)…{]|$))|(?<=«) )"
    r"|(?P<narrow> (?=[;!?](?:[\s»)…]|$)))"
    r"|(?P<apostrophe>(?<=[A-Za-zÀ-ÿ])'(?=[\w{«]))"
)
_SET = {"wide": "\u00a0", "narrow": "\u202f", "apostrophe": "’"}


def typeset_french(text: str) -> str:
    """Return a French text with the spaces and apostrophes that typing leaves out."""
    return _TYPED.sub(lambda found: _SET[found.lastgroup or ""], text)
