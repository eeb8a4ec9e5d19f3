"""Refusing SERVICE: our server asks no other server on behalf of a stranger.

SPARQL 1.1 Federated Query (https://www.w3.org/TR/sparql11-federated-query/) would let anyone reach,
from here, whatever this machine can reach. There is no switch for it in the engine, so the question
is looked through before it gets there: what could begin a SERVICE pattern anywhere, even in a
comment or a string, is refused. That is more than needed, and never less: whoever tells comments
and strings from the rest must do it exactly as the engine does, or be led astray. A variable can be
told: `?service` and `?my_service` are one word, in which no SERVICE can begin.
"""

import re

from coopgraph.portal.sparql.escapes import readings

_GAP = r"(?:\s|\#[^\r\n]*(?:[\r\n]|$))*"
_SERVICE = re.compile(
    rf"""SERVICE {_GAP}
    (?: SILENT {_GAP} )?
    (?: <[^>]*>                            # the address of a server
      | [?$][^\s{{\#]*                     # a variable that holds one
      | [^\s{{<?$:]*:(?:\\.|[^\s{{\\\#])*    # or its prefixed name
    )
    {_GAP} \{{""",
    re.IGNORECASE | re.VERBOSE,
)
_WORD = re.compile("SERVICE", re.IGNORECASE)
_VARIABLE = re.compile(r"[?$](?:[^\W\d]\w*)?\Z")
"""What before the word makes it part of a variable; a digit may end there (`?s ?p 1SERVICE`)."""
_LONGEST_VARIABLE = 100
_MANY = 50


def has_service(query: str) -> bool:
    """Whether a query may hold a SERVICE pattern, written plainly or escaped.

    So is a query that speaks of services so often that looking at each would take long.
    """
    return any(_may_ask(text) for text in readings(query))


def _may_ask(text: str) -> bool:
    found = [word.start() for word in _WORD.finditer(text)]
    if len(found) > _MANY:
        return True
    return any(_SERVICE.match(text, at) and not _is_in_variable(text, at) for at in found)


def _is_in_variable(text: str, at: int) -> bool:
    return _VARIABLE.search(text, max(0, at - _LONGEST_VARIABLE), at) is not None
