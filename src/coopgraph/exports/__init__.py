"""What others receive: dumps, tables, maps, a catalogue; each file replaced in one step."""

from coopgraph.exports.dumps import write_dumps

__all__ = ["write_dumps"]
