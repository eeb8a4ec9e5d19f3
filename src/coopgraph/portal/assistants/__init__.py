"""The graph for assistants: tools and resources by the Model Context Protocol.

https://modelcontextprotocol.io/specification. Every answer of a tool names the documents it rests
on, what they disagree on, and as of when it holds; a row that no document stands behind is left
out and counted. `tools/` knows nothing of the protocol, `protocol_server` nothing of the graph.
"""
