"""`coopgraph query`: every form of answer, on a terminal and in a pipe, and every way to end."""

import errno
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from coopgraph.cli.width import width
from tests.cli.conftest import Running

NAMES = "SELECT ?it ?name { ?it skos:prefLabel ?name } ORDER BY LANG(?name)"
SKOS = "PREFIX skos: <http://www.w3.org/2004/02/skos/core#>\n"
ENDLESS = (
    "SELECT (COUNT(*) AS ?n) { "
    + " ".join(f"VALUES ?{v} {{ {' '.join(map(str, range(200)))} }}" for v in "abcde")
    + " FILTER(?a + ?b + ?c + ?d + ?e = -1) }"
)
MANY = (
    "SELECT * { "
    + " ".join(f"VALUES ?{v} {{ {' '.join(map(str, range(60)))} }}" for v in "abcd")
    + " }"
)


def on_terminal(arguments: list[str], environment: dict[str, str], columns: int) -> tuple[str, int]:
    """Run `coopgraph` on a terminal of its own; return what it shows, and its exit code."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "coopgraph", *arguments],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**environment, "COLUMNS": str(columns), "TERM": "xterm"},
    )
    os.close(theirs)
    shown = b"".join(iter(lambda: _read_terminal(ours), b""))
    os.close(ours)
    return shown.decode().replace("\r\n", "\n"), process.wait(timeout=60)


def _read_terminal(terminal: int) -> bytes:
    """Read what is there; nothing once the other side is closed, which Linux calls an error."""
    try:
        return os.read(terminal, 4096)
    except OSError as error:
        if error.errno != errno.EIO:
            raise
        return b""


@pytest.fixture
def names(tmp_path: Path) -> Path:
    path = tmp_path / "names.rq"
    path.write_text(SKOS + NAMES, encoding="utf-8")
    return path


def test_a_pipe_gets_csv(run: Running, small_store: Path, names: Path) -> None:
    done = run("query", names, "--store", small_store)
    assert done.returncode == 0
    assert done.stdout.splitlines()[1].endswith("vn-city-hue,Hué")
    assert done.stderr == ""


def test_a_terminal_gets_a_table_with_short_names_and_colour(
    environment: dict[str, str], small_store: Path, names: Path
) -> None:
    shown, code = on_terminal(
        ["query", str(names), "--store", str(small_store)], environment, columns=60
    )
    assert code == 0
    plain = shown.replace("\x1b[1m", "").replace("\x1b[2m", "").replace("\x1b[0m", "")
    assert plain != shown
    assert plain.splitlines() == [
        "it                     name",
        "─────────────────────  ────",
        "authority:vn-city-hue  Hué",
        "authority:vn-city-hue  Huế",
        "Rows: 2",
    ]


def test_a_terminal_may_refuse_colour(
    environment: dict[str, str], small_store: Path, names: Path
) -> None:
    arguments = ["query", str(names), "--store", str(small_store), "--quiet"]
    shown, _ = on_terminal(arguments, {**environment, "NO_COLOR": "1"}, columns=60)
    assert "\x1b" not in shown
    assert "Rows" not in shown


def test_mistakes_are_coloured_on_a_terminal_that_wants_it(environment: dict[str, str]) -> None:
    coloured, code = on_terminal(["query", "--x"], environment, columns=80)
    plain, _ = on_terminal(["query", "--x"], {**environment, "NO_COLOR": "1"}, columns=80)
    assert code == 1
    assert coloured.startswith("\x1b[31mcoopgraph: \x1b[0m")
    assert plain.startswith("coopgraph: ")


def test_a_narrow_terminal_gets_lines_that_fit(
    environment: dict[str, str], small_store: Path, names: Path
) -> None:
    arguments = ["query", str(names), "--store", str(small_store), "--quiet"]
    shown, _ = on_terminal(arguments, {**environment, "NO_COLOR": "1"}, columns=18)
    assert max(map(width, shown.splitlines())) <= 18
    assert "authority:" in shown


def test_colour_never_reaches_a_pipe(run: Running, small_store: Path, names: Path) -> None:
    done = run("query", names, "--store", small_store, "--format", "table")
    assert "\x1b" not in done.stdout
    assert "authority:vn-city-hue" in done.stdout
    assert "\x1b" not in run("query", "no-such.rq", "--store", small_store).stderr


def test_the_question_may_come_from_standard_input(run: Running, small_store: Path) -> None:
    done = run("query", "-", "--store", small_store, stdin=SKOS + NAMES)
    assert done.stdout.count("\n") == 3
    with_mark = run("query", "-", "--store", small_store, stdin="\ufeff" + SKOS + NAMES)
    assert with_mark.stdout == done.stdout


@pytest.mark.parametrize(
    ("question", "form", "said"),
    [
        ("ASK {}", "table", "yes\n"),
        ("ASK { <x:x> ?p ?o }", "table", "no\n"),
        ("ASK {}", None, "true"),
        ("CONSTRUCT WHERE { ?s ?p 'x' }", None, ""),
        ("DESCRIBE <https://w3id.org/coopgraph/id/authority/vn-city-hue>", "ntriples", '"Huế"@vi'),
        ("DESCRIBE <https://w3id.org/coopgraph/id/authority/vn-city-hue>", "table", "countries:vn"),
        (SKOS + NAMES, "json", '"value":"Huế"'),
        (SKOS + NAMES, "xml", "<literal"),
        (SKOS + NAMES, "tsv", '"Huế"@vi'),
        ("SELECT * { GRAPH ?g { ?s ?p ?o } }", "table", "claims:x"),
        ("SELECT * { GRAPH ?g { ?s ?p ?o } }", "table", "<http://example.org/written>"),
    ],
)
def test_every_form_of_answer(
    run: Running, small_store: Path, question: str, form: str | None, said: str
) -> None:
    chosen = ["--format", form] if form else []
    done = run("query", "-", "--store", small_store, *chosen, stdin=question)
    assert done.returncode == 0, done.stderr
    assert said in done.stdout


def test_without_a_graph_it_says_to_build(run: Running, names: Path) -> None:
    done = run("query", names)
    assert done.returncode == 1
    assert done.stderr == (
        "coopgraph: No graph in .coopgraph/store: run “coopgraph build” first.\n"
    )


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("SELECT ?x\nWHERE { ?x foo:bar ?y }", "line 2, column 19"),
        ("SELECT ?x { ?x ?y", "line 1, column 18"),
        ("", "empty"),
        ("SELECT (<x:f>(1) AS ?x) {}", "cannot be answered"),
    ],
)
def test_a_wrong_question_is_told_with_its_place(
    run: Running, small_store: Path, question: str, said: str
) -> None:
    done = run("query", "-", "--store", small_store, stdin=question)
    assert (done.returncode, done.stdout) == (1, "")
    assert said in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_file_that_cannot_be_read_is_told(
    run: Running, small_store: Path, tmp_path: Path
) -> None:
    assert "There is no file or folder x.rq." in run("query", "x.rq", "--store", small_store).stderr
    (tmp_path / "latin.rq").write_bytes("SELECT ?é {}".encode("latin-1"))
    done = run("query", "latin.rq", "--store", small_store)
    assert done.stderr == "coopgraph: latin.rq is not written in UTF-8.\n"


@pytest.mark.parametrize("form", ["csv", "json", "table"])
def test_a_reader_that_has_enough_ends_it_quietly(
    environment: dict[str, str], small_store: Path, form: str
) -> None:
    command = [sys.executable, "-m", "coopgraph", "query", "-", "--store", str(small_store)]
    with subprocess.Popen(
        [*command, "--format", form],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(MANY.encode())
        process.stdin.close()
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=30) == -signal.SIGPIPE


@pytest.mark.parametrize("arguments", [["--help"], ["query", "--help"], ["--version"]])
def test_help_that_nobody_reads_ends_quietly(
    environment: dict[str, str], arguments: list[str]
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "coopgraph", *arguments],
        stdout=writing,
        stderr=subprocess.PIPE,
        env=environment,
        timeout=60,
        check=False,
    )
    os.close(writing)
    assert done.stderr == b""
    assert done.returncode == -signal.SIGPIPE


def test_a_question_can_be_given_up(run: Running, small_store: Path) -> None:
    started = time.monotonic()
    done = run("query", "-", "--store", small_store, "--timeout", "0.5", stdin=ENDLESS)
    assert time.monotonic() - started < 15
    assert done.returncode == 1
    assert "No answer within 0.5 s" in done.stderr


def test_ctrl_c_ends_a_question_at_once(environment: dict[str, str], small_store: Path) -> None:
    command = [sys.executable, "-m", "coopgraph", "query", "-", "--store", str(small_store)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=environment
    ) as process:
        assert process.stdin is not None
        process.stdin.write(ENDLESS.encode())
        process.stdin.close()
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=15) in (-signal.SIGINT, 130)
