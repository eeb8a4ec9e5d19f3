"""`coopgraph mcp`: the graph for assistants, by the Model Context Protocol."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from coopgraph.cli.address_options import web_address
from coopgraph.cli.options import graph_option, lang_option, quiet_option
from coopgraph.cli.screen import echo
from coopgraph.cli.worded import worded
from coopgraph.errors import CoopgraphError
from coopgraph.messages import say

if TYPE_CHECKING:
    from coopgraph.store import Endpoint, Shelf

_OF_HTTP = ("host", "port", "public")


class NeedsHttp(CoopgraphError):
    """An option of HTTP was given to a server on pipes."""


@worded("mcp")
@click.option("--http", is_flag=True)
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=7879, show_default=True)
@click.option("--public", callback=web_address, metavar="URL", default="")
@click.option("--timeout", type=click.FloatRange(min=0, min_open=True), default=30, metavar="S")
@click.option("--rows", type=click.IntRange(min=1), default=10_000, show_default=True)
@click.option("--memory", type=click.IntRange(min=64), default=2048, show_default=True)
@graph_option
@lang_option
@quiet_option
@click.pass_context
def command(
    context: click.Context,
    http: bool,
    host: str,
    port: int,
    public: str,
    timeout: float,
    rows: int,
    memory: int,
    graph: Shelf | Endpoint,
    lang: str,
    quiet: bool,
) -> None:
    """Answer assistants until told to stop."""
    from coopgraph.portal.assistants.assistant_serving import serve_over_http, serve_over_pipes
    from coopgraph.portal.http.limits import Limits
    from coopgraph.portal.http.site import Site

    limits = Limits(seconds=timeout, rows=rows, engine_bytes=memory << 20)
    if not http:
        _refuse_options_of_http(context)
        serve_over_pipes(graph, limits, lang)
        return
    if not quiet:
        echo(say("assistants.serving", lang, host=host, port=port), err=True)
    site = Site(lang, f"{public.rstrip('/')}/" if public else "")
    serve_over_http(graph, host, port, limits, site, quiet=quiet)


def _refuse_options_of_http(context: click.Context) -> None:
    for name in _OF_HTTP:
        if context.get_parameter_source(name) is ParameterSource.COMMANDLINE:
            raise NeedsHttp.of("assistants.needs-http", option=f"--{name}")
