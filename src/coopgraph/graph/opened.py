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

from coopgraph.errors import CoopgraphError
from coopgraph.messages import LANGUAGES, language_of_locale
from coopgraph.messages.languages import meant_language
from coopgraph.queries import Asking
from coopgraph.store import DEFAULT_FOLDER, Endpoint, Shelf

if TYPE_CHECKING:
    from rdflib import Dataset

    from coopgraph.pictures import Picture
    from coopgraph.queries.answer_rows import Rows, SparqlTable
    from coopgraph.queries.question import Question
    from coopgraph.store import Store


class LanguageUnknown(CoopgraphError):
    """A language is asked for that is none of the three."""


class Graph:
    """A graph opened for reading; close it, or use it in a `with` block."""

    def __init__(self, store: Store, lang: str = "", place: str = "") -> None:
        self.store = store
        self.asking = Asking(store)
        self.lang = _language(lang) or language_of_locale()
        self._place = place

    def ask(self, question: str, /, *, lang: str = "", language: str = "", **values: Any) -> Rows:
        """Ask a question of the library by its name.

        Values are ids, names in any language, dates, codes, numbers, or several of them; `as_of`
        and `roll_up` are for questions that know time. `lang` (or `language`) is that of names, by
        default the one of the graph. Raises UnknownQuery, QuestionWrong, ParameterWrong or
        LanguageUnknown, each one line that says what to do.
        """
        return self.asking.ask(question, lang=self._lang(lang, language), **values)

    def questions(self, tag: str = "") -> tuple[Question, ...]:
        """Return the questions for people, or those with a tag."""
        from coopgraph.queries.question import questions

        return tuple(q for q in questions(tag) if tag or q.is_for_people)

    def sparql(self, text: str, *, lang: str = "", language: str = "") -> SparqlTable:
        """Answer SPARQL 1.1 text: rows, triples, or yes and no, as a table like that of `ask`.

        All rows are held, so that they can be read twice; `graph.store.query(text)` gives them one
        by one, once, as terms.
        """
        from coopgraph.queries.answer_rows import SparqlTable

        return SparqlTable(text, self.asking, self._lang(lang, language))

    def rdflib(self) -> Dataset:
        """Return the graph for rdflib.

        With oxrdflib installed (`pip install coopgraph[rdflib-store]`), a Dataset that reads the
        folder in place; otherwise every quad is copied, which takes time and memory.
        """
        from coopgraph.graph.for_rdflib import dataset

        return dataset(self.store)

    def network(
        self, *, flat: bool = True, lang: str = "", language: str = "", **values: Any
    ) -> Any:
        """Weave the network of partnerships, a `networkx.Graph`; see `weave_partnerships`.

        Its attributes are texts and numbers, which every writer of NetworkX takes; with
        `flat=False` they are the lists and dicts that the measures use.
        """
        from coopgraph.networks import weave_partnerships
        from coopgraph.networks.formats.flat_network import flat_network

        network = weave_partnerships(self.asking, **values)
        return flat_network(network, self._lang(lang, language)) if flat else network

    def draw(
        self,
        kind_of_picture: str = "network",
        *,
        lang: str = "",
        language: str = "",
        **values: Any,
    ) -> Picture:
        """Draw `network`, `map` or `timeline`; see `coopgraph.pictures.draw`."""
        from coopgraph.pictures import draw

        return draw(self.asking, kind_of_picture, language=self._lang(lang, language), **values)

    def _lang(self, lang: str, language: str) -> str:
        """Return the language asked for under either name, or that of the graph."""
        return _language(lang or language) or self.lang

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


def _language(tag: str) -> str:
    """Return the language that a tag means, "" for ""; raises LanguageUnknown for another one."""
    meant = meant_language(tag)
    if tag and not meant:
        raise LanguageUnknown.of("queries.no-language", given=tag, known=", ".join(LANGUAGES))
    return meant


def open_graph(
    store: str | Path | None = None, *, endpoint: str | None = None, lang: str = ""
) -> Graph:
    """Open the graph of a folder (by default `.coopgraph/store`) or of a SPARQL endpoint."""
    lang = _language(lang)
    if endpoint is not None:
        return Graph(Endpoint(endpoint).open(), lang, endpoint)
    folder = Path(store) if store is not None else DEFAULT_FOLDER
    return Graph(Shelf(folder).open(), lang, str(folder))
