"""A real browser for tests, which may ask nothing of any network."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

CHROMIUM = Path("/usr/bin/chromium")
QUIET = ("--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking")


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    """A browser for the tests of one module: while it is open, its event loop is in the way."""
    playwright = pytest.importorskip("playwright.sync_api", reason="NO BROWSER TEST: no playwright")
    if not CHROMIUM.exists():
        pytest.skip(f"NO BROWSER TEST: there is no {CHROMIUM} (apt-get install chromium)")
    with playwright.sync_playwright() as started:
        chromium = started.chromium.launch(executable_path=str(CHROMIUM), args=list(QUIET))
        yield chromium
        chromium.close()
