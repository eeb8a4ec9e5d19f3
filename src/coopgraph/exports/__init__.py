"""What others receive: dumps of the whole graph. Every file replaces its predecessor in one step."""

from coopgraph.exports.dumps import write_dumps

__all__ = ["write_dumps"]
