"""What portals would keep of a catalogue, found out before anything is published."""

from coopgraph.harvest.rehearsal import Rehearsal, rehearse

__all__ = ["Rehearsal", "rehearse"]
