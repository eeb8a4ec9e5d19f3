"""The query library: one file a question, for the command line, Python and URLs alike."""

from coopgraph.queries.asking import Asking, Prepared, QuestionWrong
from coopgraph.queries.library import (
    UnknownQuery,
    bound_query,
    query_path,
    query_paths,
    query_text,
)

__all__ = [
    "Asking",
    "Prepared",
    "QuestionWrong",
    "UnknownQuery",
    "bound_query",
    "query_path",
    "query_paths",
    "query_text",
]
