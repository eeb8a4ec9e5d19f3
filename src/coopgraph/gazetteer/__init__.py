"""Which authority a name meant on a date, and which authorities stand in its place later.

Authorities begin, merge, split and end; names outlive them, and several share one. Nothing here
guesses silently: every answer is a list, the likeliest first, each with its reasons.
"""

from coopgraph.gazetteer.containments import Containments
from coopgraph.gazetteer.folding import fold, written_form
from coopgraph.gazetteer.gazetteer import Candidate, Gazetteer, Reason, written_names
from coopgraph.gazetteer.nearness import near, nearest
from coopgraph.gazetteer.successions import Successions
from coopgraph.gazetteer.time import existed, surely_ended, surely_not_yet

__all__ = [
    "Candidate",
    "Containments",
    "Gazetteer",
    "Reason",
    "Successions",
    "existed",
    "fold",
    "near",
    "nearest",
    "surely_ended",
    "surely_not_yet",
    "written_form",
    "written_names",
]
