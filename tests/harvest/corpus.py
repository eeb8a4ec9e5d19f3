"""The catalogues that the peers judged: one of ours cut and changed by code, and whole ones."""

import tomllib
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("peers")


@cache
def corpus() -> dict[str, bytes]:
    """Give file name → content of every catalogue."""
    base = (FOLDER / "base.ttl").read_text(encoding="utf-8")
    mutations = tomllib.loads((FOLDER / "mutations.toml").read_text(encoding="utf-8"))
    found = {path.name: path.read_bytes() for path in (FOLDER / "whole").iterdir()}
    for name, change in mutations.items():
        assert base.count(change["cut"]) == 1, name
        found[f"{name}.ttl"] = base.replace(change["cut"], change["put"]).encode()
    return found | {"base.ttl": base.encode()}


def write_corpus(folder: Path) -> list[Path]:
    """Write every catalogue into a folder; gives their paths."""
    paths = []
    for name, content in corpus().items():
        (folder / name).write_bytes(content)
        paths.append(folder / name)
    return paths
