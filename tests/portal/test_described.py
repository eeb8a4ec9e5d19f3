"""The OpenAPI description is exact: right requests are answered, wrong ones refused, as it says.

schemathesis makes both, and holds every answer against the description. Here it tries the endpoint,
the list and a question of each kind of parameter; `make test-api` tries all.
"""

import os
import re
import subprocess
import sysconfig
from pathlib import Path

import pytest

from tests.built import Built
from tests.portal.conftest import serving

DESCRIBED = Path(__file__).parent / "described"
PATHS = (
    "/sparql",
    "/query/",
    "/reconcile",
    "/reconcile/suggest/entity",
    "/reconcile/preview",
    "/reconcile/1.0-draft/match",
    "/reconcile/1.0-draft/extend",
    "/reconcile/1.0-draft/extend/propose",
    "/query/partnerships",
    "/query/partners-of-authority",
    "/query/changes-of-territory",
    "/query/projects-by-budget",
    "/query/values-on-press-only",
    "/query/actors-by-kind",
)
ALL = "COOPGRAPH_TEST_API" in os.environ
CASES = 2000 if ALL else 300
ONE_BY_ONE = ("--workers", "1")
"""In threads, CPython 3.11 may miscount the depth of what it compiles, and fail: gh-106905."""


@pytest.mark.slow
def test_schemathesis_finds_no_failure(small: Built, tmp_path: Path) -> None:
    tried = [] if ALL else [word for path in PATHS for word in ("--include-path", path)]
    program = Path(sysconfig.get_path("scripts")) / "schemathesis"
    with serving(small.shelf, "--timeout", "3") as (url, _):
        done = subprocess.run(
            [
                *(program, "--config-file", DESCRIBED / "schemathesis.toml", "run"),
                *(f"{url}/openapi.json", "--checks", "all", "--mode", "all", "--no-color"),
                *("--max-examples", "20" if ALL else "8", "--seed", "1", *ONE_BY_ONE),
                *("--generation-database", "none", "--continue-on-failure", *tried),
            ],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(DESCRIBED)},
            capture_output=True,
            text=True,
            timeout=600 if ALL else 240,
            check=False,
        )
    assert done.returncode == 0, done.stdout[-6000:]
    generated = re.search(r"(\d+) generated", done.stdout)
    assert generated is not None
    assert int(generated[1]) > CASES
