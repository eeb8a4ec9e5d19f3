"""What changed between two publications: facts added, withdrawn or changed, and IRIs withdrawn."""

from coopgraph.compare.comparing import Change, Changes, compare

__all__ = ["Change", "Changes", "compare"]
