"""`query_sparql`: any question in SPARQL 1.1, within bounds, with the documents behind the things.

Rows of a query state what the query makes of the graph, so no row has documents of its own: those
behind the things in them are cited, and where there are none, the answer says so.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from coopgraph.messages import say
from coopgraph.portal.api.value_schemas import QUERY
from coopgraph.portal.assistants.answer_draft import AnswerDraft, AssistantAnswer, answer_schema
from coopgraph.portal.assistants.bounded_queries import BoundedQueries
from coopgraph.portal.assistants.drafted_rows import ROWS, RowDrafting
from coopgraph.portal.assistants.numbered_citations import MOST_LISTED
from coopgraph.portal.assistants.tools.documents_behind import documents_behind
from coopgraph.portal.assistants.tools.question_tool import row_page
from coopgraph.portal.assistants.tools.tool import (
    Arguments,
    AssistantTool,
    ToolCall,
    ToolParameters,
    described,
    paging,
)
from coopgraph.queries.answer_rows import AnsweredRow, SparqlTable, Taking
from coopgraph.records.quads import Term

_LONGEST = 32_000
"""Characters of a query; the longest question of the library has some 3,000."""


def _properties(lang: str) -> ToolParameters:
    query = {**QUERY, "minLength": 1, "maxLength": _LONGEST}
    return {"query": described(query, "query", lang), **paging(lang, 100, most=1000)}


async def _ask(queries: BoundedQueries, given: Arguments) -> Taking:
    return await queries.answered(given["query"])


def _answer(call: ToolCall) -> AssistantAnswer:
    assert call.found is not None
    asking, lang = call.graph.asking, call.lang
    table = SparqlTable(call.arguments["query"], asking, lang, call.found)
    draft = AnswerDraft(call.graph, lang)
    if table.ended_after is not None:
        draft.note(say("assistants.cut", lang, n=table.ended_after))
    page = row_page({"limit": 100, **call.arguments})
    lines, own = RowDrafting(draft, table, sources="").drafted(page)
    things = _things(draft, table[page.offset : page.offset + len(lines)])
    _cite(draft, things)
    title = say("assistants.tool.query_sparql.title", lang)
    return draft.finished(title, lines, own, known=own["total"] > 0)


def _things(draft: AnswerDraft, rows: Iterable[AnsweredRow]) -> list[Term]:
    return sorted({thing for row in rows for thing in draft.cells.things(row)})


def _cite(draft: AnswerDraft, things: list[Term]) -> None:
    """Cite the documents among the things and those behind the others."""
    documents = set(_documents(draft, things))
    draft.citations.cite(documents, MOST_LISTED)
    if not documents:
        draft.note(say("assistants.no-document", draft.lang))


def _documents(draft: AnswerDraft, things: list[Term]) -> Iterator[Term]:
    others = []
    for thing in things:
        if draft.asking.iris.notion_and_id(thing)[0] == "source":
            yield thing
        else:
            others.append(thing)
    yield from documents_behind(draft.asking, *others)


QUERY_SPARQL = AssistantTool(
    name="query_sparql",
    properties=_properties,
    required=("query",),
    result=answer_schema(**ROWS),
    answer=_answer,
    asks_first=_ask,
)
