"""The tools: each with its schema, and how it answers on a graph."""
