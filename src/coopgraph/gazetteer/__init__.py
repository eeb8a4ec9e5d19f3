"""Which authorities existed on a date, and which stand in the place of another later.

Authorities begin, merge, split and end; what they are called, and whom a name means, is told by
`lookup`.
"""

from coopgraph.gazetteer.containments import Containments
from coopgraph.gazetteer.gazetteer import Gazetteer
from coopgraph.gazetteer.successions import Successions
from coopgraph.gazetteer.time import existed, surely_ended, surely_not_yet

__all__ = [
    "Containments",
    "Gazetteer",
    "Successions",
    "existed",
    "surely_ended",
    "surely_not_yet",
]
