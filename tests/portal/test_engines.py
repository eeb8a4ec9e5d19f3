"""Many callers at once, and one engine."""

import asyncio
import socket
from pathlib import Path

import pytest

from coopgraph.cli.running import run
from coopgraph.portal.http.limits import Limits
from coopgraph.portal.http.problems import Problem
from coopgraph.portal.oxigraph import executable
from coopgraph.portal.oxigraph.answer_lines import QueryRejected
from coopgraph.portal.oxigraph.asked import Asked
from coopgraph.portal.oxigraph.routing import Engines
from coopgraph.store import Shelf, write_generation
from coopgraph.store.remote import RemoteStore
from tests.portal.test_safety import ENDLESS
from tests.servers import free_port

QUAD = "<http://example.org/a> <http://example.org/b> <http://example.org/c> .\n"
FEW = Asked("SELECT * { ?s ?p ?o }")


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    write_generation(tmp_path, [QUAD], {})
    return Shelf(tmp_path)


def test_who_finds_no_place_is_asked_to_come_back(shelf: Shelf) -> None:
    limits = Limits(seconds=1.5, at_once=2, queue_seconds=0.2)

    async def crowd() -> list[object]:
        async with Engines(shelf, limits) as engines:
            late = [asyncio.create_task(engines.answer(Asked(ENDLESS))) for _ in range(2)]
            await asyncio.sleep(0.3)
            refused = (await asyncio.gather(engines.answer(FEW), return_exceptions=True))[0]
            ended = await asyncio.gather(*late, return_exceptions=True)
            return [refused, *ended, await engines.answer(FEW)]

    refused, *late, answered = asyncio.run(crowd())
    assert isinstance(refused, Problem)
    assert (refused.status, refused.headers) == (503, {"Retry-After": "5"})
    assert [getattr(problem, "status", None) for problem in late] == [504, 504]
    assert b"example.org/c" in answered.text  # type: ignore[attr-defined]


def test_others_get_their_answer_while_one_is_late(shelf: Shelf) -> None:
    async def crowd() -> tuple[list[object], object]:
        async with Engines(shelf, Limits(seconds=1.5)) as engines:
            late = asyncio.create_task(engines.answer(Asked(ENDLESS)))
            answers: list[object] = []
            while not late.done():
                answers.append(await engines.answer(FEW))
            return answers, late.exception()

    answers, late = asyncio.run(crowd())
    assert len(answers) > 5
    assert len({answer.text for answer in answers}) == 1  # type: ignore[attr-defined]
    assert isinstance(late, Problem)


def test_work_is_lent_an_engine_and_its_errors_come_back(shelf: Shelf) -> None:
    async def working() -> object:
        async with Engines(shelf, Limits(seconds=10)) as engines:
            with pytest.raises(QueryRejected):
                await engines.answer(Asked("SELECT * {"))
            with pytest.raises(ZeroDivisionError):
                await engines.lend(lambda asking: 1 // 0)
            return await engines.lend(lambda asking: asking.store.ask("ASK { ?s ?p ?o }"))

    assert asyncio.run(working()) is True


def test_an_answer_too_long_for_the_memory_is_cut(tmp_path: Path) -> None:
    lines = (f'<http://example.org/{n}> <http://e.org/b> "{"x" * 1000}" .\n' for n in range(100))
    write_generation(tmp_path, lines, {})

    async def asking() -> object:
        async with Engines(Shelf(tmp_path), Limits(answer_bytes=20_000)) as engines:
            return await engines.answer(FEW)

    found = asyncio.run(asking())
    assert found.is_cut  # type: ignore[attr-defined]
    assert found.text.endswith(b"\n")  # type: ignore[attr-defined]
    assert 10 < found.text.count(b"\n") < 100  # type: ignore[attr-defined]


def _told(capsys: pytest.CaptureFixture[str], *command: str) -> str:
    assert run([*command, "--quiet", "--lang", "en"]) == 1
    return capsys.readouterr().err.strip()


def test_what_keeps_it_from_serving_is_told(
    shelf: Shelf,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    missing = _told(capsys, "serve", "--store", str(tmp_path / "none"))
    assert missing.endswith("run “coopgraph build” first.")
    monkeypatch.setattr(executable.shutil, "which", lambda name: None)
    monkeypatch.setattr(executable.sysconfig, "get_path", lambda name: str(tmp_path))
    assert "“oxigraph”" in _told(capsys, "serve", "--store", str(shelf.folder))


def test_a_port_that_is_taken_is_told(shelf: Shelf, capsys: pytest.CaptureFixture[str]) -> None:

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        told = _told(capsys, "serve", "--store", str(shelf.folder), "--port", port)
    assert f"127.0.0.1:{port}" in told
    assert "--port" in told


@pytest.mark.parametrize("lang", ["fr", "vi", "en"])
@pytest.mark.parametrize("command", ["serve", "push"])
def test_help_has_examples_in_every_language(
    command: str, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([command, "--help", "--lang", lang]) == 0
    assert f"  coopgraph {command} --" in capsys.readouterr().out


def test_a_remote_store_is_nothing_until_asked() -> None:
    RemoteStore(f"http://127.0.0.1:{free_port()}/sparql").close()
