"""An address given on the command line is checked before anything is done: one line, exit 2."""

from pathlib import Path

import pytest

from coopgraph.iri_syntax import AddressInvalid, base, is_iri, is_web_address, without_password
from coopgraph.iri_syntax import web_address as checked
from coopgraph.store.remote import RemoteStore
from tests.built import Built
from tests.cli.conftest import Running

SECRET = "s3cr3t"
WITH_PASSWORD = f"http://user:{SECRET}@127.0.0.1:1/query"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["build", "--base", "https://example.org"], "--base"),
        (["build", "--base", "https://example.org/x#"], "ends in a slash"),
        (["build", "--base", "example.org/"], "http://"),
        (["build", "--base", "https://example.org/a b/"], "RFC 3987"),
        (["changes", "a.nq", "a.nq", "--base", "x"], "--base"),
        (["export", "--site", "www.example.org"], "--site"),
        (["export", "--site", "https:///data/"], "host"),
        (["query", "partnerships", "--endpoint", "localhost:7878/query"], "--endpoint"),
        (["explain", "x", "--endpoint", "ftp://example.org/"], "--endpoint"),
        (["network", "degree", "--endpoint", "http://x:80a/"], "--endpoint"),
        (["draw", "map", "--endpoint", "http://[::1/"], "--endpoint"),
        (["query", "partnerships", "--endpoint", WITH_PASSWORD], "COOPGRAPH_ENDPOINT_PASSWORD"),
        (["push", "--endpoint", WITH_PASSWORD], "COOPGRAPH_ENDPOINT_PASSWORD"),
        (["push", "--endpoint", "http://x/", "--graph-store", "x/store"], "--graph-store"),
        (["push", "--endpoint", "http://x/", "--update", "http:/x"], "--update"),
        (["push", "--endpoint", "http://x/", "--default-graph", "agreed"], "--default-graph"),
    ],
    ids=lambda it: " ".join(it) if isinstance(it, list) else None,
)
def test_a_wrong_one_is_one_line(
    run: Running, tmp_path: Path, arguments: list[str], said: str
) -> None:
    (tmp_path / "a.nq").touch()
    done = run(*arguments)
    assert done.returncode == 2, done.stderr
    assert done.stderr.count("\n") == 1
    assert said in done.stderr
    assert SECRET not in done.stderr
    assert not (tmp_path / ".coopgraph").exists()


@pytest.mark.parametrize("name", ["COOPGRAPH_BASE", "COOPGRAPH_ENDPOINT", "COOPGRAPH_SITE"])
def test_the_environment_is_checked_alike(run: Running, small: Built, name: str) -> None:
    command = {"COOPGRAPH_BASE": "build", "COOPGRAPH_ENDPOINT": "explain"}.get(name, "export")
    arguments = [command, *(["x"] if command == "explain" else [])]
    done = run(*arguments, env={name: "example.org"})
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    if name == "COOPGRAPH_BASE":
        asked = ["query", "partnerships", "--endpoint", "http://127.0.0.1:1/"]
        assert run(*asked, env={name: "x"}).returncode == 2


@pytest.mark.parametrize("key", ["publisher", "site", "contact", "home"])
def test_the_file_of_a_publisher_too(run: Running, small: Built, tmp_path: Path, key: str) -> None:
    (tmp_path / "imprint.toml").write_text(f'{key} = "example org"\n', encoding="utf-8")
    done = run("export", "--imprint", "imprint.toml", "--store", small.shelf)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert f"imprint.toml, {key}" in done.stderr
    assert not (tmp_path / "exports").exists()


def test_python_is_told_the_same() -> None:
    with pytest.raises(AddressInvalid) as told:
        RemoteStore(WITH_PASSWORD)
    assert SECRET not in str(told.value)
    with pytest.raises(AddressInvalid, match="base"):
        base("https://example.org/?a=/", "base")


@pytest.mark.parametrize(
    ("text", "is_address"),
    [
        ("https://example.org", True),
        ("http://[2001:db8::1]:8080/é?q=1#x", True),
        ("https://例え.jp/%C3%A9", True),
        ("HTTP://example.org/", True),
        ("https://example.org/\ufffd", False),
        ("https://example.org/%zz", False),
        ("https://example.org/\x1b[2J", False),
        ("https://example.org:99999999/", False),
        ("https:example.org", False),
        ("https://", False),
        ("urn:isbn:1", False),
        (f"https://{SECRET}@example.org/", False),
    ],
)
def test_what_is_an_address(text: str, is_address: bool) -> None:
    assert is_web_address(text) is is_address
    if is_address:
        assert checked(text, "here") == text


def test_what_is_an_iri() -> None:
    assert is_iri("urn:isbn:1")
    assert not is_iri("isbn 1")


def test_passwords_go_and_all_else_stays() -> None:
    text = f"see http://me:{SECRET}@example.org/a@b and https://example.org/c@d"
    assert without_password(text) == "see http://example.org/a@b and https://example.org/c@d"
