"""Measure the portal: pages one by one, and many clients at once for a while.

    python benchmarks/portal_load.py [--clients 200] [--seconds 60]

Pages are made in this process, none kept. Then `coopgraph serve` answers a mix of pages, data and
questions, and every answer that is no 2xx or 3xx counts as an error. The outcome goes to the
section "portal" of `benchmarks/RESULTS.md`. Needs the built graph in `.coopgraph/store`.
"""

import argparse
import asyncio
import random
import subprocess
import sys
import time
from collections import defaultdict
from pathlib import Path
from statistics import median, quantiles

import httpx

from coopgraph.portal.page.page import PublicGraph
from coopgraph.portal.site.page_sources import AllPages
from coopgraph.queries import Asking
from coopgraph.store import Shelf
from measuring.machine import commit_date, machine
from measuring.sections import write_section

BENCHMARKS = Path(__file__).resolve().parent
STORE = BENCHMARKS.parent / ".coopgraph" / "store"
PORT = 7977
QUESTIONS = (
    "query/partners-of-authority?authority=toulouse&format=json",
    "query/partnerships?as-of=2010&format=csv",
    "query/themes-by-decade?format=json",
    "sparql?query=SELECT%20(COUNT(*)%20AS%20?n)%20%7B%20?s%20?p%20?o%20%7D",
)


def kind_of(path: str) -> str:
    """Tell pages apart: a list, a page about a thing, a file of data, anything else."""
    if path.startswith("id/"):
        return "data of a thing"
    if path.endswith("index.html") and path.count("/") == 2:
        return "list"
    return "page of a thing" if path.count("/") >= 2 else "other page"


def paths_of(pages: AllPages, most: int, seed: int) -> list[str]:
    """Choose some French pages and files of every kind."""
    kinds = defaultdict(list)
    for path in pages.paths():
        if path.startswith(("fr/", "id/")) and path.endswith((".html", ".ttl")):
            kinds[kind_of(path)].append(path)
    chosen = random.Random(seed)
    return [p for paths in kinds.values() for p in chosen.sample(paths, min(most, len(paths)))]


def timed_pages(pages: AllPages, paths: list[str]) -> dict[str, list[float]]:
    """Make each page once; give the milliseconds by kind, the first of all left out."""
    pages.page("fr/index.html", {})
    took = defaultdict(list)
    for path in paths:
        started = time.perf_counter()
        assert pages.page(path, {}) is not None, path
        took[kind_of(path)].append((time.perf_counter() - started) * 1000)
    return took


async def asked(address: str, paths: list[str], clients: int, seconds: float) -> list[float | None]:
    """Let so many clients ask for so long; give the milliseconds of answers, None for an error."""
    took: list[float | None] = []
    end = time.monotonic() + seconds
    limits = httpx.Limits(max_connections=clients, max_keepalive_connections=clients)

    async def client(number: int, web: httpx.AsyncClient) -> None:
        chosen = random.Random(number)
        while time.monotonic() < end:
            started = time.perf_counter()
            try:
                response = await web.get(f"{address}/{chosen.choice(paths)}")
                spent = (time.perf_counter() - started) * 1000
                took.append(spent if response.status_code < 400 else None)
            except httpx.HTTPError:
                took.append(None)

    async with httpx.AsyncClient(timeout=60, limits=limits) as web:
        await asyncio.gather(*(client(number, web) for number in range(clients)))
    return took


def serve_and_ask(paths: list[str], clients: int, seconds: float) -> list[float | None]:
    """Serve the graph in a process of its own, and ask it."""
    command = [sys.executable, "-m", "coopgraph", "serve", "--quiet", "--port", str(PORT)]
    server = subprocess.Popen([*command, "--store", str(STORE)])
    address = f"http://127.0.0.1:{PORT}"
    try:
        for _ in range(200):
            try:
                httpx.get(f"{address}/fr/index.html", timeout=30)
                break
            except httpx.TransportError:
                time.sleep(0.1)
        return asyncio.run(asked(address, paths, clients, seconds))
    finally:
        server.terminate()
        server.wait()


def told(took: dict[str, list[float]], load: list[float | None], clients: int, span: float) -> str:
    """Write what was measured."""
    lines = ["| made in this process | pages | median ms | p99 ms |", "|---|---:|---:|---:|"]
    for kind, times in sorted(took.items()):
        p99 = quantiles(times, n=100)[98] if len(times) > 1 else times[0]
        lines.append(f"| {kind} | {len(times)} | {median(times):.1f} | {p99:.1f} |")
    answered = [each for each in load if each is not None]
    errors = len(load) - len(answered)
    p99 = quantiles(answered, n=100)[98]
    lines += [
        "",
        f"{clients} clients for {span:.0f} s, pages, data and questions mixed, on the same machine:"
        f" {len(load)} answers ({len(load) / span:.0f} a second), {errors} errors, median"
        f" {median(answered):.0f} ms, p99 {p99:.0f} ms.",
    ]
    return "\n".join(lines)


def main() -> None:
    """Measure, and write the section."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--clients", type=int, default=200)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--pages", type=int, default=150)
    given = parser.parse_args()
    with Shelf(STORE).open() as store:
        asking = Asking(store)
        pages = AllPages(PublicGraph(asking, asking.iris.base))
        paths = paths_of(pages, given.pages, seed=1)
        took = timed_pages(pages, paths)
    load = serve_and_ask([*paths, *QUESTIONS * 20], given.clients, given.seconds)
    head = f"# The portal\n\nMeasured {commit_date(BENCHMARKS)} on {machine()}, S=1.\n\n"
    text = head + told(took, load, given.clients, given.seconds)
    write_section(BENCHMARKS / "RESULTS.md", "portal", text)


if __name__ == "__main__":
    main()
