"""How commands end, whatever they raise; and progress, on a terminal or not."""

import io

import click
import pytest

from coopgraph.cli import program as program_module
from coopgraph.cli.progress import Progress
from coopgraph.cli.running import run
from coopgraph.errors import CoopgraphError, DataInvalid, StoreBusy


@pytest.mark.parametrize(
    ("raised", "code", "said"),
    [
        (CoopgraphError("as written"), 1, "coopgraph: as written\n"),
        (StoreBusy.of("store.busy", folder="f", process=7), 1, "f"),
        (DataInvalid("fatal findings"), 2, "fatal findings"),
        (KeyboardInterrupt(), 130, "coopgraph: "),
        (click.Abort(), 130, "coopgraph: "),
        (FileNotFoundError(2, "No such file", "lost.csv"), 1, "lost.csv"),
        (PermissionError(13, "Permission denied", "shut.csv"), 1, "shut.csv: Permission denied"),
        (OSError("disk full"), 1, "disk full"),
        (click.exceptions.Exit(2), 2, ""),
        (click.UsageError("odd\nusage"), 1, "odd usage"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_every_end_has_its_code_and_at_most_one_line(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    raised: BaseException,
    code: int,
    said: str,
) -> None:
    @click.command("query")
    def failing() -> None:
        raise raised

    monkeypatch.setattr(program_module.Program, "get_command", lambda self, context, name: failing)
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert run(["query"]) == code
    shown = capsys.readouterr()
    assert shown.out == ""
    assert said in shown.err
    assert shown.err.count("\n") == (1 if said else 0)


def test_a_fault_of_the_program_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    @click.command("query")
    def faulty() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(program_module.Program, "get_command", lambda self, context, name: faulty)
    with pytest.raises(ZeroDivisionError):
        run(["query"])


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_progress_off_a_terminal_is_plain_lines(capsys: pytest.CaptureFixture[str]) -> None:
    with Progress(quiet=False) as tell:
        tell("Reading")
        tell("Writing")
    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith("Reading (")
    assert second.startswith("Writing (")


def test_progress_on_a_terminal_is_one_line_that_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with Progress(quiet=False) as tell:
        tell("Reading")
        assert terminal.getvalue() == "\r\x1b[2KReading …"
    assert terminal.getvalue().endswith(" s)\n")


def test_quiet_progress_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with Progress(quiet=True) as tell:
        tell("Reading")
    assert capsys.readouterr().err == ""


def test_a_stage_that_fails_is_not_said_to_be_done(capsys: pytest.CaptureFixture[str]) -> None:
    def failing() -> None:
        with Progress(quiet=False) as tell:
            tell("Reading")
            raise OSError("x")

    with pytest.raises(OSError, match="x"):
        failing()
    assert "Reading" not in capsys.readouterr().err
