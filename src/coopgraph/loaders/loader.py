"""What a loader is: it turns what somebody published into claims of documents.

Another package adds one by an entry point of the group `coopgraph.loaders`, as ours are added in
`pyproject.toml`; docs/guide/extending.md shows how.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

from coopgraph.doors import Door
from coopgraph.findings import Findings
from coopgraph.gazetteer import Gazetteer
from coopgraph.loaders.rows.tables_reader import Reader
from coopgraph.messages.words import Words
from coopgraph.records import Claim, Source


class HowFar(NamedTuple):
    """How far a loader is: its title, how many of its parts it has read, and of how many."""

    title: Words
    done: int
    of: int


TellHowFar = Callable[[HowFar], None]
"""Is told each time a loader has read a part."""


class Background(NamedTuple):
    """What claims are read against.

    The documents by id, the authorities of all times, the tables of reference as they were read,
    and the folders or workbooks that were named (`--data`), in which a loader looks for its files.
    `tell` takes how many parts of its source a loader has read, and of how many: files, pages or
    elements, as it likes; `coopgraph build` shows it.
    """

    documents: Mapping[str, Source]
    gazetteer: Gazetteer
    tables: Reader
    places: tuple[Path, ...] = ()
    tell: Callable[[int, int], None] = lambda _done, _of: None


class Loader(Protocol):
    """Reads claims from sources of one kind; reading the same again gives the same claims."""

    @property
    def title(self) -> Words:
        """What it reads, in a few words: shown by `coopgraph sources`."""

    def read(self, background: Background, findings: Findings) -> Iterator[Claim]:
        """Give the claims, one after the other; what is not understood becomes a finding.

        A claim has an `Origin`, which says where it stands, for the graph and for people. Ids of
        other things are given to `background.tables.references.refer`, which reports those that
        nobody defines. Who reads for long tells `background.tell` how far it is.
        """

    def expected(self, background: Background) -> Mapping[str, int]:
        """Give how many claims each source (by the path in their origin) must have given.

        Asked when all are read; a source that does not say how much it holds is left out.
        """


LOADERS: Door[Loader] = Door("coopgraph.loaders", Loader)
