"""The program ends at once, but not before all is done that was to be done."""

import subprocess
import sys

import pytest

from tests.built import Built

END = "from coopgraph.cli.streams import end"


def ended(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("code", [0, 2, 130])
def test_all_is_written_and_what_modules_do_at_the_end_is_done(code: int) -> None:
    said = "print('said', end=' '); print('told', file=sys.stderr)"
    done = ended(
        f"import atexit, sys; {END}; atexit.register(print, 'closed'); {said}; end({code})"
    )
    assert (done.returncode, done.stdout, done.stderr) == (code, "said closed\n", "told\n")


def test_a_thread_at_work_is_waited_for() -> None:
    work = "lambda: (threading.main_thread().join(), print('worked'))"
    done = ended(f"import threading; {END}; threading.Thread(target={work}).start(); end(3)")
    assert (done.returncode, done.stdout) == (3, "worked\n")


def test_what_cannot_be_written_is_no_silent_success() -> None:
    done = ended(f"import sys; {END}; print('much'); sys.stdout.buffer.raw.close(); end(0)")
    assert done.returncode != 0


@pytest.mark.parametrize(
    "arguments",
    [
        ["explain", "Toulouse"],
        ["explain", "assises-09"],
        ["query", "partners-of-authority", "--authority", "toulouse", "--format", "table"],
    ],
    ids=" ".join,
)
def test_an_answer_loads_only_what_it_needs(small: Built, arguments: list[str]) -> None:
    """What is loaded without need makes every answer wait."""
    folder = ["--store", str(small.shelf)]
    asked = f"from coopgraph.cli.running import run; code = run({[*arguments, *folder]!r})"
    listed = "import sys; print(); print(code, *sorted(sys.modules))"
    code, *loaded = ended(f"{asked}; {listed}").stdout.splitlines()[-1].split()
    needless = {"yaml", "tomllib", "tempfile", "shutil", "hashlib", "ctypes", "http.client"}
    needless |= {"SPARQLWrapper", "rdflib", "rapidfuzz", "wcwidth"}
    needless |= {f"coopgraph.{name}" for name in ("store.drafting", "store.remote", "loaders")}
    needless |= {f"coopgraph.{name}" for name in ("records.record", "ontology.rules", "gazetteer")}
    assert code == "0"
    assert needless & set(loaded) == set()
