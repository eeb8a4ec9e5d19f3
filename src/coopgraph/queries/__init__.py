"""The query library: one file a question, for the command line, Python and URLs alike."""

from coopgraph.queries.library import UnknownQuery, bound_query, query_paths, query_text

__all__ = ["UnknownQuery", "bound_query", "query_paths", "query_text"]
