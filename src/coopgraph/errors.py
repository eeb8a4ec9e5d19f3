"""What stops the program: one small tree, one line each, saying what to do.

What is wrong in the data is a finding, not an error: it is collected and shown with the others.
"""

from typing import Self

from coopgraph.messages import language_of_locale, say


class CoopgraphError(Exception):
    """The program cannot go on. `str(error)` is one line for a person; the command exits with 1."""

    key: str | None = None
    fields: dict[str, object]

    @classmethod
    def of(cls, key: str, **fields: object) -> Self:
        """Return an error worded in three languages: `key` and `fields` as for `messages.say`."""
        error = cls(say(key, language_of_locale(), **fields))
        error.key, error.fields = key, fields
        return error

    def in_language(self, lang: str) -> str:
        """Return the line in `lang`, or as it was written if it exists in one language only."""
        return say(self.key, lang, **self.fields) if self.key else str(self)


class DataMissing(CoopgraphError):
    """A file or folder that the person must provide is not there."""


class DataInvalid(CoopgraphError):
    """The data have fatal findings, so nothing was replaced. The command exits with 2."""


class StoreMissing(CoopgraphError):
    """No graph has been built in this folder yet."""


class StoreBusy(CoopgraphError):
    """Another process is building in this folder now."""


class StoreBroken(CoopgraphError):
    """The folder holds something that is not a graph of ours, or a damaged one."""


class QueryInvalid(CoopgraphError):
    """The query is not SPARQL 1.1, or not of the form asked for."""


class QueryFailed(CoopgraphError):
    """The query is right, but answering it failed."""


class AnswerCut(QueryFailed):
    """A server gave only the first rows of an answer that must be whole."""


class QuadsInvalid(CoopgraphError):
    """What was to be stored is not N-Quads."""


class QueryTooSlow(CoopgraphError):
    """The query did not end within the time allowed."""
