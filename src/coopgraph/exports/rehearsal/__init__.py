"""What portals would keep of a catalogue, found out before anything is published."""

from coopgraph.exports.rehearsal.rehearsing import Rehearsal, rehearse

__all__ = ["Rehearsal", "rehearse"]
