"""`coopgraph site`: the pages of the portal as a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from coopgraph.cli.address_options import web_address
from coopgraph.cli.options import exports_option, graph_option, lang_option, quiet_option
from coopgraph.cli.progress import Progress
from coopgraph.cli.screen import echo
from coopgraph.cli.worded import worded
from coopgraph.messages import number, say

if TYPE_CHECKING:
    from coopgraph.store import Endpoint, Shelf


@worded("site")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--public", callback=web_address, metavar="URL", default="", envvar="COOPGRAPH_SITE")
@exports_option
@graph_option
@lang_option
@quiet_option
def command(
    folder: Path, public: str, exports: Path, graph: Shelf | Endpoint, lang: str, quiet: bool
) -> None:
    """Write every page, or nothing."""
    from coopgraph.portal.page.page import PublicGraph
    from coopgraph.portal.site.static_site import write_site
    from coopgraph.queries import Asking

    with graph.open() as store, Progress(quiet=quiet) as tell:
        tell(say("portal.site.writing", lang))
        asking = Asking(store)
        address = f"{public.rstrip('/')}/" if public else asking.iris.base
        n = write_site(PublicGraph(asking, address, exports), folder)
    if not quiet:
        key = f"portal.site.written.{'one' if n == 1 else 'many'}"
        echo(say(key, lang, n=number(n, lang), folder=folder))
