"""`coopgraph sources`: what claims can be read from, and which package reads it."""

from coopgraph.cli.options import lang_option
from coopgraph.cli.screen import echo
from coopgraph.cli.worded import worded


@worded("sources")
@lang_option
def command(lang: str) -> None:
    """List the loaders."""
    from coopgraph.cli.brought import brought
    from coopgraph.loaders.loader import LOADERS

    titles = {name: loader.title for name, loader in LOADERS.all()}
    for line in brought(LOADERS, titles, lang):
        echo(line)
