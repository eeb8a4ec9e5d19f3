"""How far the work has come, on standard error, so that it never mixes with an answer."""

import sys
import time
from types import TracebackType
from typing import Self

from coopgraph.cli.screen import echo


class Progress:
    """Tells the stages of some work: one line that changes on a terminal, plain lines elsewhere.

    with Progress(quiet=quiet) as tell:
        tell("Lecture des tables")
    """

    def __init__(self, *, quiet: bool) -> None:
        self._quiet = quiet
        self._lively = sys.stderr.isatty()
        self._stage = ""
        self._started = 0.0

    def __call__(self, stage: str) -> None:
        """Say what begins now."""
        self._end_stage()
        self._stage, self._started = stage, time.monotonic()
        if not self._quiet and self._lively:
            echo(f"{stage} …", nl=False, err=True, anew=True)

    def within(self, how_far: str) -> None:
        """Say how far the stage is; on a terminal alone, where nothing of it stays."""
        if not self._quiet and self._lively:
            echo(f"{self._stage} … {how_far}", nl=False, err=True, anew=True)

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """End the last stage; a stage that failed is left to the error to tell."""
        if error is None:
            self._end_stage()
        elif self._stage and self._lively and not self._quiet:
            echo(err=True)

    def _end_stage(self) -> None:
        if self._stage and not self._quiet:
            spent = time.monotonic() - self._started
            echo(f"{self._stage} ({spent:.1f} s)", err=True, anew=self._lively)
        self._stage = ""
