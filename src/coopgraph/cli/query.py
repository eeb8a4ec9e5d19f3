"""`coopgraph query`: a question of the library or SPARQL text, answered in the form asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from coopgraph.cli.options import graph_option, lang_option, quiet_option
from coopgraph.cli.questions import (
    QuestionCommand,
    asked_in,
    complete_questions,
    complete_tags,
    question_list,
)
from coopgraph.cli.screen import echo_all
from coopgraph.cli.stopping import stoppable
from coopgraph.store import FORMATS

if TYPE_CHECKING:
    from coopgraph.store import Endpoint, Shelf

_FORMS = ("table", *FORMATS, "md", "jsonld", "geojson")


@click.command(
    "query", cls=QuestionCommand, context_settings={"help_option_names": ["-h", "--help"]}
)
@click.argument("question", required=False, metavar="QUESTION", shell_complete=complete_questions)
@click.option("-p", "pairs", multiple=True, metavar="NAME=VALUE")
@click.option("--as-of", default="", metavar="DATE")
@click.option("--roll-up", is_flag=True)
@click.option("--list", "listed", is_flag=True)
@click.option("--tag", default="", metavar="TAG", shell_complete=complete_tags)
@click.option("--format", type=click.Choice(_FORMS))
@click.option("--timeout", type=click.FloatRange(min=0, min_open=True), metavar="SECONDS")
@graph_option
@lang_option
@quiet_option
@click.pass_context
def command(
    context: click.Context,
    /,
    question: str | None,
    graph: Shelf | Endpoint,
    timeout: float | None,
    lang: str,
    **asked: Any,
) -> None:
    """Answer a question."""
    if asked["listed"] or asked["tag"]:
        echo_all(question_list(asked["tag"], lang))
        return
    if question is None:
        raise click.MissingParameter(ctx=context, param=context.command.params[0])
    with graph.open() as store, stoppable(lang, timeout):
        if asked_in(context) is not None:
            from coopgraph.cli.asked_by_name import ask_by_name

            ask_by_name(context, store, lang, asked)
        else:
            from coopgraph.cli.asked_in_sparql import ask_in_sparql

            ask_in_sparql(question, store, lang, asked)
