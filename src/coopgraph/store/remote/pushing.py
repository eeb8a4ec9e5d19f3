"""Bringing a built graph into a remote store, graph by graph, so that it can stop and go on.

A graph of our own in the remote store, the ledger, notes the SHA-256 of every graph pushed. What
is noted there and has not changed is not sent again; what is noted and is no more here is removed;
what is not noted is not ours and is never touched.

With an update address, a graph is first brought whole into a graph of its own, named by its digest,
and then takes the place of the old one, with its note, in one update: readers see the old graph or
the new one. With a Graph Store alone, each graph is one PUT, as whole as the server makes it (an
Oxigraph does), and its note is removed before and written after, so that a PUT that was cut short
is done again.
"""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from coopgraph.store.embedded import EmbeddedStore
from coopgraph.store.remote.addresses import Addresses
from coopgraph.store.remote.graphs import Writing, inserting
from coopgraph.store.remote.store import RemoteStore, question

DIGEST = "https://schema.org/sha256"


@dataclass(frozen=True)
class LedgerNames:
    """What the graphs are called that exist for pushing only, all under `base`."""

    base: str
    default: str | None = None
    """The graph that stands for the default graph, in a store that has none of its own."""

    @property
    def ledger(self) -> str:
        """The graph that notes what was pushed."""
        return f"{self.base}graph/pushed"

    @property
    def agreed(self) -> str:
        """What the ledger calls the default graph."""
        return self.default or f"{self.base}graph/agreed"

    def incoming(self, digest: str) -> str:
        """Name the graph in which a graph arrives; the same content always in the same one."""
        return f"{self.base}graph/incoming/{digest}"


@dataclass
class Pushed:
    """What was done: how many graphs were sent, were there already, and were removed."""

    sent: int = 0
    same: int = 0
    removed: int = 0


Tell = Callable[[str, int, int], None]
"""Told the graph that is on its way, its number and the number of all."""


@dataclass
class Pushing:
    """One push of `local` at `addresses`. `again` sends also what has not changed."""

    local: EmbeddedStore
    remote: RemoteStore
    writing: Writing
    addresses: Addresses
    names: LedgerNames
    again: bool = False
    tell: Tell = field(default=lambda _graph, _number, _of: None)

    def run(self) -> Pushed:
        """Push every graph, then remove ours that are no more; can be run again at any time."""
        done = Pushed()
        noted = self._noted()
        graphs = self._graphs()
        for number, (name, graph) in enumerate(graphs.items(), start=1):
            lines = self.local.graph_lines(graph)
            digest = hashlib.sha256(b"".join(lines)).hexdigest()
            if noted.get(name) == digest and not self.again:
                done.same += 1
                continue
            self.tell(name, number, len(graphs))
            self._replace(name, lines, digest, noted)
            done.sent += 1
        for name in sorted(noted.keys() - graphs.keys()):
            self._remove(name, noted)
            done.removed += 1
        self._sweep()
        return done

    def _graphs(self) -> dict[str, str | None]:
        """Name every graph to push, the agreed view last: it speaks of all the others."""
        named: dict[str, str | None] = {name: name for name in self.local.graph_names()}
        return {**named, self.names.agreed: None}

    def _noted(self) -> dict[str, str]:
        """Read the ledger; what lies outside our base was never ours, whatever it says."""
        rows = self.remote.select(question("pushed-graphs"))
        return {
            str(graph.value): str(digest.value)
            for ledger, graph, digest in rows
            if ledger.value == self.names.ledger and graph.value.startswith(self.names.base)
        }

    def _replace(self, name: str, lines: list[bytes], digest: str, noted: dict[str, str]) -> None:
        update, graphs = self.addresses.update, self.addresses.graphs
        if update is None:
            assert graphs is not None
            noted.pop(name, None)
            self._write_ledger(graphs, noted)
            self.writing.put(graphs, self._place(name), b"".join(lines))
            noted[name] = digest
            self._write_ledger(graphs, noted)
            return
        incoming = self.names.incoming(digest)
        if graphs is not None:
            self.writing.put(graphs, incoming, b"".join(lines))
        else:
            self.writing.insert(update, incoming, (line.decode().rstrip() for line in lines))
        place = f"GRAPH <{name}>" if self._place(name) else "DEFAULT"
        note = inserting(self.names.ledger, [_note(name, digest)])
        self.writing.update(
            update, f"{self._forgetting(name)} ;\nMOVE GRAPH <{incoming}> TO {place} ;\n{note}"
        )

    def _remove(self, name: str, noted: dict[str, str]) -> None:
        update, graphs = self.addresses.update, self.addresses.graphs
        if update is not None:
            self.writing.update(update, f"DROP SILENT GRAPH <{name}> ;\n{self._forgetting(name)}")
            return
        assert graphs is not None
        self.writing.delete(graphs, name)
        del noted[name]
        self._write_ledger(graphs, noted)

    def _sweep(self) -> None:
        """Remove what pushes that were cut short have left behind."""
        if self.addresses.update is None:
            return
        for name in self.remote.graph_names():
            if name.startswith(self.names.incoming("")):
                self.writing.update(self.addresses.update, f"DROP SILENT GRAPH <{name}>")

    def _write_ledger(self, graphs: str, noted: dict[str, str]) -> None:
        notes = "".join(f"{line}\n" for line in _notes(noted))
        self.writing.put(graphs, self.names.ledger, notes.encode())

    def _forgetting(self, name: str) -> str:
        return f"DELETE WHERE {{ GRAPH <{self.names.ledger}> {{ <{name}> <{DIGEST}> ?digest }} }}"

    def _place(self, name: str) -> str | None:
        """Return the graph of the remote store that a name stands for; None: the default graph."""
        return None if name == self.names.agreed and self.names.default is None else name


def _notes(noted: dict[str, str]) -> Iterator[str]:
    return (_note(name, digest) for name, digest in sorted(noted.items()))


def _note(name: str, digest: str) -> str:
    return f'<{name}> <{DIGEST}> "{digest}" .'
