"""All tools, in the order in which they are listed."""

from coopgraph.portal.assistants.tools.disagreement_tool import LIST_DISAGREEMENTS
from coopgraph.portal.assistants.tools.document_tool import READ_DOCUMENT
from coopgraph.portal.assistants.tools.explaining_tool import EXPLAIN_THING
from coopgraph.portal.assistants.tools.finding_tool import FIND_THINGS
from coopgraph.portal.assistants.tools.graph_tool import DESCRIBE_GRAPH
from coopgraph.portal.assistants.tools.question_catalogue import LIST_QUESTIONS
from coopgraph.portal.assistants.tools.question_tool import ASK_QUESTION
from coopgraph.portal.assistants.tools.sparql_tool import QUERY_SPARQL

TOOLS = {
    tool.name: tool
    for tool in (
        DESCRIBE_GRAPH,
        FIND_THINGS,
        LIST_QUESTIONS,
        ASK_QUESTION,
        EXPLAIN_THING,
        LIST_DISAGREEMENTS,
        READ_DOCUMENT,
        QUERY_SPARQL,
    )
}
"""Name → tool."""
