"""`coopgraph query NAME`, as a person runs it."""

import json

import pytest

from tests.built import Built
from tests.cli.conftest import Running

NAME = "partners-of-authority"


def test_list_and_tags_in_each_language(run: Running) -> None:
    for lang, title in (("fr", "Partenaires d’une"), ("vi", "Các đối tác"), ("en", "Partners of")):
        done = run("query", "--list", "--lang", lang)
        assert done.returncode == 0
        assert any(NAME in line and title in line for line in done.stdout.splitlines())
    staff = run("query", "--list", "--tag", "staff").stdout
    assert NAME in staff
    assert "woven-" not in staff


def test_help_on_a_question(run: Running) -> None:
    told = run("query", NAME, "--help", "--lang", "en").stdout
    for part in ("Partners of an authority", "--authority", "--as-of", "--roll-up"):
        assert part in told
    assert f"coopgraph query {NAME} --authority fr-commune-toulouse" in told
    told = run("query", "editions", "--help", "--lang", "vi").stdout
    assert "Một hội nghị có ngày riêng" in told


def test_ask_by_name_shows_the_choice(run: Running, small: Built) -> None:
    done = run("query", NAME, "--authority", "toulouse", "--format", "csv", "--store", small.shelf)
    assert done.returncode == 0
    assert done.stdout.startswith("partner,partnership,")
    assert "vn-city-ha-noi" in done.stdout
    assert done.stderr == "authority: toulouse → Toulouse [fr-commune-toulouse]\n"


def test_parameters_in_two_spellings(run: Running, small: Built) -> None:
    one = run("query", NAME, "--authority", "fr-commune-toulouse", "--store", small.shelf)
    other = run("query", "-p", "authority=fr-commune-toulouse", NAME, "--store", small.shelf)
    assert one.stdout == other.stdout != ""
    assert one.stderr == other.stderr == ""


def test_names_come_in_the_language_of_the_call(run: Running, small: Built) -> None:
    arguments = ("query", NAME, "--authority", "toulouse", "--format", "md", "--store", small.shelf)
    assert "Hanoï [vn-city-ha-noi]" in run(*arguments, "--lang", "fr").stdout
    assert "Hà Nội [vn-city-ha-noi]" in run(*arguments, "--lang", "vi").stdout


def test_time_and_places(run: Running, small: Built) -> None:
    arguments = ("query", "partnerships", "--as-of", "2010", "--roll-up", "--store", small.shelf)
    found = json.loads(run(*arguments, "--format", "geojson").stdout)
    french = {feature["properties"]["french"] for feature in found["features"]}
    assert "Occitania [fr-region-occitanie]" in french or any("occitanie" in f for f in french)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("partner-of-authority",), "partners-of-authority"),
        ((NAME,), "--authority fr-commune-toulouse"),
        ((NAME, "--authority", "Tolouse"), "Toulouse"),
        ((NAME, "--authority", "toulouse", "--as-of", "someday"), "someday"),
        ((NAME, "-p", "authority"), "NAME=VALUE"),
        (("editions", "--as-of", "2010"), "A conference has its own dates"),
        (("conventions", "--format", "geojson"), "names no place"),
        ((), "QUESTION"),
        (("-", "--as-of", "2010"), "asked by their name"),
    ],
)
def test_mistake_is_one_line(
    arguments: tuple[str, ...], told: str, run: Running, small: Built
) -> None:
    done = run("query", *arguments, "--store", small.shelf)
    assert done.returncode == 1
    assert done.stdout == ""
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("query partners-of", "partners-of-authority"),
        (f"query {NAME} --auth", "--authority"),
        ("query --list --tag sta", "staff"),
        ("query actors-by-kind --kind uni", "university"),
    ],
)
def test_completion(words: str, offered: str, run: Running) -> None:
    line = f"coopgraph {words}"
    env = {
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(line.split()) - 1),
        "_COOPGRAPH_COMPLETE": "bash_complete",
    }
    assert f"plain,{offered}" in run(env=env).stdout.split("\n")
