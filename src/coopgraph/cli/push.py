"""`coopgraph push`: the built graph in a remote store, graph by graph, as often as you like."""

import sys
from pathlib import Path

import click

from coopgraph.cli.address_options import iri, web_address
from coopgraph.cli.options import lang_option, quiet_option, store_option
from coopgraph.cli.screen import echo
from coopgraph.cli.worded import worded
from coopgraph.messages import say
from coopgraph.records.iris import DEFAULT_BASE
from coopgraph.store import Shelf


@worded("push")
@click.option(
    "--endpoint", callback=web_address, metavar="URL", envvar="COOPGRAPH_ENDPOINT", required=True
)
@click.option("--graph-store", "graphs", callback=web_address, metavar="URL")
@click.option("--update", callback=web_address, metavar="URL")
@click.option("--default-graph", callback=iri, metavar="IRI")
@click.option("--again", is_flag=True)
@store_option
@lang_option
@quiet_option
def command(
    endpoint: str,
    graphs: str | None,
    update: str | None,
    default_graph: str | None,
    again: bool,
    store: Path,
    lang: str,
    quiet: bool,
) -> None:
    """Push every graph that is not there yet, then tell what was done."""
    from coopgraph.store.remote import Credentials, RemoteStore
    from coopgraph.store.remote.addresses import Addresses
    from coopgraph.store.remote.graphs import Writing
    from coopgraph.store.remote.pushing import LedgerNames, Pushing

    with Shelf(store).open() as local, Writing(Credentials.of_environment()) as writing:
        addresses = Addresses(endpoint, update, graphs).completed(writing)
        names = LedgerNames(str(local.meta.get("base", DEFAULT_BASE)), default_graph)
        tell = _Telling(lang, quiet=quiet)
        remote = RemoteStore(endpoint)
        pushed = Pushing(local, remote, writing, addresses, names, again, tell).run()
    tell.end()
    if not quiet:
        echo(say("remote.pushed", lang, url=endpoint, **vars(pushed)))


class _Telling:
    """One line that changes on a terminal; elsewhere a line for each tenth of the way."""

    def __init__(self, lang: str, *, quiet: bool) -> None:
        self._lang, self._quiet = lang, quiet
        self._lively = sys.stderr.isatty()
        self._told = 0

    def __call__(self, graph: str, number: int, of: int) -> None:
        if self._quiet or (not self._lively and number * 10 // of <= self._told):
            return
        self._told = number * 10 // of
        line = say("remote.pushing", self._lang, graph=graph, number=number, of=of)
        echo(line, nl=not self._lively, err=True, anew=self._lively)

    def end(self) -> None:
        """Leave the line as it is and begin a new one."""
        if self._lively and self._told and not self._quiet:
            echo(err=True)
