"""`coopgraph serve`: the graph on the web, for browsers and programs."""

from pathlib import Path

import click

from coopgraph.cli.address_options import web_address
from coopgraph.cli.options import exports_option, lang_option, quiet_option, store_option
from coopgraph.cli.screen import echo
from coopgraph.cli.worded import worded
from coopgraph.messages import say
from coopgraph.store import Shelf


@worded("serve")
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65535), default=7878, show_default=True)
@click.option("--timeout", type=click.FloatRange(min=0, min_open=True), default=30, metavar="S")
@click.option("--rows", type=click.IntRange(min=1), default=10_000, show_default=True)
@click.option("--memory", type=click.IntRange(min=64), default=2048, show_default=True)
@click.option("--rate", type=click.IntRange(min=0), default=1200, show_default=True)
@click.option(
    "--public", callback=web_address, metavar="URL", default="", envvar="COOPGRAPH_PUBLIC"
)
@exports_option
@store_option
@lang_option
@quiet_option
def command(
    host: str,
    port: int,
    timeout: float,
    rows: int,
    memory: int,
    rate: int,
    public: str,
    exports: Path,
    store: Path,
    lang: str,
    quiet: bool,
) -> None:
    """Serve until told to stop."""
    from coopgraph.portal.http.limits import Limits
    from coopgraph.portal.http.site import Site
    from coopgraph.portal.serving import serve

    if not quiet:
        echo(say("portal.serving", lang, host=host, port=port), err=True)
    limits = Limits(timeout, rows, engine_bytes=memory << 20, requests_a_minute=rate)
    site = Site(lang, f"{public.rstrip('/')}/" if public else "", exports)
    serve(Shelf(store), host, port, limits, site, quiet=quiet)
