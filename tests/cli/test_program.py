"""The program as a whole: help, languages, mistakes, exit codes."""

import subprocess
import sys

import click
import pytest
from click.testing import CliRunner

from coopgraph.cli.front import COMMANDS, answer, existing, whole_help
from coopgraph.cli.program import program
from coopgraph.cli.width import width
from coopgraph.cli.worded import Command
from coopgraph.messages import LANGUAGES, say
from tests.cli.conftest import Running

languages = pytest.mark.parametrize("lang", LANGUAGES)
commands = pytest.mark.parametrize("name", existing())
CONTEXT = click.Context(program)
PLAIN = [n for n in existing() if isinstance(program.get_command(CONTEXT, n), Command)]
FIRST_WORDS = {
    "fr": "Usage\u00a0: coopgraph",
    "vi": "Cách dùng: coopgraph",
    "en": "Usage: coopgraph",
}


@languages
def test_the_whole_help_names_every_command_and_fits_the_screen(lang: str) -> None:
    text = whole_help(lang)
    assert text.startswith(FIRST_WORDS[lang])
    assert all(f"\n  {name} " in text for name in existing())
    assert max(map(width, text.splitlines())) <= 80


@languages
@pytest.mark.parametrize("name", PLAIN)
def test_every_command_helps_in_every_language(lang: str, name: str) -> None:
    result = CliRunner().invoke(program, [name, "--help", "--lang", lang])
    assert result.exit_code == 0, result.output
    assert result.output.startswith(f"{FIRST_WORDS[lang]} {name}")
    prose, _, examples = result.output.partition(say("cli.shared.examples", lang))
    assert max(map(width, prose.splitlines())) <= 80
    assert f"coopgraph {name}" in examples


@languages
@commands
def test_every_command_speaks_every_language(lang: str, name: str) -> None:
    result = CliRunner().invoke(program, ["--lang", lang, name, "--help"])
    assert result.output.startswith(f"{FIRST_WORDS[lang]} {name}")


def test_every_command_is_listed_once_and_loads() -> None:
    context = click.Context(program)
    assert existing() == [name for name in COMMANDS if name in existing()]
    for name in existing():
        command = program.get_command(context, name)
        assert command is not None
        assert command.name == name


def test_help_on_the_whole_loads_no_library() -> None:
    code = "import sys; from coopgraph.cli import main; sys.argv[1:] = ['--help']; main(); "
    code += "print(sorted(m for m in ('click', 'pyoxigraph', 'rdflib') if m in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-S", "-c", f"import sys; sys.path = {sys.path!r}; {code}"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "[]"


@pytest.mark.parametrize(
    "arguments",
    [[], ["--help"], ["-h"], ["--lang", "vi"], ["--lang=vi", "--help"], ["--lang", "vi", "-h"]],
)
def test_the_front_and_the_program_give_the_same_help(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    said = answer(arguments)
    result = CliRunner().invoke(program, [*arguments, "--help"])
    assert said is not None
    assert result.output == said + "\n"


def test_the_language_may_stand_before_or_after_the_command(run: Running) -> None:
    before, after = run("--lang", "vi", "query", "--help"), run("query", "--help", "--lang=vi")
    assert before.stdout == after.stdout
    assert before.stdout.startswith("Cách dùng")


def test_the_version_is_told(run: Running) -> None:
    assert run("--version").stdout == "coopgraph 0.1.0\n"
    assert run("--lang", "fr", "--version").stdout == "coopgraph 0.1.0\n"
    assert CliRunner().invoke(program, ["--version"]).output == "coopgraph 0.1.0\n"


@pytest.mark.parametrize("locale", ["C", "POSIX", "en_US.ISO-8859-1"])
def test_vietnamese_is_written_whatever_the_locale_can_hold(run: Running, locale: str) -> None:
    env = {"LC_ALL": locale, "PYTHONIOENCODING": "latin-1", "PYTHONUTF8": "0"}
    assert "Cách dùng" in run("--lang", "vi", env=env).stdout
    assert "Thiếu" in run("query", "--lang", "vi", env=env).stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["vi", "--help"], "no command “vi”"),
        (["quer"], "no command “quer”. Did you mean query?"),
        (["query", "--formt", "csv"], "no option “--formt”. Did you mean --format?"),
        (["query"], " is missing. See “coopgraph query --help”."),
        (["query", "--format", "pdf", "x"], "choose one of: table, csv"),
        (["query", "--timeout", "soon", "x"], "--timeout: 'soon'"),
        (["--lang", "de"], "choose one of: fr, vi, en"),
        (["query", "x", "y"], "y"),
    ],
)
def test_a_mistake_is_one_line_and_exit_code_1(
    run: Running, arguments: list[str], said: str
) -> None:
    done = run(*arguments)
    assert done.returncode == 1
    assert done.stdout == ""
    assert said in done.stderr
    assert done.stderr.startswith("coopgraph: ")
    assert done.stderr.count("\n") == 1


def test_mistakes_speak_the_language_of_the_call(run: Running) -> None:
    assert "Il n’y a pas d’option" in run("query", "--x", env={"LANG": "fr_FR.UTF-8"}).stderr
    assert "Không có tùy chọn" in run("query", "--x", "--lang", "vi").stderr


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_can_ask_how_a_line_goes_on(run: Running, shell: str) -> None:
    assert "_COOPGRAPH_COMPLETE" in run("completion", shell).stdout
    words = {"COMP_WORDS": "coopgraph que", "COMP_CWORD": "1" if shell != "fish" else "que"}
    asked = run(env={"_COOPGRAPH_COMPLETE": f"{shell}_complete", **words})
    assert "query" in asked.stdout
    assert "Usage" not in asked.stdout
