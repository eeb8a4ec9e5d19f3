"""What an engine is asked."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Asked:
    """A query and the dataset to ask it of; no graphs at all: the dataset of the query itself."""

    query: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    of_description: bool = False
    """Whether the default graph holds what describes the graph as well."""
