"""What others wrote never commands a terminal, whichever command shows it; files keep it."""

import re
import shutil
from pathlib import Path

import pytest

from coopgraph.cli.front import COMMANDS
from coopgraph.cli.width import visible
from coopgraph.store import write_generation
from tests.built import ROOT, Built
from tests.cli.conftest import BASE, Running
from tests.cli.pseudo_terminal import on_terminal, without_ours
from tests.remote.pretending import Reply, pretending

HOSTILE = "\x1b]0;owned\x07\x9b7m\u202e"
"""Sets a title, turns colours, turns letters around."""
COMMANDING = re.compile(r"[\0-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069]")


@pytest.fixture(scope="module")
def hostile(small: Built, world_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which whatever a command reads commands terminals."""
    folder = tmp_path_factory.mktemp("hostile")
    quads = small.nquads()
    begun = f'"{_escaped(HOSTILE)}'
    text = re.sub(r'"(?=[^"\\<>]+"@)', lambda _: begun, quads.decode())
    write_generation(folder / "store", [text], {"base": BASE})
    (folder / "old.nq").write_bytes(quads)
    (folder / "new.nq").write_text(text, encoding="utf-8")
    (folder / "all.rq").write_text("SELECT * { ?s ?p ?o } LIMIT 4000")
    (folder / "about.rq").write_text("CONSTRUCT WHERE { ?s ?p ?o } LIMIT 4000")
    (folder / f"wrong{HOSTILE}.rq").write_text(f"SELECT * {{ ?s <{HOSTILE}> }}")
    (folder / "catalog.ttl").write_text(_catalogue())
    (folder / "names.csv").write_text(f'name\nToulouse\n"{HOSTILE}"\n', encoding="utf-8")
    claims = f"thing,property,value,source\na{HOSTILE},b{HOSTILE},c{HOSTILE},d{HOSTILE}\n"
    (folder / "claims.csv").write_text(claims + claims.splitlines()[1].replace("c", "e") + "\n")
    shutil.copytree(world_data, folder / "data")
    table = folder / "data/claims/partnerships.csv"
    table.write_text(table.read_text(encoding="utf-8").replace(",fr-", f",{HOSTILE}fr-", 3))
    published = folder / f"exports{HOSTILE}"
    published.mkdir()
    (published / "SHA256SUMS").write_text(f"{'0' * 64}  lost{HOSTILE}.nq\n")
    return folder


def _escaped(text: str) -> str:
    return "".join(f"\\u{ord(mark):04X}" for mark in text)


def _catalogue() -> str:
    title = _escaped(HOSTILE) + "Title"
    return f"""@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
<https://example.org/c> a dcat:Catalog ; dct:title "{title}" ;
  dcat:dataset <https://example.org/d> .
<https://example.org/d> a dcat:Dataset ; dct:title "{title}" ; dcat:keyword "{title}" ;
  dct:license "{title}" ; dct:modified "{title}" ; dct:accrualPeriodicity "{title}" .
"""


STORE = ["--store", "store"]
ANSWERED = [
    ["build", "--data", "data", "--exports", "out"],
    ["check", "--data", "data"],
    ["check", "--data", "data", "--format", "json"],
    ["query", "all.rq", *STORE],
    *(["query", "all.rq", *STORE, "--format", form] for form in ("csv", "tsv", "json", "xml")),
    *(["query", "about.rq", *STORE, "--format", form] for form in ("turtle", "ntriples", "jsonld")),
    *(["query", "partnerships", *STORE, "--format", form] for form in ("table", "csv", "md")),
    ["query", "partners-of-authority", "--authority", "fr-commune-toulouse", *STORE],
    ["explain", "fr-commune-toulouse", *STORE],
    ["explain", "assises-09", "--all", *STORE],
    ["disagreements", *STORE],
    ["sources"],
    ["network", "degree", *STORE],
    ["network", "suggestions", *STORE],
    ["network", "degree", "--format", "md", *STORE],
    ["network", "export", "--format", "json", *STORE],
    ["network", "report", "--output", f"report{HOSTILE}.md", *STORE],
    ["draw", "timeline", "-o", f"picture{HOSTILE}.html", *STORE],
    ["export", "--only", "maps", "--exports", f"out{HOSTILE}", *STORE],
    ["completion", "bash"],
    ["rehearse", "catalog.ttl", "--today", "2026-01-01"],
    ["rehearse", "catalog.ttl", "--today", "2026-01-01", "--format", "json"],
    ["settle", "claims.csv"],
    ["settle", "claims.csv", "--format", "csv"],
    ["reconcile", "names.csv", "--column", "name", *STORE],
    ["changes", "old.nq", "new.nq"],
    ["changes", "old.nq", "new.nq", "--format", "turtle"],
    ["site", f"site{HOSTILE}", *STORE],
    ["verify", "--exports", f"exports{HOSTILE}", *STORE],
]
REFUSED = [
    ["query", "partners-of-authority", "--authority", f"Toulouse{HOSTILE}", *STORE],
    ["query", f"wrong{HOSTILE}.rq", *STORE],
    ["query", f"none{HOSTILE}", *STORE],
    ["explain", f"nobody{HOSTILE}", *STORE],
    ["settle", "claims.csv", "--many", f"x{HOSTILE}"],
    ["push", "--endpoint", f"http://127.0.0.1:1/{HOSTILE}", *STORE],
    ["serve", "--host", f"nowhere{HOSTILE}", *STORE],
    ["mcp", "--http", "--host", f"nowhere{HOSTILE}", *STORE],
    ["completion", f"none{HOSTILE}"],
    [f"none{HOSTILE}"],
]


def _named(arguments: list[str]) -> str:
    return " ".join(arguments).replace(HOSTILE, "…")


@pytest.mark.parametrize("arguments", [*ANSWERED, *REFUSED], ids=_named)
def test_no_command_lets_others_command_the_terminal(
    hostile: Path, environment: dict[str, str], arguments: list[str]
) -> None:
    done = on_terminal(arguments, hostile, environment)
    shown = without_ours(done.stdout)
    assert not COMMANDING.search(shown), shown[-2000:]
    assert (done.returncode in (0, 2)) is (arguments in ANSWERED) or "://" in _named(arguments)
    assert "Traceback" not in shown
    assert shown.strip()


def test_every_command_is_tried() -> None:
    assert {arguments[0] for arguments in (*ANSWERED, *REFUSED)} >= set(COMMANDS)


def test_what_a_server_says_is_made_visible(hostile: Path, environment: dict[str, str]) -> None:
    reply = Reply(400, f"no {HOSTILE} way".encode(), {"Content-Type": "text/plain"})
    with pretending(reply) as server:
        asked = ["query", "all.rq", "--endpoint", server.url]
        shown = on_terminal(asked, hostile, environment).stdout
    assert not COMMANDING.search(without_ours(shown))
    assert "no ␛]0;owned␇\\u009b7m\\u202e way" in shown


def test_files_and_pipes_keep_every_byte(hostile: Path, run: Running) -> None:
    asked = ["query", hostile / "all.rq", "--store", hostile / "store", "--format"]
    assert HOSTILE in run(*asked, "csv").stdout
    assert HOSTILE in run("explain", "fr-commune-toulouse", "--store", hostile / "store").stdout


def test_nothing_is_printed_elsewhere() -> None:
    room = ROOT / "src/coopgraph/cli"
    printing = re.compile(r"\b(click\.echo|print)\(|std(out|err)\.(write|buffer)")
    found = [path.name for path in room.glob("*.py") if printing.search(path.read_text())]
    assert sorted(found) == ["__init__.py", "screen.py"]  # the first prints our own help


def test_what_commands_a_terminal_can_be_seen() -> None:
    assert visible("a\x1b[2Jb\r\nc\td\x7f\x85\ufeff") == "a␛[2Jb\nc\td\\u007f\\u0085\\ufeff"
    assert visible("Huế ✓ 👩‍👩‍👧") == "Huế ✓ 👩‍👩‍👧"
