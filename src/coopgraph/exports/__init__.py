"""What others receive: dumps of the whole graph, each file replaced in one step."""

from coopgraph.exports.dumps import write_dumps

__all__ = ["write_dumps"]
