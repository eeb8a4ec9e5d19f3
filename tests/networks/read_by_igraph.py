"""What igraph understands of a GraphML file, as JSON; run in an environment of its own."""

import json
import sys

import igraph  # type: ignore[import-not-found]

graph = igraph.Graph.Read_GraphML(sys.argv[1])
names = graph.vs["id"]


def said(element: "igraph.Vertex | igraph.Edge") -> dict[str, object]:
    """Give the attributes, whole numbers as such: igraph has only floating ones."""
    return {
        key: int(value) if isinstance(value, float) and value.is_integer() else value
        for key, value in element.attributes().items()
        if key != "id" and value == value  # a number that is missing is none (NaN)
    }


nodes = [(vertex["id"], said(vertex)) for vertex in graph.vs]
edges = [(names[edge.source], names[edge.target], said(edge)) for edge in graph.es]
print(json.dumps({"nodes": nodes, "edges": edges}))
