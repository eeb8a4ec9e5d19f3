"""The graph in Python: `graph = coopgraph.open()`, then ask.

rows = graph.ask("partners-of-authority", authority="toulouse", as_of="2010")
rows[0].partner, rows[0].sources, rows.dataframe()
graph.sparql("SELECT * { ?s ?p ?o } LIMIT 3")
graph.rdflib()
"""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from coopgraph.messages import language_of_locale
from coopgraph.queries import Asking
from coopgraph.store import DEFAULT_FOLDER, Endpoint, Shelf

if TYPE_CHECKING:
    from rdflib import Dataset

    from coopgraph.pictures import Picture
    from coopgraph.queries.answer_rows import Rows
    from coopgraph.queries.question import Question
    from coopgraph.store import Answer, Store


class Graph:
    """A graph opened for reading; close it, or use it in a `with` block."""

    def __init__(self, store: Store, lang: str = "", place: str = "") -> None:
        self.store = store
        self.asking = Asking(store)
        self.lang = lang or language_of_locale()
        self._place = place

    def ask(self, question: str, /, **values: Any) -> Rows:
        """Ask a question of the library by its name.

        Values are ids, names in any language, dates, codes, numbers, or several of them; `as_of`
        and `roll_up` are for questions that know time. Raises UnknownQuery, QuestionWrong or
        ParameterWrong, each one line that says what to do.
        """
        return self.asking.ask(question, **{"lang": self.lang, **values})

    def questions(self, tag: str = "") -> tuple[Question, ...]:
        """Return the questions for people, or those with a tag."""
        from coopgraph.queries.question import questions

        return tuple(q for q in questions(tag) if tag or q.is_for_people)

    def sparql(self, text: str) -> Answer:
        """Answer SPARQL 1.1 text: rows, triples, or yes and no."""
        return self.store.query(text)

    def rdflib(self) -> Dataset:
        """Return the graph for rdflib.

        With oxrdflib installed (`pip install coopgraph[rdflib-store]`), a Dataset that reads the
        folder in place; otherwise every quad is copied, which takes time and memory.
        """
        from coopgraph.graph.for_rdflib import dataset

        return dataset(self.store)

    def network(self, **values: Any) -> Any:
        """Weave the network of partnerships, a `networkx.Graph`; see `weave_partnerships`."""
        from coopgraph.networks import weave_partnerships

        return weave_partnerships(self.asking, **values)

    def draw(self, kind_of_picture: str = "network", **values: Any) -> Picture:
        """Draw `network`, `map` or `timeline`; see `coopgraph.pictures.draw`."""
        from coopgraph.pictures import draw

        return draw(self.asking, kind_of_picture, **{"language": self.lang, **values})

    def close(self) -> None:
        """Let go of files and connections."""
        self.store.close()

    def __enter__(self) -> Self:
        """Use the graph in a `with` block, which closes it."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the graph."""
        self.close()

    def __len__(self) -> int:
        """Count the quads."""
        return len(self.store)

    def __repr__(self) -> str:
        """Tell what is open."""
        return f"<coopgraph.Graph {self._place}>"


def open_graph(
    store: str | Path | None = None, *, endpoint: str | None = None, lang: str = ""
) -> Graph:
    """Open the graph of a folder (by default `.coopgraph/store`) or of a SPARQL endpoint."""
    if endpoint is not None:
        return Graph(Endpoint(endpoint).open(), lang, endpoint)
    folder = Path(store) if store is not None else DEFAULT_FOLDER
    return Graph(Shelf(folder).open(), lang, str(folder))
