"""`read_document`: what one document says, thing by thing."""

from __future__ import annotations

from coopgraph.messages import say
from coopgraph.portal.assistants.answer_draft import AnswerDraft, AssistantAnswer, answer_schema
from coopgraph.portal.assistants.drafted_rows import ROWS, USUAL_ROWS, RowDrafting
from coopgraph.portal.assistants.tools.question_tool import row_page
from coopgraph.portal.assistants.tools.tool import (
    AssistantTool,
    ToolCall,
    ToolParameters,
    paging,
    text,
)
from coopgraph.queries.answer_rows import Rows


def _properties(lang: str) -> ToolParameters:
    return {"document": text("document", lang), **paging(lang, USUAL_ROWS)}


def _answer(call: ToolCall) -> AssistantAnswer:
    asking, lang = call.graph.asking, call.lang
    asked = {"source": call.arguments["document"]}
    table = Rows(asking.prepared("what-document-says", asked, lang=lang), asking, lang)
    draft = AnswerDraft(call.graph, lang)
    (choice,) = table.choices
    if choice.is_by_name:
        draft.note(choice.told(lang))
    draft.citations.cite([choice.thing], 1)
    draft.cells.learn([choice.thing])
    lines, rows = RowDrafting(draft, table).drafted(row_page(call.arguments))
    document = draft.cells.named(choice.thing)
    title = say("assistants.says", lang, title=document["name"])
    return draft.finished(title, lines, {"document": document, **rows}, known=rows["total"] > 0)


READ_DOCUMENT = AssistantTool(
    name="read_document",
    properties=_properties,
    required=("document",),
    result=answer_schema(document={"$ref": "#/$defs/named"}, **ROWS),
    answer=_answer,
)
